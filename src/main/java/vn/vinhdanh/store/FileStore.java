package vn.vinhdanh.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.quarantine.Contents;

/**
 * Keeps each content once. Whoever keeps a file claims it first; a row of another table that refers to it, written soon
 * after, holds it for good.
 */
@Component
public class FileStore implements Contents {

    private final Shelf shelf;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(Shelf shelf, JdbcClient jdbc, Clock clock) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes sure that the bytes are there, before anything refers to them. */
    void keep(ReceivedFile file) throws IOException {
        claim(file);
        shelf.put(file.sha256(), file.path());
    }

    /** Writes out a content that a row refers to, in flat memory. */
    @Override
    public void copy(String sha256, OutputStream out) throws IOException {
        shelf.copy(sha256, out);
    }

    @Override
    public void destroy(String sha256) throws IOException {
        shelf.remove(sha256);
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
