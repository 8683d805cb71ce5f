package vn.vinhdanh.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files in the database, in pieces so that they stream in flat memory. They are backed up with everything else. */
final class DatabaseShelf implements Shelf {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DatabaseShelf(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Pieces come and go all at once. */
    @Override
    public boolean holds(String sha256) {
        return jdbc.sql("select count(*) from file_piece where sha256 = ? and position = 0")
                        .param(sha256)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            transaction.executeWithoutResult(status -> {
                // Another node that brings the same content waits here, and then finds it.
                jdbc.sql("select sha256 from stored_file where sha256 = ? for update")
                        .param(sha256)
                        .query(String.class)
                        .single();
                if (!holds(sha256)) {
                    write(sha256, content);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public void copy(String sha256, OutputStream out) throws IOException {
        Optional<byte[]> piece = piece(sha256, 0);
        if (piece.isEmpty()) {
            throw new NoSuchFileException(sha256);
        }
        for (int position = 1; piece.isPresent(); position++) {
            out.write(piece.get());
            piece = piece(sha256, position);
        }
    }

    @Override
    public void remove(String sha256) {
        jdbc.sql("delete from file_piece where sha256 = ?").param(sha256).update();
    }

    /** What was cut off was rolled back. */
    @Override
    public void tidy() {}

    private void write(String sha256, InputStream content) {
        byte[] piece = new byte[PIECE];
        try {
            int length;
            for (int position = 0; (length = content.readNBytes(piece, 0, PIECE)) > 0; position++) {
                jdbc.sql("insert into file_piece (sha256, position, content) values (?, ?, ?)")
                        .params(sha256, position, Arrays.copyOf(piece, length))
                        .update();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<byte[]> piece(String sha256, int position) {
        return jdbc.sql("select content from file_piece where sha256 = ? and position = ?")
                .params(sha256, position)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }
}
