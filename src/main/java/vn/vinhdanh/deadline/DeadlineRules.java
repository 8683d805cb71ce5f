package vn.vinhdanh.deadline;

import static vn.vinhdanh.campaign.DeadlineKind.APPRAISAL;
import static vn.vinhdanh.campaign.DeadlineKind.BLOC_REGISTRATION;
import static vn.vinhdanh.campaign.DeadlineKind.BLOC_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.COUNCIL;
import static vn.vinhdanh.campaign.DeadlineKind.DECISION;
import static vn.vinhdanh.campaign.DeadlineKind.FINAL_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.HIGHER_ANSWER;
import static vn.vinhdanh.campaign.DeadlineKind.INTERIM_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.PROJECT_PLAN;
import static vn.vinhdanh.campaign.DeadlineKind.REGISTRATION_CLOSE;
import static vn.vinhdanh.campaign.DeadlineKind.REGISTRATION_REPORT;
import static vn.vinhdanh.campaign.DeadlineKind.UNIT_NOMINATION;
import static vn.vinhdanh.campaign.DeadlineKind.UNIT_REGISTRATION;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** What the deadlines of a campaign file must keep to, so that no timer is missing and none fires before its time. */
public final class DeadlineRules {

    private record InOrder(DeadlineKind first, DeadlineKind second) {}

    private static final Set<DeadlineKind> MAY_BE_ABSENT =
            EnumSet.of(PROJECT_PLAN, INTERIM_REVIEW, REGISTRATION_REPORT, HIGHER_ANSWER);

    private static final List<InOrder> ORDER = List.of(
            new InOrder(UNIT_REGISTRATION, BLOC_REGISTRATION),
            new InOrder(BLOC_REGISTRATION, REGISTRATION_REPORT),
            new InOrder(BLOC_REGISTRATION, REGISTRATION_CLOSE),
            new InOrder(REGISTRATION_CLOSE, UNIT_NOMINATION),
            new InOrder(INTERIM_REVIEW, FINAL_REVIEW),
            new InOrder(UNIT_NOMINATION, BLOC_REVIEW),
            new InOrder(BLOC_REVIEW, APPRAISAL),
            new InOrder(BLOC_REVIEW, COUNCIL),
            new InOrder(APPRAISAL, DECISION),
            new InOrder(COUNCIL, DECISION),
            new InOrder(APPRAISAL, HIGHER_ANSWER),
            new InOrder(DECISION, FINAL_REVIEW));

    /** A deadline further from the campaign's end is more likely a slip of the year than meant. */
    private static final int YEARS_AFTER_THE_END = 2;

    private final DeadlineDates dates;

    public DeadlineRules(WorkingDays workingDays) {
        this.dates = new DeadlineDates(workingDays);
    }

    /** Reports every mistake in the deadlines of a campaign, which may have gaps. */
    public void check(Campaign campaign, DataFile file) {
        checkPresence(campaign, file);
        Items.each(campaign.deadlines(), "deadlines", (deadline, at) -> {
            checkForm(deadline, at, campaign, file);
            checkInsideCampaign(deadline, at, campaign, file);
            checkOrder(deadline, at, campaign, file);
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

    private void checkInsideCampaign(Campaign.Deadline deadline, String at, Campaign campaign, DataFile file) {
        LocalDate before = dateOf(deadline, campaign);
        Campaign.Period period = campaign.period();
        if (before == null || period == null || period.from() == null || period.to() == null) {
            return;
        }
        if (!before.isAfter(period.from())) {
            file.mistake(
                    placeOf(deadline, at),
                    inWords(deadline, before) + " không sau ngày bắt đầu " + period.from() + ".");
        }
        if (before.isAfter(period.to().plusYears(YEARS_AFTER_THE_END))) {
            file.mistake(
                    placeOf(deadline, at),
                    inWords(deadline, before) + " quá " + YEARS_AFTER_THE_END + " năm sau ngày kết thúc " + period.to()
                            + "; kiểm tra lại năm.");
        }
        boolean forRegistration = deadline.kind() == UNIT_REGISTRATION || deadline.kind() == BLOC_REGISTRATION;
        boolean inOrder = !period.to().isBefore(period.from());
        if (forRegistration && inOrder && before.isAfter(period.to())) {
            file.mistake(placeOf(deadline, at), inWords(deadline, before) + " sau ngày kết thúc " + period.to() + ".");
        }
        // Results as of the cut-off cannot be reported before that day is over (R23).
        Campaign.CutOff cutOff = campaign.cutOff();
        if (deadline.kind() == UNIT_NOMINATION
                && cutOff != null
                && cutOff.date() != null
                && !before.isAfter(cutOff.date())) {
            file.mistake(
                    placeOf(deadline, at),
                    inWords(deadline, before) + " khi chưa hết ngày chốt kết quả " + cutOff.date() + ".");
        }
    }

    private void checkOrder(Campaign.Deadline deadline, String at, Campaign campaign, DataFile file) {
        LocalDate second = dateOf(deadline, campaign);
        if (second == null) {
            return;
        }
        for (InOrder pair : ORDER) {
            LocalDate first = pair.second() == deadline.kind()
                    ? dates.before(campaign, pair.first()).orElse(null)
                    : null;
            if (first != null && second.isBefore(first)) {
                file.mistake(
                        placeOf(deadline, at),
                        inWords(deadline, second) + " sớm hơn hạn " + pair.first() + " (" + first + ").");
            }
        }
    }

    private LocalDate dateOf(Campaign.Deadline deadline, Campaign campaign) {
        return deadline.kind() == null
                ? null
                : dates.before(campaign, deadline.kind()).orElse(null);
    }

    private static String placeOf(Campaign.Deadline deadline, String at) {
        return at + (deadline.before() != null ? ".before" : ".workingDays");
    }

    private static String inWords(Campaign.Deadline deadline, LocalDate before) {
        return "hạn " + deadline.kind() + " (trước " + before + ")";
    }
}
