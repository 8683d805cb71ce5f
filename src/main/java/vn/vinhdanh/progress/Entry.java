package vn.vinhdanh.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import vn.vinhdanh.completion.Reached;

/**
 * One figure of one target as it was reported; a correction is the next revision.
 *
 * @param period id of the reporting period
 * @param revision from 1
 * @param reached result from the first day of the campaign; 1 or 0 for a target that is done or not
 * @param reachedOn day it was reached; null for the figure at the end of the period
 * @param registered the registered figure at that time, as in "80 %"
 * @param late whether it came after the report was due
 */
public record Entry(
        String period,
        int targetNumber,
        int revision,
        BigDecimal reached,
        LocalDate reachedOn,
        String note,
        String registered,
        boolean late,
        String reportedBy,
        Instant reportedAt) {

    Reached asReached() {
        return new Reached(reached, reachedOn);
    }

    boolean saysTheSameAs(Figure figure) {
        return reached.compareTo(figure.reached()) == 0
                && Objects.equals(reachedOn, figure.reachedOn())
                && note.equals(figure.note());
    }
}
