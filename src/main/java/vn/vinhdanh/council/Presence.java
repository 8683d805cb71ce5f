package vn.vinhdanh.council;

/** Whether a member took part in a session. */
public enum Presence {
    PRESENT("có mặt"),
    /** Absent, with an opinion in writing (law.md §1.4). */
    WRITTEN("vắng mặt, có ý kiến bằng văn bản"),
    ABSENT("vắng mặt");

    private final String words;

    Presence(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
