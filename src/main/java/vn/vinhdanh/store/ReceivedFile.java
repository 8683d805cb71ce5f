package vn.vinhdanh.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upload that came in whole and lies on this machine's disk until it is closed.
 *
 * @param sizeBytes size in bytes
 * @param sha256 hash of the content, lower case hex
 */
record ReceivedFile(Path path, long sizeBytes, String sha256) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
