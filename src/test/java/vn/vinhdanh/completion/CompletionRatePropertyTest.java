package vn.vinhdanh.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.vinhdanh.campaign.Campaign.CompletionRateRule.Formula;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/** What holds of every completion rate, whatever was registered and reached (P5). */
class CompletionRatePropertyTest {

    private static final Ratio CAP = Ratio.of(6, 5);

    record Case(Direction direction, BigDecimal registered, BigDecimal reached) {}

    @Property
    void liesBetweenNothingAndTheCap(@ForAll Formula formula, @ForAll("cases") List<Case> cases) {
        rate(formula, cases).rate().ifPresent(rate -> assertThat(rate).isBetween(Ratio.ZERO, CAP));
    }

    @Property
    void aBetterResultNeverLowersIt(
            @ForAll Formula formula, @ForAll("cases") List<Case> cases, @ForAll("amounts") BigDecimal more) {
        if (cases.isEmpty()) {
            return;
        }
        List<Case> better = new ArrayList<>(cases);
        Case first = cases.get(0);
        BigDecimal improved =
                switch (first.direction()) {
                    case MORE, DONE -> first.reached().add(more);
                    case LESS -> first.reached().subtract(more).max(BigDecimal.ZERO);
                };
        better.set(0, new Case(first.direction(), first.registered(), improved));
        assertThat(rate(formula, better).rate().orElseThrow())
                .isGreaterThanOrEqualTo(rate(formula, cases).rate().orElseThrow());
    }

    @Property
    void theOrderOfTargetsDoesNotMatter(
            @ForAll Formula formula, @ForAll("cases") List<Case> cases, @ForAll Random random) {
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, random);
        assertThat(rate(formula, shuffled).rate())
                .isEqualTo(rate(formula, cases).rate());
    }

    @Property
    void whatIsExceededIsMet(@ForAll("cases") List<Case> cases) {
        assertThat(rate(Formula.MEAN_OF_CAPPED_RATES, cases).lines())
                .allMatch(line -> line.isMet() || !line.isExceeded())
                .allMatch(line -> line.isMet() == (line.rate().compareTo(Ratio.ONE) >= 0));
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        return Combinators.combine(Arbitraries.of(Direction.class), amounts(), amounts())
                .as(Case::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("999999999999999"))
                        .ofScale(6));
    }

    private static CompletionRate rate(Formula formula, List<Case> cases) {
        List<Target> targets = new ArrayList<>();
        Map<Integer, Reached> results = new HashMap<>();
        for (Case one : cases) {
            int number = targets.size() + 1;
            targets.add(new Target(number, "ANY", null, "Chỉ tiêu", "hộ", one.direction(), one.registered()));
            results.put(number, Reached.of(one.reached()));
        }
        Terms terms = new Terms(
                formula, CAP, LocalDate.of(2020, 10, 1), LocalDate.of(2021, 6, 30), Map.of("ANY", Ratio.of(2)));
        return CompletionRate.of(terms, targets, results);
    }
}
