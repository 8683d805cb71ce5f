package vn.vinhdanh.bulk;

import java.util.List;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.identity.Groups;

/** What a dossier goes through until it stands where it stands. */
enum Stage {
    PREPARE("userTask_prepareDossier", "Hoàn thiện hồ sơ", "UNIT_NOMINATION", "TASK", DossierStatus.PREPARING),
    SUPPLEMENT("userTask_supplementDossier", "Bổ sung hồ sơ", "SUPPLEMENT", "TASK", DossierStatus.SUPPLEMENTING),
    CONFIRM(
            "userTask_confirmReport",
            "Xác nhận báo cáo thành tích",
            "UNIT_NOMINATION",
            "TASK",
            DossierStatus.HEAD_CONFIRMATION_PENDING),
    BLOC(
            "receiveTask_blocReviewConcluded",
            "Chờ khối bình xét",
            "BLOC_REVIEW",
            "WAIT",
            DossierStatus.AWAITING_BLOC_REVIEW),
    APPRAISE("userTask_appraiseDossier", "Thẩm định hồ sơ", "APPRAISAL", "TASK", DossierStatus.IN_APPRAISAL),
    HOLD("userTask_releaseHold", "Kết thúc tạm dừng", "HOLD_REVIEW", "TASK", DossierStatus.ON_HOLD),
    COUNCIL("receiveTask_councilConcluded", "Chờ Hội đồng xét", "COUNCIL", "WAIT", DossierStatus.AWAITING_COUNCIL),
    DECIDE("userTask_decideAward", "Quyết định khen thưởng", "DECISION", "TASK", DossierStatus.AWAITING_DECISION),
    SUBMIT(
            "userTask_submitToHigherLevel",
            "Ký tờ trình cấp trên",
            "APPRAISAL",
            "TASK",
            DossierStatus.AWAITING_DECISION),
    ANSWER(
            "userTask_recordHigherAnswer",
            "Ghi kết quả của cấp trên",
            "HIGHER_ANSWER",
            "TASK",
            DossierStatus.AWAITING_HIGHER_LEVEL);

    final String step;
    final String words;
    final String deadline;
    final String kind;
    final DossierStatus status;

    Stage(String step, String words, String deadline, String kind, DossierStatus status) {
        this.step = step;
        this.words = words;
        this.deadline = deadline;
        this.kind = kind;
        this.status = status;
    }

    /** @return the stages that are behind a dossier of this status, and last the one it is in, unless it ended */
    static List<Stage> until(DossierStatus status, boolean higher) {
        return switch (status) {
            case PREPARING, WITHDRAWN -> List.of(PREPARE);
            case HEAD_CONFIRMATION_PENDING -> List.of(PREPARE, CONFIRM);
            case SUPPLEMENTING -> List.of(PREPARE, CONFIRM, SUPPLEMENT);
            case AWAITING_BLOC_REVIEW, NOT_SELECTED -> List.of(PREPARE, CONFIRM, BLOC);
            case ON_HOLD -> List.of(PREPARE, CONFIRM, BLOC, APPRAISE, HOLD);
            case AWAITING_COUNCIL, NOT_PASSED -> List.of(PREPARE, CONFIRM, BLOC, APPRAISE, COUNCIL);
            case AWAITING_DECISION -> List.of(PREPARE, CONFIRM, BLOC, APPRAISE, COUNCIL, DECIDE);
            case AWAITING_HIGHER_LEVEL -> List.of(PREPARE, CONFIRM, BLOC, APPRAISE, COUNCIL, SUBMIT, ANSWER);
            case AWARDED ->
                higher
                        ? List.of(PREPARE, CONFIRM, BLOC, APPRAISE, COUNCIL, SUBMIT, ANSWER)
                        : List.of(PREPARE, CONFIRM, BLOC, APPRAISE, COUNCIL, DECIDE);
            default -> List.of(PREPARE, CONFIRM, BLOC, APPRAISE);
        };
    }

    /** @return whose task it is; null where it is nobody's */
    String group(Campaign campaign, String preparer) {
        return switch (this) {
            case PREPARE, SUPPLEMENT -> Groups.staffOf(preparer);
            case CONFIRM -> Groups.headOf(preparer);
            case BLOC, COUNCIL -> null;
            case APPRAISE, HOLD, ANSWER -> campaign.roles().get(Role.APPRAISER).group();
            case DECIDE, SUBMIT -> campaign.roles().get(Role.DECIDER).group();
        };
    }

    /** @return the deadline of the campaign; null for one that is counted from an event */
    DeadlineKind campaignDeadline() {
        return DeadlineKind.named(deadline).orElse(null);
    }
}
