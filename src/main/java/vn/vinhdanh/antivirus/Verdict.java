package vn.vinhdanh.antivirus;

/** What came of asking about one file. */
public sealed interface Verdict {

    /** Nobody was to be asked. */
    record NotAsked() implements Verdict {}

    record Clean() implements Verdict {}

    /** @param signature name that the scanner gives to what it found */
    record Infected(String signature) implements Verdict {}

    /** No answer that says anything about the file; ask again later. */
    record Unknown(Trouble trouble) implements Verdict {}

    /** Why there was no answer. */
    enum Trouble {
        AWAY("máy quét vi-rút không trả lời"),
        BUSY("máy quét vi-rút đang bận"),
        TOO_LARGE("máy quét vi-rút không nhận tệp lớn như vậy, cần báo người quản trị"),
        STRANGE("máy quét vi-rút trả lời không hiểu được, cần báo người quản trị");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }

        /** @return for people, to stand inside a sentence */
        public String words() {
            return words;
        }
    }
}
