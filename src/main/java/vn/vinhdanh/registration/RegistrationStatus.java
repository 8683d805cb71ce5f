package vn.vinhdanh.registration;

/** Where a registration stands. */
public enum RegistrationStatus {
    OPEN("Đang lập"),
    LATE_CONSENT_PENDING("Chờ cho phép nộp muộn"),
    SUBMITTED("Chờ Trưởng khối xem xét"),
    RETURNED("Bị trả lại"),
    ACCEPTED("Đã đăng ký"),
    NOT_REGISTERED("Không đăng ký");

    private final String words;

    RegistrationStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the unit may still change its targets. */
    public boolean isEditable() {
        return this == OPEN || this == RETURNED;
    }
}
