package vn.vinhdanh.registration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vinhdanh.campaign.Campaign.CompletionRateRule;

/**
 * The completion rate of results against registered targets (R33, R37, P5): the mean over all targets of min(result
 * against target, cap). A target without a result counts as zero. Rates are fractions, 1 = 100 %; rounding is for display
 * only.
 *
 * @param lines the working, one line per target
 * @param rate the mean, or empty when there is no target
 */
public record CompletionRate(List<Line> lines, Optional<BigDecimal> rate) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** @param rate capped rate of this target; zero without a result */
    public record Line(Target target, BigDecimal result, BigDecimal rate) {}

    /**
     * @param rule the campaign's formula and cap (a fraction, 1 = 100 %)
     * @param targets the registered targets
     * @param results reported result by target number
     */
    public static CompletionRate of(CompletionRateRule rule, List<Target> targets, Map<Integer, BigDecimal> results) {
        BigDecimal cap = rule.cap();
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Target target : targets) {
            BigDecimal result = results.get(target.number());
            BigDecimal rate =
                    result == null ? BigDecimal.ZERO : rateOf(target, result).min(cap);
            lines.add(new Line(target, result, rate));
            sum = sum.add(rate);
        }
        return new CompletionRate(
                List.copyOf(lines),
                targets.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sum.divide(BigDecimal.valueOf(targets.size()), PRECISION)));
    }

    /** @return the rate as people read it, e.g. "97,25 %" */
    public String inWords() {
        return rate.map(CompletionRate::percent).orElse("chưa có chỉ tiêu");
    }

    public static String percent(BigDecimal rate) {
        return rate.movePointRight(2)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',')
                + " %";
    }

    private static BigDecimal rateOf(Target target, BigDecimal result) {
        BigDecimal registered = target.registeredValue();
        if (registered == null || target.direction() == null || result.signum() < 0) {
            return BigDecimal.ZERO;
        }
        return switch (target.direction()) {
            case MORE -> registered.signum() == 0 ? BigDecimal.ONE : result.divide(registered, PRECISION);
            case LESS -> lessIsBetter(registered, result);
            case DONE -> result.compareTo(BigDecimal.ONE) >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }

    private static BigDecimal lessIsBetter(BigDecimal registered, BigDecimal result) {
        return result.signum() == 0 ? BigDecimal.ONE : registered.divide(result, PRECISION);
    }
}
