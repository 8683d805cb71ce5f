package vn.vinhdanh.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;

/**
 * The day before whose first moment something must be done (P1), read from the file or counted in working days from
 * another deadline (P2).
 */
final class DeadlineDates {

    private final WorkingDays workingDays;

    DeadlineDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @return the day, or nothing when the campaign has no such deadline or derives it from itself */
    Optional<LocalDate> before(Campaign campaign, DeadlineKind kind) {
        return before(campaign, kind, EnumSet.noneOf(DeadlineKind.class));
    }

    private Optional<LocalDate> before(Campaign campaign, DeadlineKind kind, Set<DeadlineKind> onTheWay) {
        if (!onTheWay.add(kind)) {
            return Optional.empty();
        }
        Campaign.Deadline deadline = campaign.deadline(kind).orElse(null);
        if (deadline == null) {
            return Optional.empty();
        }
        if (deadline.before() != null) {
            return Optional.of(deadline.before());
        }
        if (deadline.from() == null || deadline.workingDays() == null) {
            return Optional.empty();
        }
        return before(campaign, deadline.from(), onTheWay).map(day -> shift(day, deadline.workingDays()));
    }

    /** Counts from last working day to last working day: the day named by "before" is itself no longer part of it. */
    private LocalDate shift(LocalDate before, int days) {
        if (days == 0) {
            return before;
        }
        LocalDate lastDay = workingDays.onOrBefore(before.minusDays(1));
        return workingDays.shift(lastDay, days).plusDays(1);
    }
}
