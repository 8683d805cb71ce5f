package vn.vinhdanh.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.antivirus.Verdict;
import vn.vinhdanh.campaign.Campaign.UploadRule;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.quarantine.InfectedFile;
import vn.vinhdanh.quarantine.Quarantine;

/** The way of every upload: received in a stream, checked by its content, scanned for viruses, kept. */
@Component
public class Intake {

    private final Reception reception;
    private final FileCheck check;
    private final Quarantine quarantine;
    private final FileStore store;

    Intake(Reception reception, FileCheck check, Quarantine quarantine, FileStore store) {
        this.reception = reception;
        this.check = check;
        this.quarantine = quarantine;
        this.store = store;
    }

    /**
     * Takes a file in. The caller then writes a row with the hash, in a transaction of its own; if it does not, the
     * bytes are swept away in time.
     *
     * <p>Refuses to run in a transaction: parsing may take long, and would hold locks and a connection.
     *
     * @param rule sizes and types that the campaign allows
     * @param place where findings about the file belong
     * @param headline Vietnamese sentence that says what was not done, e.g. "Chưa nhận được tệp"
     * @param givenName name as the browser sent it
     * @param content read to its end, or until it is too large
     * @throws InfectedFile when the scanner found a virus in it
     * @throws Refusal with everything that is wrong with the file
     * @throws IOException when the sender went away or a disk failed; nothing stays behind
     */
    @Transactional(propagation = Propagation.NEVER)
    public KeptFile take(UploadRule rule, Place place, String headline, String givenName, InputStream content)
            throws IOException {
        Optional<ReceivedFile> received = reception.receive(content, rule.maxFileBytes());
        if (received.isEmpty()) {
            throw new Refusal(headline, check.tooLarge(rule, place, givenName));
        }
        try (ReceivedFile file = received.get()) {
            FileCheck.Verdict verdict = check.check(rule, place, givenName, file.path());
            Refusal.unlessEmpty(headline, verdict.findings());
            // Before it is kept: whoever finds its bytes finds that it waits.
            if (quarantine.judge(file.sha256(), file.path()) instanceof Verdict.Infected infected) {
                throw new InfectedFile(headline, place, verdict.name(), infected.signature());
            }
            store.keep(file);
            return new KeptFile(verdict.name(), verdict.mediaType(), verdict.pages(), file.sizeBytes(), file.sha256());
        }
    }
}
