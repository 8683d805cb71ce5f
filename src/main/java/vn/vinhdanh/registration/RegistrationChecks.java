package vn.vinhdanh.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.CatalogueEntry;
import vn.vinhdanh.campaign.Campaign.ContentGroup;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** Says everything that keeps a registration from being handed in (R60–R63). Pure. */
final class RegistrationChecks {

    private RegistrationChecks() {}

    /** @return every mistake, empty when the registration may be handed in */
    static List<Finding> check(Campaign campaign, UnitKind kind, Registration registration, boolean afterDeadline) {
        List<Finding> findings = new ArrayList<>();
        String clause = campaign.deadline(DeadlineKind.UNIT_REGISTRATION)
                .map(Campaign.Deadline::clause)
                .orElse("");
        if (afterDeadline && registration.lateReason().isBlank()) {
            findings.add(Finding.blocking(
                    "LATE_REASON_MISSING",
                    Place.field("lateReason"),
                    "Đã quá hạn gửi đăng ký nhưng chưa ghi lý do nộp muộn.",
                    "Ghi lý do; đăng ký vẫn được gửi và sẽ được xem xét cho nộp muộn.",
                    clause));
        }
        if (!registration.takesPart()) {
            if (registration.abstainReason().isBlank()) {
                findings.add(Finding.blocking(
                        "ABSTAIN_REASON_MISSING",
                        Place.field("abstainReason"),
                        "Đơn vị chọn không tham gia nhưng chưa ghi lý do.",
                        "Ghi lý do không tham gia, hoặc chọn lại “Có tham gia”.",
                        clause));
            }
            return findings;
        }
        for (ContentGroup group : campaign.contentGroups()) {
            checkGroup(group, kind, registration.targets()).ifPresent(findings::add);
        }
        registration.targets().forEach(target -> checkTarget(campaign, clause, target, findings));
        return findings;
    }

    /** @return every mistake of one target */
    static List<Finding> check(Campaign campaign, Target target) {
        List<Finding> findings = new ArrayList<>();
        checkTarget(
                campaign,
                campaign.targetChanges() == null ? "" : campaign.targetChanges().clause(),
                target,
                findings);
        return findings;
    }

    private static Optional<Finding> checkGroup(ContentGroup group, UnitKind kind, List<Target> targets) {
        boolean missing = group.mandatory()
                && group.appliesTo(kind)
                && targets.stream().noneMatch(t -> group.id().equals(t.contentGroup()));
        return missing
                ? Optional.of(Finding.blocking(
                        "CONTENT_GROUP_MISSING",
                        Place.field("contentGroup:" + group.id()),
                        "Chưa có chỉ tiêu nào thuộc nhóm “" + group.name() + "”.",
                        "Thêm ít nhất một chỉ tiêu của nhóm này.",
                        group.clause()))
                : Optional.empty();
    }

    private static void checkTarget(Campaign campaign, String clause, Target target, List<Finding> findings) {
        Place place = Place.target(target.number());
        String which = "Chỉ tiêu số " + target.number();
        ContentGroup group = campaign.contentGroups().stream()
                .filter(g -> g.id().equals(target.contentGroup()))
                .findFirst()
                .orElse(null);
        if (group == null) {
            findings.add(Finding.blocking(
                    "TARGET_GROUP_MISSING", place, which + " chưa chọn nhóm nội dung.", "Chọn nhóm nội dung.", clause));
        } else if (group.needsCatalogueEntry() && !knownEntries(campaign).contains(target.catalogueEntry())) {
            findings.add(Finding.blocking(
                    "TARGET_SOURCE_MISSING",
                    place,
                    which + " thuộc nhóm “" + group.name() + "” nhưng chưa chọn Nghị quyết, Chương trình hoặc Đề án.",
                    "Chọn văn kiện giao chỉ tiêu này.",
                    group.clause()));
        }
        if (isBlank(target.text())) {
            findings.add(Finding.blocking(
                    "TARGET_TEXT_MISSING", place, which + " chưa có nội dung.", "Ghi nội dung chỉ tiêu.", clause));
        }
        if (isBlank(target.measure()) && target.direction() != Direction.DONE) {
            findings.add(Finding.blocking(
                    "TARGET_MEASURE_MISSING",
                    place,
                    which + " chưa có đơn vị tính.",
                    "Ghi đơn vị tính, ví dụ: %, hộ, tỷ đồng.",
                    clause));
        }
        if (target.direction() == null) {
            findings.add(Finding.blocking(
                    "TARGET_DIRECTION_MISSING",
                    place,
                    which + " chưa chọn cách đánh giá.",
                    "Chọn càng cao càng tốt, càng thấp càng tốt, hoặc hoàn thành / chưa hoàn thành.",
                    clause));
        } else if (target.registeredValue() == null) {
            findings.add(Finding.blocking(
                    "TARGET_VALUE_MISSING",
                    place,
                    which + " chưa có giá trị đăng ký.",
                    "Ghi giá trị đăng ký.",
                    clause));
        } else if (target.registeredValue().signum() < 0
                || target.direction() != Direction.LESS
                        && target.registeredValue().signum() == 0) {
            findings.add(Finding.blocking(
                    "TARGET_VALUE_NOT_POSITIVE",
                    place,
                    which + " có giá trị đăng ký không lớn hơn 0.",
                    "Ghi giá trị lớn hơn 0, nếu không thì không tính được tỷ lệ hoàn thành.",
                    clause));
        } else if (target.direction() == Direction.DONE
                && target.registeredValue().compareTo(BigDecimal.ONE) != 0) {
            findings.add(Finding.blocking(
                    "TARGET_VALUE_NOT_ONE",
                    place,
                    which + " được đánh giá hoàn thành / chưa hoàn thành nên giá trị đăng ký phải là 1.",
                    "Ghi 1.",
                    clause));
        }
    }

    private static Set<String> knownEntries(Campaign campaign) {
        return campaign.catalogue().stream().map(CatalogueEntry::id).collect(Collectors.toSet());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
