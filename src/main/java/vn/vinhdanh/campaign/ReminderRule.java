package vn.vinhdanh.campaign;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * When people are reminded of what they owe, and who else hears of it when they do not. No plan orders it: a setting of
 * the office.
 *
 * @param digestAt hour, in the campaign's zone, of the one mail per person and working day
 * @param quietFrom from here until {@code quietTo} no mail goes out
 * @param schedules the first that names a deadline counts for it, else the one that names none
 * @param ladder who is told of overdue work, lowest first; never the late party itself nor anybody below it
 */
public record ReminderRule(
        LocalTime digestAt,
        LocalTime quietFrom,
        LocalTime quietTo,
        List<Schedule> schedules,
        @MayBeAbsent List<Rung> ladder,
        String clause) {

    /**
     * @param deadlines deadlines it is for; empty means all that no other names
     * @param before working days before the last working day on which people are reminded; 0 is that day itself
     * @param everyAfter working days between two reminders of overdue work
     * @param timesAfter how often overdue work is reminded of before only the ladder speaks
     */
    public record Schedule(
            @MayBeAbsent Set<DeadlineKind> deadlines, List<Integer> before, int everyAfter, int timesAfter) {}

    /**
     * @param workingDaysAfter the working day after the deadline on which they hear of it, 1 or more
     * @param deadlines deadlines it is for; empty means all, also those that are counted from an event
     */
    public record Rung(int workingDaysAfter, Recipient to, @MayBeAbsent Set<DeadlineKind> deadlines, String clause) {}

    /** Lowest first. */
    public enum Recipient {
        /** The head of the unit whose staff is late. */
        HEAD,
        BLOC_LEADER,
        APPRAISER,
        DECIDER
    }

    public QuietHours quietHours() {
        return new QuietHours(quietFrom, quietTo);
    }

    /** @param deadline kind of deadline, or null for one that only this house sets, e.g. of a supplement */
    public Optional<Schedule> scheduleOf(DeadlineKind deadline) {
        Optional<Schedule> named = schedules.stream()
                .filter(schedule -> deadline != null && schedule.deadlines().contains(deadline))
                .findFirst();
        return named.isPresent()
                ? named
                : schedules.stream()
                        .filter(schedule -> schedule.deadlines().isEmpty())
                        .findFirst();
    }
}
