package vn.vinhdanh.completion;

import java.math.BigDecimal;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/**
 * One line of the working.
 *
 * @param reached what was reported; null without a result
 * @param weight what the target weighs in the whole
 * @param quotient result against registered value before the cap; null where nothing was divided
 * @param rate what it counts for, between 0 and the cap
 */
public record CountedTarget(
        Target target, Reached reached, Ratio weight, Counting counting, Ratio quotient, Ratio rate) {

    static CountedTarget of(Target target, Reached reached, Terms terms) {
        Ratio weight = terms.weightOf(target.contentGroup());
        if (reached == null || reached.value() == null) {
            return new CountedTarget(target, null, weight, Counting.NO_RESULT, null, Ratio.ZERO);
        }
        Counting counting = counting(target, reached, terms);
        Ratio quotient = counting == Counting.DIVIDED ? quotient(target, reached.value()) : null;
        if (quotient != null && quotient.compareTo(terms.cap()) > 0) {
            counting = Counting.CAPPED;
        }
        Ratio rate =
                switch (counting) {
                    case DIVIDED -> quotient;
                    case CAPPED, NONE_LEFT -> terms.cap();
                    case DONE, MET_ZERO -> Ratio.ONE.min(terms.cap());
                    default -> Ratio.ZERO;
                };
        return new CountedTarget(target, reached, weight, counting, quotient, rate);
    }

    private static Counting counting(Target target, Reached reached, Terms terms) {
        BigDecimal registered = target.registeredValue();
        BigDecimal value = reached.value();
        if (registered == null || registered.signum() < 0 || target.direction() == null) {
            return Counting.INCOMPARABLE;
        }
        if (!terms.cover(reached.on())) {
            return Counting.OUT_OF_TIME;
        }
        if (value.signum() < 0) {
            return Counting.NEGATIVE;
        }
        return switch (target.direction()) {
            case DONE -> value.compareTo(BigDecimal.ONE) >= 0 ? Counting.DONE : Counting.NOT_DONE;
            case MORE -> registered.signum() == 0 ? Counting.MET_ZERO : Counting.DIVIDED;
            case LESS -> {
                if (registered.signum() == 0) {
                    yield value.signum() == 0 ? Counting.MET_ZERO : Counting.MISSED_ZERO;
                }
                yield value.signum() == 0 ? Counting.NONE_LEFT : Counting.DIVIDED;
            }
        };
    }

    private static Ratio quotient(Target target, BigDecimal value) {
        Ratio reached = Ratio.of(value);
        Ratio registered = Ratio.of(target.registeredValue());
        return target.direction() == Direction.LESS ? registered.dividedBy(reached) : reached.dividedBy(registered);
    }

    /** @return whether the target was reached, or better; a cap below 100 % does not unmake that */
    public boolean isMet() {
        return switch (counting) {
            case DONE, MET_ZERO, NONE_LEFT -> true;
            case DIVIDED, CAPPED -> quotient.compareTo(Ratio.ONE) >= 0;
            default -> false;
        };
    }

    /** @return whether more was done than registered (R14); what is done or not cannot be exceeded */
    public boolean isExceeded() {
        return switch (counting) {
            case NONE_LEFT -> true;
            case DIVIDED, CAPPED -> quotient.compareTo(Ratio.ONE) > 0;
            default -> false;
        };
    }

    /** @return how the rate came about, for people, as in "45 : 50 = 90,00 %" */
    public String working() {
        if (quotient == null) {
            return counting.words();
        }
        String registered = Decimals.inWords(target.registeredValue());
        String value = Decimals.inWords(reached.value());
        String division =
                (target.direction() == Direction.LESS ? registered + " : " + value : value + " : " + registered) + " = "
                        + quotient.percent();
        return counting == Counting.DIVIDED ? division : division + ", " + counting.words();
    }
}
