package vn.vinhdanh.council;

/** What a member says about one nominee. */
public enum Vote {
    AGREE,
    DISAGREE,
    /** A blank ballot: the member voted and counts among all members, but not among those who agree. */
    ABSTAIN,
    OTHER
}
