package vn.vinhdanh.deadline;

import java.time.LocalDate;
import vn.vinhdanh.campaign.DeadlineKind;

/**
 * A rule that a deadline breaks where it stands.
 *
 * @param before day before which it is due
 * @param limit day that it may not pass, or fall short of
 * @param other deadline that the limit is; null when the limit is another day of the campaign
 */
public record BrokenOrder(Rule rule, DeadlineKind kind, LocalDate before, LocalDate limit, DeadlineKind other) {

    /** What deadlines keep to. */
    public enum Rule {
        NOT_AFTER_THE_START,
        TOO_FAR_AFTER_THE_END,
        AFTER_THE_END,
        BEFORE_THE_CUT_OFF_IS_OVER,
        BEFORE_ANOTHER
    }
}
