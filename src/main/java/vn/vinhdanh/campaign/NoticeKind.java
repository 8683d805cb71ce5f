package vn.vinhdanh.campaign;

/** What a unit is told in writing about its dossier. */
public enum NoticeKind {
    /** Bloc or appraiser ask for completion. */
    SUPPLEMENT,
    LATE_REFUSED,
    NOT_SELECTED,
    NOT_ELIGIBLE,
    NOT_PASSED,
    HOLD,
    RELEASE
}
