package vn.vinhdanh.preview;

import java.io.IOException;

/** A file that cannot be shown; the words say why, to stand inside a sentence. */
final class NotShown extends IOException {

    private static final long serialVersionUID = 1L;

    NotShown(String words) {
        super(words);
    }
}
