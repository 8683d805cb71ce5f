package vn.vinhdanh.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;

/**
 * The day before whose first moment something must be done (P1): read from the file or counted in working days from
 * another deadline (P2), and moved by what was changed since (docs/decisions).
 */
final class DeadlineDates {

    /** @param place of the newest change that had a say in it; -1 when the file alone says so */
    private record Given(LocalDate before, int place) {}

    private final WorkingDays workingDays;

    DeadlineDates(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @return the day by the file, or nothing when the campaign has no such deadline or derives it from itself */
    Optional<LocalDate> before(Campaign campaign, DeadlineKind kind) {
        return before(campaign, kind, List.of(), Party.EVERYONE);
    }

    /**
     * @param changes in the order in which they were recorded
     * @return the day as it is for the party
     */
    Optional<LocalDate> before(Campaign campaign, DeadlineKind kind, List<DeadlineChange> changes, Party party) {
        List<DeadlineChange> heard =
                changes.stream().filter(change -> change.scope().covers(party)).toList();
        return given(campaign, kind, heard, EnumSet.noneOf(DeadlineKind.class)).map(Given::before);
    }

    private Optional<Given> given(
            Campaign campaign, DeadlineKind kind, List<DeadlineChange> changes, Set<DeadlineKind> onTheWay) {
        if (!onTheWay.add(kind)) {
            return Optional.empty();
        }
        return campaign.deadline(kind)
                .flatMap(deadline -> byItself(campaign, deadline, changes, onTheWay))
                .map(given -> changed(given, kind, changes));
    }

    private Optional<Given> byItself(
            Campaign campaign, Campaign.Deadline deadline, List<DeadlineChange> changes, Set<DeadlineKind> onTheWay) {
        if (deadline.before() != null) {
            return Optional.of(new Given(deadline.before(), -1));
        }
        if (deadline.from() == null || deadline.workingDays() == null) {
            return Optional.empty();
        }
        return given(campaign, deadline.from(), changes, onTheWay)
                .map(other -> new Given(shift(other.before(), deadline.workingDays()), other.place()));
    }

    /** From the widest scope to the narrowest; a newer word for more people never takes away what fewer were given. */
    private static Given changed(Given given, DeadlineKind kind, List<DeadlineChange> changes) {
        Given found = given;
        for (Scope.Level level : Scope.Level.values()) {
            for (int place = changes.size() - 1; place >= 0; place--) {
                DeadlineChange change = changes.get(place);
                if (change.kind() == kind && change.scope().level() == level) {
                    boolean widerIsNewer = found.place() > place;
                    found = new Given(
                            widerIsNewer && found.before().isAfter(change.becomes())
                                    ? found.before()
                                    : change.becomes(),
                            Math.max(found.place(), place));
                    break;
                }
            }
        }
        return found;
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
