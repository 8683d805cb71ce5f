package vn.vinhdanh.deputy;

/** Where a written authority stands. */
public enum AuthorityStatus {
    PREPARING("Đang lập"),
    SENT("Chờ kiểm tra"),
    RETURNED("Bị trả lại"),
    ACCEPTED("Chờ ngày đầu"),
    IN_EFFECT("Đang có hiệu lực"),
    ENDED("Đã hết"),
    DROPPED("Không ủy quyền");

    private final String words;

    AuthorityStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean isEditable() {
        return this == PREPARING || this == RETURNED;
    }

    /** Whether its days are taken: no other authority of the unit may fall on them. */
    boolean takesItsDays() {
        return this == SENT || this == ACCEPTED || this == IN_EFFECT;
    }
}
