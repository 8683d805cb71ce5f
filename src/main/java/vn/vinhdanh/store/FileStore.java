package vn.vinhdanh.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.quarantine.Contents;

/**
 * Keeps each content once. Whoever keeps a file claims it first; a row of another table that refers to it, written soon
 * after, holds it for good. What was claimed long ago and nothing refers to is swept away.
 */
@Component
public class FileStore implements Contents {

    /** Far longer than an upload takes from its claim to its row. */
    static final Duration CLAIM = Duration.ofDays(1);

    private final Shelves shelves;
    private final List<FileUser> users;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileStore(Shelves shelves, List<FileUser> users, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.shelves = shelves;
        this.users = users;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes sure that the bytes are there, before anything refers to them. */
    void keep(ReceivedFile file) throws IOException {
        claim(file);
        shelves.chosen().put(file.sha256(), file.path());
    }

    /** Writes out a content that a row refers to, in flat memory. */
    @Override
    public void copy(String sha256, OutputStream out) throws IOException {
        for (Shelf shelf : shelves.all()) {
            if (shelf.holds(sha256)) {
                shelf.copy(sha256, out);
                return;
            }
        }
        throw new NoSuchFileException(sha256);
    }

    /**
     * Takes away contents that nothing refers to: uploads whose row was never written. May run on several nodes at once.
     *
     * @return how many were taken away
     */
    int sweep() throws IOException {
        Timestamp old = Timestamp.from(clock.instant().minus(CLAIM));
        List<String> orphans = jdbc.sql("select f.sha256 from stored_file f where " + orphaned())
                .param(old)
                .query(String.class)
                .list();
        int swept = 0;
        for (String sha256 : orphans) {
            swept += forget(sha256, old) ? 1 : 0;
        }
        for (Shelf shelf : shelves.all()) {
            shelf.tidy();
        }
        return swept;
    }

    /** Whoever claims the content meanwhile waits for the row, then finds none and puts the bytes there anew. */
    private boolean forget(String sha256, Timestamp old) throws IOException {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (jdbc.sql("delete from stored_file f where f.sha256 = ? and " + orphaned())
                                .params(sha256, old)
                                .update()
                        == 0) {
                    return false;
                }
                try {
                    destroy(sha256);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                return true;
            }));
        } catch (DataIntegrityViolationException inUse) {
            // A table that is no FileUser refers to it: the foreign key holds it.
            return false;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private String orphaned() {
        return "f.claimed_at < ?"
                + users.stream()
                        .map(user -> " and not exists (select 1 from " + user.table() + " u where u.sha256 = f.sha256)")
                        .collect(Collectors.joining());
    }

    @Override
    public void destroy(String sha256) throws IOException {
        for (Shelf shelf : shelves.all()) {
            shelf.remove(sha256);
        }
    }

    private void claim(ReceivedFile file) {
        if (claimAgain(file.sha256())) {
            return;
        }
        try {
            jdbc.sql("insert into stored_file (sha256, size_bytes, claimed_at) values (?, ?, ?)")
                    .params(file.sha256(), file.sizeBytes(), now())
                    .update();
        } catch (DuplicateKeyException claimedMeanwhile) {
            claimAgain(file.sha256());
        }
    }

    private boolean claimAgain(String sha256) {
        return jdbc.sql("update stored_file set claimed_at = ? where sha256 = ?")
                        .params(now(), sha256)
                        .update()
                > 0;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
