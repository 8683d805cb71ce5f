package vn.vinhdanh.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.campaign.Campaign.CompletionRateRule;

/** R33, R37, P5: mean over all registered targets of min(result against target, cap). */
class CompletionRateTest {

    private static final CompletionRateRule CAPPED_AT_100 =
            new CompletionRateRule(CompletionRateRule.Formula.MEAN_OF_CAPPED_RATES, BigDecimal.ONE, "");

    @ParameterizedTest(name = "{0}: registered {1}, reached {2} gives {3}")
    @CsvSource({
        "MORE, 80, 80, '100,00 %'",
        "MORE, 80, 40, '50,00 %'",
        "MORE, 80, 120, '100,00 %'",
        "MORE, 80, 0, '0,00 %'",
        "MORE, 80, -5, '0,00 %'",
        "MORE, 3, 1, '33,33 %'",
        "MORE, 3, 2, '66,67 %'",
        "LESS, 5, 5, '100,00 %'",
        "LESS, 5, 10, '50,00 %'",
        "LESS, 5, 2, '100,00 %'",
        "LESS, 5, 0, '100,00 %'",
        "LESS, 0, 0, '100,00 %'",
        "LESS, 0, 3, '0,00 %'",
        "DONE, 1, 1, '100,00 %'",
        "DONE, 1, 0, '0,00 %'",
        "DONE, 1, 0.9, '0,00 %'",
    })
    void countsOneTargetByItsDirection(Direction direction, BigDecimal registered, BigDecimal reached, String rate) {
        CompletionRate single =
                CompletionRate.of(CAPPED_AT_100, List.of(target(1, direction, registered)), Map.of(1, reached));
        assertThat(single.inWords()).isEqualTo(rate);
    }

    @Test
    void aTargetWithoutResultCountsAsZeroAndOverfulfilmentOfAnotherDoesNotMakeUpForIt() {
        CompletionRate rate = CompletionRate.of(
                CAPPED_AT_100,
                List.of(target(1, Direction.MORE, BigDecimal.TEN), target(2, Direction.MORE, BigDecimal.TEN)),
                new HashMap<>(Map.of(1, new BigDecimal("50"))));
        assertThat(rate.inWords()).isEqualTo("50,00 %");
        assertThat(rate.lines()).extracting(CompletionRate.Line::rate).containsExactly(BigDecimal.ONE, BigDecimal.ZERO);
    }

    @Test
    void anotherCampaignMayCapHigher() {
        CompletionRateRule upTo120 =
                new CompletionRateRule(CompletionRateRule.Formula.MEAN_OF_CAPPED_RATES, new BigDecimal("1.2"), "");
        CompletionRate rate = CompletionRate.of(
                upTo120, List.of(target(1, Direction.MORE, BigDecimal.TEN)), Map.of(1, new BigDecimal("15")));
        assertThat(rate.inWords()).isEqualTo("120,00 %");
    }

    @Test
    void saysSoWhenThereIsNoTarget() {
        assertThat(CompletionRate.of(CAPPED_AT_100, List.of(), Map.of()).inWords())
                .isEqualTo("chưa có chỉ tiêu");
    }

    @Test
    void threeEqualThirdsMakeOneWithoutLossInTheFigureShown() {
        List<Target> three = List.of(
                target(1, Direction.MORE, new BigDecimal(3)),
                target(2, Direction.MORE, new BigDecimal(3)),
                target(3, Direction.MORE, new BigDecimal(3)));
        CompletionRate rate = CompletionRate.of(
                CAPPED_AT_100, three, Map.of(1, new BigDecimal(1), 2, new BigDecimal(2), 3, new BigDecimal(3)));
        assertThat(rate.inWords()).isEqualTo("66,67 %");
    }

    private static Target target(int number, Direction direction, BigDecimal registered) {
        return new Target(number, "PERIOD_TARGETS", null, "Chỉ tiêu", "%", direction, registered);
    }
}
