package vn.vinhdanh.appraisal;

/** How an appraisal ends. */
public enum Outcome {
    QUALIFIED("Đủ điều kiện"),
    SUPPLEMENT("Trả lại để bổ sung"),
    NOT_ELIGIBLE("Không đủ điều kiện"),
    HOLD("Tạm dừng xét"),
    MOVE("Chuyển khối, hình thức");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
