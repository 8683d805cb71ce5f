package vn.vinhdanh.deadline;

import static vn.vinhdanh.campaign.DeadlineKind.APPRAISAL;
import static vn.vinhdanh.campaign.DeadlineKind.BLOC_REGISTRATION;
import static vn.vinhdanh.campaign.DeadlineKind.BLOC_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.COUNCIL;
import static vn.vinhdanh.campaign.DeadlineKind.DECISION;
import static vn.vinhdanh.campaign.DeadlineKind.FINAL_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.HIGHER_ANSWER;
import static vn.vinhdanh.campaign.DeadlineKind.INTERIM_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.REGISTRATION_CLOSE;
import static vn.vinhdanh.campaign.DeadlineKind.REGISTRATION_REPORT;
import static vn.vinhdanh.campaign.DeadlineKind.UNIT_NOMINATION;
import static vn.vinhdanh.campaign.DeadlineKind.UNIT_REGISTRATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;

/** What keeps the deadlines of a campaign in their order, so that none fires before its time; in a file and ever after. */
final class DeadlineOrder {

    private record InOrder(DeadlineKind first, DeadlineKind second) {}

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
    static final int YEARS_AFTER_THE_END = 2;

    private DeadlineOrder() {}

    /** @return every rule that is broken by any deadline of the campaign */
    static List<BrokenOrder> broken(Campaign campaign, Function<DeadlineKind, LocalDate> dates) {
        return Stream.of(DeadlineKind.values())
                .flatMap(kind -> broken(campaign, kind, dates).stream())
                .toList();
    }

    /**
     * @param campaign may have gaps
     * @param dates day before which each is due; null where the campaign has no such deadline
     * @return every rule that one deadline breaks
     */
    static List<BrokenOrder> broken(Campaign campaign, DeadlineKind kind, Function<DeadlineKind, LocalDate> dates) {
        LocalDate before = dates.apply(kind);
        List<BrokenOrder> broken = new ArrayList<>();
        if (before != null) {
            insideThePeriod(campaign.period(), kind, before, broken);
            afterTheCutOff(campaign.cutOff(), kind, before, broken);
            ORDER.stream()
                    .filter(pair -> pair.second() == kind)
                    .filter(pair -> dates.apply(pair.first()) != null && before.isBefore(dates.apply(pair.first())))
                    .forEach(pair -> broken.add(new BrokenOrder(
                            BrokenOrder.Rule.BEFORE_ANOTHER, kind, before, dates.apply(pair.first()), pair.first())));
        }
        return broken;
    }

    private static void insideThePeriod(
            Campaign.Period period, DeadlineKind kind, LocalDate before, List<BrokenOrder> broken) {
        if (period == null || period.from() == null || period.to() == null) {
            return;
        }
        if (!before.isAfter(period.from())) {
            broken.add(new BrokenOrder(BrokenOrder.Rule.NOT_AFTER_THE_START, kind, before, period.from(), null));
        }
        if (before.isAfter(period.to().plusYears(YEARS_AFTER_THE_END))) {
            broken.add(new BrokenOrder(BrokenOrder.Rule.TOO_FAR_AFTER_THE_END, kind, before, period.to(), null));
        }
        boolean forRegistration = kind == UNIT_REGISTRATION || kind == BLOC_REGISTRATION;
        boolean inOrder = !period.to().isBefore(period.from());
        if (forRegistration && inOrder && before.isAfter(period.to())) {
            broken.add(new BrokenOrder(BrokenOrder.Rule.AFTER_THE_END, kind, before, period.to(), null));
        }
    }

    /** Results as of the cut-off cannot be reported before that day is over (R23). */
    private static void afterTheCutOff(
            Campaign.CutOff cutOff, DeadlineKind kind, LocalDate before, List<BrokenOrder> broken) {
        if (kind == UNIT_NOMINATION && cutOff != null && cutOff.date() != null && !before.isAfter(cutOff.date())) {
            broken.add(new BrokenOrder(BrokenOrder.Rule.BEFORE_THE_CUT_OFF_IS_OVER, kind, before, cutOff.date(), null));
        }
    }
}
