package vn.vinhdanh.deadline;

import static vn.vinhdanh.campaign.DeadlineKind.HIGHER_ANSWER;
import static vn.vinhdanh.campaign.DeadlineKind.INTERIM_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.PROJECT_PLAN;
import static vn.vinhdanh.campaign.DeadlineKind.REGISTRATION_REPORT;

import java.util.EnumSet;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** What the deadlines of a campaign file must keep to, so that no timer is missing and none fires before its time. */
public final class DeadlineRules {

    private static final Set<DeadlineKind> MAY_BE_ABSENT =
            EnumSet.of(PROJECT_PLAN, INTERIM_REVIEW, REGISTRATION_REPORT, HIGHER_ANSWER);

    private final DeadlineDates dates;

    public DeadlineRules(WorkingDays workingDays) {
        this.dates = new DeadlineDates(workingDays);
    }

    /** Reports every mistake in the deadlines of a campaign, which may have gaps. */
    public void check(Campaign campaign, DataFile file) {
        checkPresence(campaign, file);
        Items.each(campaign.deadlines(), "deadlines", (deadline, at) -> {
            checkForm(deadline, at, campaign, file);
            if (deadline.kind() != null) {
                DeadlineOrder.broken(campaign, deadline.kind(), kind -> dates.before(campaign, kind)
                                .orElse(null))
                        .forEach(broken -> say(broken, placeOf(deadline, at), file));
            }
        });
    }

    private void checkPresence(Campaign campaign, DataFile file) {
        for (DeadlineKind kind : DeadlineKind.values()) {
            boolean needed = !MAY_BE_ABSENT.contains(kind) || (kind == HIGHER_ANSWER && nominatesUpward(campaign));
            if (needed && campaign.deadline(kind).isEmpty()) {
                file.mistake("deadlines", "thiếu hạn " + kind + ".");
            }
        }
    }

    private static boolean nominatesUpward(Campaign campaign) {
        return campaign.authority() != null
                && campaign.hasLevel(campaign.authority().level())
                && campaign.awardForms().stream()
                        .anyMatch(form -> form != null
                                && form.nominatedHere()
                                && campaign.hasLevel(form.level())
                                && campaign.relativeLevel(form) == Campaign.RelativeLevel.HIGHER);
    }

    private void checkForm(Campaign.Deadline deadline, String at, Campaign campaign, DataFile file) {
        boolean derived = deadline.from() != null || deadline.workingDays() != null;
        if (deadline.before() != null && derived) {
            file.mistake(at + ".before", "chỉ ghi before, hoặc chỉ ghi from cùng workingDays, không ghi cả hai.");
        } else if (deadline.before() == null && !derived) {
            file.mistake(at + ".before", "thiếu ngày: ghi before, hoặc ghi from cùng workingDays.");
        } else if (derived && deadline.from() == null) {
            file.mistake(at + ".from", "có workingDays thì phải ghi from: tính từ hạn nào.");
        } else if (derived && deadline.workingDays() == null) {
            file.mistake(at + ".workingDays", "có from thì phải ghi workingDays: cách bao nhiêu ngày làm việc.");
        } else if (derived && campaign.deadline(deadline.from()).isEmpty()) {
            file.mistake(at + ".from", "không có hạn «" + deadline.from() + "» trong deadlines.");
        } else if (derived && leadsBackToItself(deadline, campaign)) {
            file.mistake(at + ".from", "hạn " + deadline.kind() + " được tính vòng về chính nó.");
        }
    }

    private static boolean leadsBackToItself(Campaign.Deadline deadline, Campaign campaign) {
        Set<DeadlineKind> passed = EnumSet.noneOf(DeadlineKind.class);
        DeadlineKind next = deadline.from();
        while (next != null && next != deadline.kind() && passed.add(next)) {
            next = campaign.deadline(next).map(Campaign.Deadline::from).orElse(null);
        }
        return next != null && next == deadline.kind();
    }

    private static void say(BrokenOrder broken, String place, DataFile file) {
        String deadline = "hạn " + broken.kind() + " (trước " + broken.before() + ")";
        file.mistake(
                place,
                deadline
                        + switch (broken.rule()) {
                            case NOT_AFTER_THE_START -> " không sau ngày bắt đầu " + broken.limit() + ".";
                            case TOO_FAR_AFTER_THE_END ->
                                " quá " + DeadlineOrder.YEARS_AFTER_THE_END + " năm sau ngày kết thúc " + broken.limit()
                                        + "; kiểm tra lại năm.";
                            case AFTER_THE_END -> " sau ngày kết thúc " + broken.limit() + ".";
                            case BEFORE_THE_CUT_OFF_IS_OVER ->
                                " khi chưa hết ngày chốt kết quả " + broken.limit() + ".";
                            case BEFORE_ANOTHER -> " sớm hơn hạn " + broken.other() + " (" + broken.limit() + ").";
                        });
    }

    private static String placeOf(Campaign.Deadline deadline, String at) {
        return at + (deadline.before() != null ? ".before" : ".workingDays");
    }
}
