package vn.vinhdanh.quarantine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.antivirus.Antivirus;
import vn.vinhdanh.antivirus.Verdict;
import vn.vinhdanh.antivirus.Verdict.Trouble;

/** Asks again and again about the files that wait, and releases or removes them. */
@Component
@EnableScheduling
public class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Quarantine quarantine;
    private final Antivirus antivirus;
    private final Contents contents;
    private final List<Holder> holders;
    private final TransactionTemplate transaction;

    Rounds(
            Quarantine quarantine,
            Antivirus antivirus,
            Contents contents,
            List<Holder> holders,
            TransactionTemplate transaction) {
        this.quarantine = quarantine;
        this.antivirus = antivirus;
        this.contents = contents;
        this.holders = holders;
        this.transaction = transaction;
    }

    /** Goes through everything whose turn it is; stops early when the scanner does not answer. */
    @Scheduled(
            initialDelayString = "${vinhdanh.antivirus.look-every}",
            fixedDelayString = "${vinhdanh.antivirus.look-every}")
    public void goRound() {
        if (!antivirus.isRequired()) {
            return;
        }
        boolean answers = true;
        for (Optional<String> next; answers && (next = quarantine.claim()).isPresent(); ) {
            answers = ask(next.get());
        }
    }

    private boolean ask(String sha256) {
        Verdict verdict;
        try {
            verdict = scan(sha256);
        } catch (NoSuchFileException unreferenced) {
            quarantine.forget(sha256);
            return true;
        } catch (IOException unreadable) {
            LOG.error("A waiting file cannot be read: {}", sha256, unreadable);
            quarantine.postpone(sha256, Trouble.STRANGE);
            return true;
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            quarantine.postpone(sha256, unknown.trouble());
            return unknown.trouble() != Trouble.AWAY;
        }
        transaction.executeWithoutResult(status -> {
            quarantine.settle(sha256, verdict);
            if (verdict instanceof Verdict.Infected infected) {
                holders.forEach(holder -> holder.removeInfected(sha256, infected.signature()));
            }
        });
        if (verdict instanceof Verdict.Infected) {
            destroy(sha256);
        }
        return true;
    }

    private void destroy(String sha256) {
        try {
            contents.destroy(sha256);
        } catch (IOException stillThere) {
            // Nobody is shown it any more.
            LOG.error("An infected file could not be destroyed: {}", sha256, stillThere);
        }
    }

    private Verdict scan(String sha256) throws IOException {
        Path copy = Files.createTempFile("vinh-danh-", ".scan");
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                contents.copy(sha256, out);
            }
            return antivirus.scan(copy);
        } finally {
            Files.delete(copy);
        }
    }
}
