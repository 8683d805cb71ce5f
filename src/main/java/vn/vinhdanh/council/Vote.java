package vn.vinhdanh.council;

/** What a member says about one nominee. */
public enum Vote {
    AGREE,
    DISAGREE,
    OTHER
}
