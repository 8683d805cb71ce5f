package vn.vinhdanh.prize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * What one file says about money, by date. Files add to each other: a place brings prizes of its own beside those that we
 * ship.
 */
public record RegimeFile(
        @Code String id,
        @MayBeAbsent List<BaseSalary> baseSalaries,
        @MayBeAbsent List<Rate> prizes,
        @MayBeAbsent Rounding rounding) {

    /**
     * @param from first day of decisions to which it applies
     * @param to last such day, or null while it holds
     * @param amount đồng a month
     */
    public record BaseSalary(LocalDate from, @MayBeAbsent LocalDate to, long amount, String source) {}

    /**
     * What goes with an award, as a multiple of the base salary.
     *
     * @param id what an award form of a campaign names as its {@code prize}
     * @param from first day of decisions to which it applies
     * @param to last such day, or null while it holds
     * @param collective multiple for a collective, or null when none may get it
     * @param individual multiple for an individual, or null when none may get it
     */
    public record Rate(
            @Code String id,
            String name,
            LocalDate from,
            @MayBeAbsent LocalDate to,
            @MayBeAbsent BigDecimal collective,
            @MayBeAbsent BigDecimal individual,
            String source) {}

    /** @param to đồng to which an amount is rounded */
    public record Rounding(long to, Mode mode, String source) {
        public enum Mode {
            UP(RoundingMode.CEILING, "làm tròn lên"),
            HALF_UP(RoundingMode.HALF_UP, "làm tròn");

            private final RoundingMode exact;
            private final String words;

            Mode(RoundingMode exact, String words) {
                this.exact = exact;
                this.words = words;
            }

            public String words() {
                return words;
            }
        }

        /** @return the amount in đồng */
        long of(BigDecimal exact) {
            return exact.divide(BigDecimal.valueOf(to), 0, mode.exact)
                    .multiply(BigDecimal.valueOf(to))
                    .longValueExact();
        }
    }
}
