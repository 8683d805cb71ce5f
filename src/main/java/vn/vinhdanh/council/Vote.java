package vn.vinhdanh.council;

/** What a member says about one nominee. */
public enum Vote {
    AGREE("Đồng ý"),
    DISAGREE("Không đồng ý"),
    OTHER("Ý kiến khác");

    private final String words;

    Vote(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
