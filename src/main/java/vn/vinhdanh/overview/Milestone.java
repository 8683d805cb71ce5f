package vn.vinhdanh.overview;

import java.util.Arrays;
import java.util.List;
import vn.vinhdanh.dossier.DossierStatus;

/** How far a dossier has come; who has reached one has reached all before it. */
enum Milestone {
    OPENED("Đã lập hồ sơ"),
    PREPARED("Đã nộp đủ"),
    SHORTLISTED("Qua bước khối"),
    APPRAISED("Thẩm định đạt"),
    PASSED("Qua Hội đồng"),
    /** Signed here, or submitted to the level above. */
    DECIDED("Đã ký hoặc đã trình"),
    AWARDED("Được khen thưởng");

    /** Those that a table has a column for. */
    static final List<Milestone> COUNTED = List.of(OPENED, PREPARED, SHORTLISTED, APPRAISED, PASSED, AWARDED);

    private final String words;

    Milestone(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * @param cameFrom the stage before, which says how far a dossier had come that ended without an award; null when not
     *     known
     */
    static Milestone of(DossierStatus status, DossierStatus cameFrom) {
        return switch (status) {
            case PREPARING, SUPPLEMENTING -> OPENED;
            case LATE_CONSENT_PENDING, HEAD_CONFIRMATION_PENDING, AWAITING_BLOC_REVIEW, MOVE_CONSENT_PENDING ->
                PREPARED;
            case IN_APPRAISAL, ON_HOLD -> SHORTLISTED;
            case AWAITING_COUNCIL, IN_COUNCIL -> APPRAISED;
            case AWAITING_DECISION -> PASSED;
            case AWAITING_HIGHER_LEVEL, REVOKED -> DECIDED;
            case AWARDED -> AWARDED;
            case NOT_SELECTED, NOT_ELIGIBLE, NOT_PASSED, WITHDRAWN ->
                cameFrom == null || cameFrom == status ? OPENED : of(cameFrom, null);
        };
    }

    /** @return statuses that are at or past this milestone by themselves */
    List<DossierStatus> statuses() {
        return Arrays.stream(DossierStatus.values())
                .filter(status -> of(status, null).compareTo(this) >= 0)
                .toList();
    }
}
