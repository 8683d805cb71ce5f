package vn.vinhdanh.deadline;

import java.time.LocalDate;

/** Which days offices work, as deadlines ask it; who knows the holidays answers. */
@FunctionalInterface
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** @return the day itself when offices work, else the nearest earlier day on which they do */
    default LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /**
     * Counts as the law does: the day itself is not counted.
     *
     * @param days number of working days, negative for earlier ones
     * @return the day itself for 0, else always a working day
     */
    default LocalDate shift(LocalDate day, int days) {
        LocalDate found = day;
        int step = Integer.signum(days);
        for (int left = Math.abs(days); left > 0; ) {
            found = found.plusDays(step);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }
}
