package vn.vinhdanh.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign.CompletionRateRule.Formula;
import vn.vinhdanh.campaign.Campaign.ContentGroup;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/** R33, R37, P5: what was reached against what was registered, exactly. */
class CompletionRateTest {

    private static final Terms TERMS = Terms.of(TestData.laoCai2020());
    private static final Ratio CAP_120 = Ratio.of(6, 5);

    @ParameterizedTest(name = "{0}: registered {1}, reached {2} gives {3}, {4}")
    @CsvSource({
        "MORE, 80, 80, '100,00 %', DIVIDED",
        "MORE, 80, 40, '50,00 %', DIVIDED",
        "MORE, 80, 120, '100,00 %', CAPPED",
        "MORE, 80, 0, '0,00 %', DIVIDED",
        "MORE, 80, -5, '0,00 %', NEGATIVE",
        "MORE, 0, 0, '100,00 %', MET_ZERO",
        "MORE, 0, 7, '100,00 %', MET_ZERO",
        "MORE, 0, -1, '0,00 %', NEGATIVE",
        "MORE, -1, 5, '0,00 %', INCOMPARABLE",
        "MORE, , 5, '0,00 %', INCOMPARABLE",
        "MORE, 3, 1, '33,33 %', DIVIDED",
        "MORE, 3, 2, '66,67 %', DIVIDED",
        "MORE, 0.3, 0.1, '33,33 %', DIVIDED",
        "LESS, 5, 5, '100,00 %', DIVIDED",
        "LESS, 5, 10, '50,00 %', DIVIDED",
        "LESS, 5, 2, '100,00 %', CAPPED",
        "LESS, 5, 0, '100,00 %', NONE_LEFT",
        "LESS, 5, -2, '0,00 %', NEGATIVE",
        "LESS, 0, 0, '100,00 %', MET_ZERO",
        "LESS, 0, 3, '0,00 %', MISSED_ZERO",
        "LESS, 0, 0.000001, '0,00 %', MISSED_ZERO",
        "DONE, 1, 1, '100,00 %', DONE",
        "DONE, 1, 0, '0,00 %', NOT_DONE",
        "DONE, 1, 0.9, '0,00 %', NOT_DONE",
        "DONE, 1, , '0,00 %', NO_RESULT",
    })
    void countsOneTargetByItsDirection(
            Direction direction, BigDecimal registered, BigDecimal reached, String rate, Counting counting) {
        CompletionRate single =
                CompletionRate.of(TERMS, List.of(target(1, direction, registered)), Map.of(1, Reached.of(reached)));
        assertThat(single.inWords()).isEqualTo(rate);
        assertThat(single.lines().get(0).counting()).isEqualTo(counting);
    }

    /** Exceeding counts where a campaign lets it, up to its cap; never against a target of nothing. */
    @ParameterizedTest(name = "{0}: registered {1}, reached {2}, capped at 120 %, gives {3}")
    @CsvSource({
        "MORE, 10, 11, '110,00 %'",
        "MORE, 10, 15, '120,00 %'",
        "MORE, 0, 15, '100,00 %'",
        "LESS, 10, 9, '111,11 %'",
        "LESS, 10, 0.001, '120,00 %'",
        "LESS, 10, 0, '120,00 %'",
        "LESS, 0, 0, '100,00 %'",
        "DONE, 1, 1, '100,00 %'",
    })
    void anotherCampaignMayCapHigher(Direction direction, BigDecimal registered, BigDecimal reached, String rate) {
        assertThat(CompletionRate.of(
                                TERMS.cappedAt(CAP_120),
                                List.of(target(1, direction, registered)),
                                Map.of(1, Reached.of(reached)))
                        .inWords())
                .isEqualTo(rate);
    }

    @Test
    void aCapBelowOneHundredPercentHoldsForWhatIsDoneToo() {
        CompletionRate rate = CompletionRate.of(
                TERMS.cappedAt(Ratio.of(1, 2)),
                List.of(target(1, Direction.DONE, BigDecimal.ONE), target(2, Direction.LESS, BigDecimal.ZERO)),
                reached("1", "0"));
        assertThat(rate.inWords()).isEqualTo("50,00 %");
        assertThat(rate.lines()).allMatch(CountedTarget::isMet);
    }

