package vn.vinhdanh.completion;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a unit reports on one target.
 *
 * @param value the result; 1 or 0 for a target that is done or not
 * @param on day it was reached; null where the figure is that of the cut-off
 */
public record Reached(BigDecimal value, LocalDate on) {

    public static Reached of(BigDecimal value) {
        return new Reached(value, null);
    }
}
