package vn.vinhdanh.consultation;

/** What a consulted body says. */
public enum Answer {
    NO_OBJECTION("Không có ý kiến khác"),
    REMARKS("Có ý kiến"),
    SUSPEND("Đề nghị tạm dừng xét");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the appraiser has to say how it was dealt with. */
    public boolean objects() {
        return this != NO_OBJECTION;
    }
}