    @Test
    void aTargetWithoutResultCountsAsNothingAndExceedingAnotherDoesNotMakeUpForIt() {
        CompletionRate rate = CompletionRate.of(
                TERMS,
                List.of(target(1, Direction.MORE, BigDecimal.TEN), target(2, Direction.MORE, BigDecimal.TEN)),
                reached("50"));
        assertThat(rate.rate()).contains(Ratio.of(1, 2));
        assertThat(rate.lines()).extracting(CountedTarget::rate).containsExactly(Ratio.ONE, Ratio.ZERO);
    }

    /** R22, R23: "tính đến 30/6/2021" takes that day in. */
    @ParameterizedTest(name = "done on {0} counts {1}")
    @CsvSource({
        "2020-09-30, '0,00 %', OUT_OF_TIME",
        "2020-10-01, '100,00 %', DONE",
        "2021-06-30, '100,00 %', DONE",
        "2021-07-01, '0,00 %', OUT_OF_TIME",
        ", '100,00 %', DONE",
    })
    void aTargetMetOnTheLastDayCountsAndOneMetTheDayAfterDoesNot(LocalDate day, String rate, Counting counting) {
        CompletionRate done = CompletionRate.of(
                TERMS, List.of(target(1, Direction.DONE, BigDecimal.ONE)), Map.of(1, new Reached(BigDecimal.ONE, day)));
        assertThat(done.inWords()).isEqualTo(rate);
        assertThat(done.lines().get(0).counting()).isEqualTo(counting);
    }

    @Test
    void saysSoWhenThereIsNoTarget() {
        CompletionRate none = CompletionRate.of(TERMS, List.of(), Map.of());
        assertThat(none.rate()).isEmpty();
        assertThat(none.exceeded()).isEmpty();
        assertThat(none.inWords()).isEqualTo("chưa có chỉ tiêu");
    }

    /** With decimals of any length, a third, two thirds and a whole make no whole two thirds. */
    @Test
    void isExactWhereDecimalsAreNot() {
        CompletionRate thirds = CompletionRate.of(TERMS, targets(3, "3"), reached("1", "2", "3"));
        assertThat(thirds.rate()).contains(Ratio.of(2, 3));
        CompletionRate ninths =
                CompletionRate.of(TERMS, targets(9, "9"), reached("1", "2", "3", "4", "5", "6", "7", "8", "9"));
        assertThat(ninths.rate()).contains(Ratio.of(5, 9));
    }

    @Test
    void countsTheTargetsThatWereMetWhereACampaignSaysSo() {
        CompletionRate rate =
                CompletionRate.of(terms(Formula.SHARE_OF_TARGETS_MET), targets(4, "10"), reached("10", "9.999", "12"));
        assertThat(rate.rate()).contains(Ratio.of(2, 4));
        assertThat(rate.formulaInWords()).isEqualTo("Số chỉ tiêu đạt trên tổng số chỉ tiêu: 2/4.");
    }

    @Test
    void weighsTargetsByTheirContentGroupWhereACampaignSaysSo() {
        List<Target> targets = List.of(
                new Target(1, "HEAVY", null, "Một", "%", Direction.MORE, BigDecimal.TEN),
                new Target(2, "LIGHT", null, "Hai", "%", Direction.MORE, BigDecimal.TEN),
                new Target(3, null, null, "Ba", "%", Direction.MORE, BigDecimal.TEN));
        CompletionRate weighted = CompletionRate.of(terms(Formula.WEIGHTED_MEAN), targets, reached("10", "5", "0"));
        assertThat(weighted.rate()).contains(Ratio.of(2 * 3 + 1, 2 * (3 + 1 + 1)));
        assertThat(weighted.formulaInWords()).contains("theo trọng số của nhóm nội dung", "100,00 %");

        CompletionRate plain = CompletionRate.of(terms(Formula.MEAN_OF_CAPPED_RATES), targets, reached("10", "5", "0"));
        assertThat(plain.rate()).contains(Ratio.of(1, 2));
        assertThat(plain.formulaInWords()).contains("Trung bình cộng", "3 chỉ tiêu", "100,00 %");
    }

    @Test
    void hasNoRateWhenNothingHasWeight() {
        Terms weightless = new Terms(
                Formula.WEIGHTED_MEAN, Ratio.ONE, TERMS.from(), TERMS.to(), Map.of("PERIOD_TARGETS", Ratio.ZERO));
        assertThat(CompletionRate.of(weightless, targets(1, "10"), reached("10"))
                        .rate())
                .isEmpty();
    }

