package vn.vinhdanh.registration;

/** When a result counts as reaching its target. */
public enum Direction {
    /** The more the better. */
    MORE("Càng cao càng tốt"),
    /** The less the better. */
    LESS("Càng thấp càng tốt"),
    /** Done or not done; registered as 1, reported as 1 or 0. */
    DONE("Hoàn thành / chưa hoàn thành");

    private final String words;

    Direction(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
