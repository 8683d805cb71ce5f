package vn.vinhdanh.document;

import java.io.IOException;

/** A file asked for more time, memory or parts than an honest one needs. */
final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuch(String what) {
        super(what);
    }
}