    /** R14. */
    @Test
    void countsWhatWasExceededAndNotWhatWasJustMet() {
        List<Target> targets = List.of(
                target(1, Direction.MORE, BigDecimal.TEN),
                target(2, Direction.MORE, BigDecimal.TEN),
                target(3, Direction.LESS, BigDecimal.TEN),
                target(4, Direction.LESS, BigDecimal.TEN),
                target(5, Direction.DONE, BigDecimal.ONE),
                target(6, Direction.LESS, BigDecimal.ZERO),
                target(7, Direction.LESS, BigDecimal.TEN));
        CompletionRate rate = CompletionRate.of(TERMS, targets, reached("10", "10.1", "10", "9", "1", "0", "0"));
        assertThat(rate.lines().stream().filter(CountedTarget::isExceeded).map(l -> l.target()
                        .number()))
                .containsExactly(2, 4, 7);
        assertThat(rate.exceeded()).contains(Ratio.of(3, 7));
        assertThat(rate.lines()).allMatch(CountedTarget::isMet);
    }

    @Test
    void whatWasMissedIsNeitherMetNorExceeded() {
        CompletionRate rate = CompletionRate.of(
                TERMS,
                List.of(
                        target(1, Direction.MORE, BigDecimal.TEN),
                        target(2, Direction.LESS, BigDecimal.TEN),
                        target(3, Direction.DONE, BigDecimal.ONE),
                        target(4, Direction.LESS, BigDecimal.ZERO)),
                reached("9.99", "10.01", "0", "1"));
        assertThat(rate.lines()).noneMatch(CountedTarget::isMet).noneMatch(CountedTarget::isExceeded);
    }

    /** "Vì sao?": each line says how it came about. */
    @Test
    void showsTheWorkingOfEachLine() {
        List<Target> targets = List.of(
                target(1, Direction.MORE, new BigDecimal("50")),
                target(2, Direction.MORE, new BigDecimal("12.50")),
                target(3, Direction.LESS, new BigDecimal("5")),
                target(4, Direction.DONE, BigDecimal.ONE),
                target(5, Direction.MORE, BigDecimal.TEN));
        assertThat(CompletionRate.of(TERMS, targets, reached("45", "15", "10", "1"))
                        .lines())
                .extracting(CountedTarget::working)
                .containsExactly(
                        "45 : 50 = 90,00 %",
                        "15 : 12,5 = 120,00 %, vượt mức trần nên tính bằng mức trần",
                        "5 : 10 = 50,00 %",
                        "đã hoàn thành",
                        "chưa có kết quả nên tính 0 %");
    }

    /** The campaign's own file: mean, 100 %, 01/10/2020 to 30/6/2021. */
    @Test
    void takesItsTermsFromTheCampaign() {
        assertThat(TERMS)
                .isEqualTo(new Terms(
                        Formula.MEAN_OF_CAPPED_RATES,
                        Ratio.ONE,
                        LocalDate.of(2020, 10, 1),
                        LocalDate.of(2021, 6, 30),
                        Map.of()));
    }

    @Test
    void weighsByContentGroupAsTheCampaignOrders() {
        List<ContentGroup> groups = List.of(
                new ContentGroup("HEAVY", "Nặng", true, false, Set.of(), new BigDecimal("2.5"), ""),
                new ContentGroup("PLAIN", "Thường", true, false, Set.of(), null, ""));
        assertThat(Terms.weights(groups)).isEqualTo(Map.of("HEAVY", Ratio.of(5, 2)));
    }

    private static Terms terms(Formula formula) {
        return new Terms(
                formula, Ratio.ONE, TERMS.from(), TERMS.to(), Map.of("HEAVY", Ratio.of(3), "LIGHT", Ratio.ONE));
    }

    private static List<Target> targets(int count, String registered) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> target(number, Direction.MORE, new BigDecimal(registered)))
                .toList();
    }

    private static Map<Integer, Reached> reached(String... values) {
        return IntStream.range(0, values.length)
                .boxed()
                .collect(java.util.stream.Collectors.toMap(i -> i + 1, i -> Reached.of(new BigDecimal(values[i]))));
    }

    private static Target target(int number, Direction direction, BigDecimal registered) {
        return new Target(number, "PERIOD_TARGETS", null, "Chỉ tiêu", "%", direction, registered);
    }
}
