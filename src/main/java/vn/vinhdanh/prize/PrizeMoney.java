package vn.vinhdanh.prize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.prize.RegimeFile.BaseSalary;
import vn.vinhdanh.prize.RegimeFile.Rate;
import vn.vinhdanh.prize.RegimeFile.Rounding;

/** Counts prize money: a multiple of the base salary, both as they stand on the date of the decision (law.md §1.8). */
public final class PrizeMoney {

    private final List<BaseSalary> salaries;
    private final List<Rate> rates;
    private final List<Rounding> roundings;

    /** @param files may have gaps as long as only {@link #check} is asked */
    public PrizeMoney(List<RegimeFile> files) {
        salaries = together(files, RegimeFile::baseSalaries);
        rates = together(files, RegimeFile::prizes);
        roundings = files.stream()
                .map(RegimeFile::rounding)
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> List<T> together(List<RegimeFile> files, Function<RegimeFile, List<T>> part) {
        return files.stream()
                .flatMap(file -> part.apply(file).stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Holds one file against all: two rates of one prize, or two base salaries, must not hold on one day, and there is one
     * way to round.
     */
    public void check(RegimeFile regime, DataFile file) {
        Items.each(regime.baseSalaries(), "baseSalaries", (salary, at) -> {
            if (salaries.stream()
                    .anyMatch(other ->
                            other != salary && overlap(salary.from(), salary.to(), other.from(), other.to()))) {
                file.mistake(at + ".from", "có hai mức lương cơ sở trong cùng một ngày.");
            }
        });
        Items.each(regime.prizes(), "prizes", (rate, at) -> {
            if (rates.stream()
                    .anyMatch(other -> other != rate
                            && other.id() != null
                            && other.id().equals(rate.id())
                            && overlap(rate.from(), rate.to(), other.from(), other.to()))) {
                file.mistake(at + ".from", "«" + rate.id() + "» có hai mức tiền thưởng trong cùng một ngày.");
            }
        });
        if (regime.rounding() != null && roundings.size() > 1) {
            file.mistake("rounding", "cách làm tròn đã ghi ở tệp khác.");
        }
    }

    /** @return whether the prize is known, on whatever day */
    public boolean knows(String prize) {
        return rates.stream().anyMatch(rate -> rate.id().equals(prize));
    }

    /**
     * @param prize id of the prize, or null for an award form without money
     * @param decidedOn date of the decision
     * @return the money; empty when there is none, or no rate or base salary is known for that day
     */
    public Optional<Prize> of(String prize, boolean individual, LocalDate decidedOn) {
        if (prize == null || decidedOn == null) {
            return Optional.empty();
        }
        return on(decidedOn, rates.stream().filter(rate -> rate.id().equals(prize)), Rate::from, Rate::to)
                .flatMap(rate -> on(decidedOn, salaries.stream(), BaseSalary::from, BaseSalary::to)
                        .flatMap(salary -> count(individual ? rate.individual() : rate.collective(), rate, salary)));
    }

    private Optional<Prize> count(BigDecimal multiple, Rate rate, BaseSalary salary) {
        if (multiple == null) {
            return Optional.empty();
        }
        BigDecimal exact = multiple.multiply(BigDecimal.valueOf(salary.amount()));
        Optional<Rounding> rounding = roundings.stream().findFirst();
        long amount = rounding.map(way -> way.of(exact))
                .orElseGet(() -> exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
        String product = Prize.number().format(multiple) + " × " + Prize.dong(salary.amount());
        String working = rounding.filter(way -> exact.compareTo(BigDecimal.valueOf(amount)) != 0)
                .map(way -> product + " = " + Prize.number().format(exact) + " đồng, "
                        + way.mode().words() + " đến " + Prize.dong(way.to()))
                .orElse(product);
        String source = Stream.of(
                        Optional.of(rate.source()), Optional.of(salary.source()), rounding.map(Rounding::source))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
        return Optional.of(new Prize(multiple, salary.amount(), amount, working, source));
    }

    private static <T> Optional<T> on(
            LocalDate day, Stream<T> items, Function<T, LocalDate> from, Function<T, LocalDate> to) {
        return items.filter(item -> !day.isBefore(from.apply(item)))
                .filter(item -> to.apply(item) == null || !day.isAfter(to.apply(item)))
                .findFirst();
    }

    private static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return from != null
                && otherFrom != null
                && (otherTo == null || !from.isAfter(otherTo))
                && (to == null || !otherFrom.isAfter(to));
    }
}
