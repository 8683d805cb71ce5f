package vn.vinhdanh.trace;

/** When a thing was looked at. */
public enum Occasion {
    /** Any check; only the last one is remembered. */
    CHECK,
    /** Handed in without a fault: what the next stations see. */
    HAND_IN,
    /** An appraisal, or another round of it, begins. */
    APPRAISAL
}
