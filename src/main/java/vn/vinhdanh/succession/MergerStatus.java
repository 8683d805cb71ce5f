package vn.vinhdanh.succession;

/** Where a merger stands. */
public enum MergerStatus {
    PLANNED("Chờ xác nhận"),
    CONFIRMED("Chờ ngày có hiệu lực"),
    HANDED_OVER("Đã bàn giao"),
    REVIEWED("Đã rà soát bàn giao"),
    DROPPED("Đã hủy");

    private final String words;

    MergerStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean isInEffect() {
        return this == HANDED_OVER || this == REVIEWED;
    }
}
