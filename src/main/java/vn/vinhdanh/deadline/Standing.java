package vn.vinhdanh.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a day stands to a deadline, in working days.
 *
 * @param left working days after this one until the last on which offices work before the deadline; 0 on that day; -1
 *     when it is over
 * @param over working days since the deadline, this one included; 0 before it
 */
public record Standing(int left, int over) {

    public static Standing of(Instant due, LocalDate today, ZoneId zone, WorkingDays workingDays) {
        LocalDate lastDay = LocalDate.ofInstant(due.minusSeconds(1), zone);
        if (today.isAfter(lastDay)) {
            return new Standing(-1, between(lastDay, today, workingDays));
        }
        LocalDate lastWorkingDay = workingDays.onOrBefore(lastDay);
        return new Standing(today.isAfter(lastWorkingDay) ? -1 : between(today, lastWorkingDay, workingDays), 0);
    }

    public boolean isOver() {
        return over > 0;
    }

    private static int between(LocalDate after, LocalDate until, WorkingDays workingDays) {
        return (int) after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count();
    }
}
