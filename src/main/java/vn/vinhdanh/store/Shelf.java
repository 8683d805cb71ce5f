package vn.vinhdanh.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where bytes lie, found by their hash. Any number of nodes may put, copy and remove at once. */
interface Shelf {

    /** @return whether a content lies there whole */
    boolean holds(String sha256);

    /**
     * Puts a content there, whole or not at all; does nothing when it is there already. Returns only when the bytes
     * would survive a crash.
     *
     * @param file whose content has this hash; {@code stored_file} has a row for it
     */
    void put(String sha256, Path file) throws IOException;

    /** @throws IOException when it is not there or cannot be written out */
    void copy(String sha256, OutputStream out) throws IOException;

    /** Takes a content away; does nothing when it is not there. */
    void remove(String sha256) throws IOException;

    /** Clears away what puts that were cut off long ago have left. */
    void tidy() throws IOException;
}
