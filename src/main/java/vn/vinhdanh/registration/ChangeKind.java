package vn.vinhdanh.registration;

/** What becomes of a registered target. */
public enum ChangeKind {
    FIGURE("Điều chỉnh giá trị đăng ký"),
    DROPPED("Bỏ chỉ tiêu"),
    ADDED("Bổ sung chỉ tiêu");

    private final String words;

    ChangeKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
