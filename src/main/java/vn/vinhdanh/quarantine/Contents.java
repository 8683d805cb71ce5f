package vn.vinhdanh.quarantine;

import java.io.IOException;
import java.io.OutputStream;

/** Where the bytes lie. */
public interface Contents {

    /** Writes out a content. */
    void copy(String sha256, OutputStream out) throws IOException;

    /** Destroys the bytes of a content; rows that refer to it stay. */
    void destroy(String sha256) throws IOException;
}
