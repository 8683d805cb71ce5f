package vn.vinhdanh.dossier;

import java.util.EnumSet;
import java.util.Set;

/** Where a dossier stands. */
public enum DossierStatus {
    PREPARING("Đang hoàn thiện"),
    SUPPLEMENTING("Đang bổ sung"),
    LATE_CONSENT_PENDING("Chờ cho phép nộp muộn"),
    HEAD_CONFIRMATION_PENDING("Chờ Thủ trưởng xác nhận"),
    AWAITING_BLOC_REVIEW("Chờ khối bình xét"),
    MOVE_CONSENT_PENDING("Chờ đơn vị đồng ý chuyển"),
    IN_APPRAISAL("Đang thẩm định"),
    ON_HOLD("Tạm dừng xét"),
    AWAITING_COUNCIL("Chờ Hội đồng xét"),
    IN_COUNCIL("Hội đồng đang xét"),
    AWAITING_DECISION("Chờ quyết định"),
    AWAITING_HIGHER_LEVEL("Chờ cấp trên trả lời"),
    AWARDED("Đã khen thưởng"),
    NOT_SELECTED("Không được khối lựa chọn"),
    NOT_ELIGIBLE("Không đủ điều kiện"),
    NOT_PASSED("Không được thông qua"),
    WITHDRAWN("Đã rút hồ sơ"),
    REVOKED("Đã hủy quyết định khen thưởng");

    private static final Set<DossierStatus> FINAL =
            EnumSet.of(AWARDED, NOT_SELECTED, NOT_ELIGIBLE, NOT_PASSED, WITHDRAWN, REVOKED);
    private static final Set<DossierStatus> REOPENABLE = EnumSet.of(NOT_SELECTED, NOT_ELIGIBLE, NOT_PASSED);
    private static final Set<DossierStatus> BEFORE_COUNCIL = EnumSet.of(
            PREPARING,
            SUPPLEMENTING,
            LATE_CONSENT_PENDING,
            HEAD_CONFIRMATION_PENDING,
            AWAITING_BLOC_REVIEW,
            MOVE_CONSENT_PENDING,
            IN_APPRAISAL,
            ON_HOLD,
            AWAITING_COUNCIL);
    private static final Set<DossierStatus> ON_THE_COUNCILS_TABLE =
            EnumSet.of(IN_COUNCIL, AWAITING_DECISION, AWAITING_HIGHER_LEVEL, AWARDED, REVOKED, NOT_PASSED);

    private final String words;

    DossierStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether it ended without an award by others' doing, so that it may be appraised again. */
    public boolean isReopenable() {
        return REOPENABLE.contains(this);
    }

    /** Whether the unit may still change the content. */
    public boolean isEditable() {
        return this == PREPARING || this == SUPPLEMENTING;
    }

    /** Whether the unit or its head is at work on a dossier that was handed in before. */
    public boolean isComingBack() {
        return this == SUPPLEMENTING || this == LATE_CONSENT_PENDING || this == HEAD_CONFIRMATION_PENDING;
    }

    /** Whether the appraising office may draw it back: before the council sits on it, or before it is signed. */
    public boolean isDrawnBackToAppraisal() {
        return this == AWAITING_COUNCIL || this == AWAITING_DECISION;
    }

    /** Whether the council is to vote on it, or votes. */
    public boolean isBeforeTheCouncil() {
        return this == AWAITING_COUNCIL || this == IN_COUNCIL;
    }

    public boolean isBeforeCouncil() {
        return BEFORE_COUNCIL.contains(this);
    }

    /** Whether the unit is being proposed with it right now: handed in, and not ended without an award (R43). */
    public boolean isProposed() {
        return this == AWARDED || !isFinal() && this != PREPARING;
    }

    /** @return where a dossier is on the council's table, or was: what its members see */
    public static Set<DossierStatus> onTheCouncilsTable() {
        return Set.copyOf(ON_THE_COUNCILS_TABLE);
    }
}
