package vn.vinhdanh.council;

/** What a member says about one nominee. */
public enum Vote {
    AGREE("đồng ý"),
    DISAGREE("không đồng ý"),
    /** A blank ballot: the member voted and counts among all members, but not among those who agree. */
    ABSTAIN("phiếu trắng"),
    OTHER("ý kiến khác");

    private final String words;

    Vote(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
