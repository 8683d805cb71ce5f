package vn.vinhdanh.targetchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.TargetChangeRule;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.registration.ChangeKind;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Target;

/** Says everything that keeps a change of a target from being proposed. Pure. */
final class TargetChangeChecks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Campaign campaign;
    private final Registration registration;
    private final TargetChange change;
    private final List<Finding> findings = new ArrayList<>();

    private TargetChangeChecks(Campaign campaign, Registration registration, TargetChange change) {
        this.campaign = campaign;
        this.registration = registration;
        this.change = change;
    }

    /** @param waiting other proposals of the registration that wait for an answer */
    static List<Finding> check(
            Campaign campaign,
            Registration registration,
            TargetChange change,
            List<TargetChange> waiting,
            LocalDate today) {
        TargetChangeChecks checks = new TargetChangeChecks(campaign, registration, change);
        checks.inTime(today);
        checks.whatIsAsked(waiting);
        if (change.reason().isBlank()) {
            checks.add(
                    "REASON_MISSING",
                    "reason",
                    "Chưa ghi lý do đề nghị điều chỉnh.",
                    "Ghi lý do để cơ quan thẩm định xem xét.");
        }
        return checks.findings;
    }

    private void inTime(LocalDate today) {
        TargetChangeRule rule = campaign.targetChanges();
        if (rule == null) {
            add(
                    "CHANGES_NOT_ALLOWED",
                    "kind",
                    "Đợt thi đua này không cho điều chỉnh chỉ tiêu sau khi đăng ký được chấp nhận.",
                    "Giữ nguyên chỉ tiêu đã đăng ký.");
        } else if (today.isAfter(rule.lastDay())) {
            add(
                    "CHANGES_CLOSED",
                    "kind",
                    "Đã quá ngày cuối được đề nghị điều chỉnh chỉ tiêu (" + DAY.format(rule.lastDay()) + ").",
                    "Giữ nguyên chỉ tiêu đã đăng ký; giải thích ở hồ sơ nếu cần.");
        }
    }

    private void whatIsAsked(List<TargetChange> waiting) {
        if (change.kind() == null) {
            add("CHANGE_KIND_MISSING", "kind", "Chưa chọn đề nghị điều chỉnh gì.", "Chọn một trong ba việc.");
            return;
        }
        BigDecimal value = change.kind() == ChangeKind.DROPPED
                ? null
                : Decimals.parse(change.figure(), Place.field("figure"), "Giá trị đăng ký mới", findings);
        if (change.kind() == ChangeKind.ADDED) {
            return;
        }
        Target target = change.targetNumber() == null
                ? null
                : registration.target(change.targetNumber()).orElse(null);
        if (target == null) {
            add(
                    "CHANGE_TARGET_MISSING",
                    "targetNumber",
                    "Chưa chọn chỉ tiêu cần điều chỉnh.",
                    "Chọn một chỉ tiêu đã đăng ký.");
            return;
        }
        waiting.stream()
                .filter(other -> change.targetNumber().equals(other.targetNumber()))
                .findFirst()
                .ifPresent(other -> add(
                        "CHANGE_PENDING",
                        "targetNumber",
                        "Chỉ tiêu số " + target.number() + " đang có đề nghị " + other.code() + " chờ xem xét.",
                        "Chờ trả lời, hoặc rút đề nghị đó rồi gửi đề nghị mới."));
        if (change.kind() == ChangeKind.FIGURE) {
            newFigure(target, value);
        } else {
            dropped(target);
        }
    }

    private void newFigure(Target target, BigDecimal value) {
        if (target.direction() == Direction.DONE) {
            add(
                    "CHANGE_OF_NOTHING",
                    "figure",
                    "Chỉ tiêu số " + target.number()
                            + " được đánh giá hoàn thành / chưa hoàn thành nên không có giá trị để điều chỉnh.",
                    "Đề nghị bỏ chỉ tiêu này và bổ sung chỉ tiêu khác nếu cần.");
        } else if (value != null && value.compareTo(target.registeredValue()) == 0) {
            add(
                    "CHANGE_OF_NOTHING",
                    "figure",
                    "Giá trị mới bằng giá trị đã đăng ký (" + target.figure() + ").",
                    "Ghi giá trị khác.");
        }
    }

    private void dropped(Target target) {
        boolean lastOfGroup = registration.targets().stream()
                .filter(other -> other.number() != target.number())
                .noneMatch(other -> target.contentGroup().equals(other.contentGroup()));
        campaign.contentGroups().stream()
                .filter(group -> group.id().equals(target.contentGroup()) && group.mandatory() && lastOfGroup)
                .forEach(group -> findings.add(Finding.blocking(
                        "CHANGE_EMPTIES_GROUP",
                        Place.field("targetNumber"),
                        "Chỉ tiêu số " + target.number() + " là chỉ tiêu duy nhất của nhóm bắt buộc “" + group.name()
                                + "”.",
                        "Đề nghị bổ sung chỉ tiêu khác của nhóm này trước, hoặc điều chỉnh giá trị.",
                        group.clause())));
        if (registration.targets().size() == 1) {
            add(
                    "CHANGE_EMPTIES_REGISTRATION",
                    "targetNumber",
                    "Đây là chỉ tiêu duy nhất của đăng ký.",
                    "Giữ lại ít nhất một chỉ tiêu.");
        }
    }

    private void add(String code, String field, String sentence, String remedy) {
        findings.add(Finding.blocking(
                code,
                Place.field(field),
                sentence,
                remedy,
                campaign.targetChanges() == null ? "" : campaign.targetChanges().clause()));
    }
}
