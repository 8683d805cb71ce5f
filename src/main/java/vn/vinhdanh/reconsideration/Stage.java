package vn.vinhdanh.reconsideration;

/** Where a reconsideration stands. */
public enum Stage {
    REGISTERING("Đang tiếp nhận đơn"),
    VERIFYING("Đang xác minh"),
    CONCLUDING("Chờ kết luận"),
    CONCLUDED("Đã kết luận");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
