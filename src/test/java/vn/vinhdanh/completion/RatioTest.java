package vn.vinhdanh.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void isKeptInLowestTermsSoThatEqualOnesAreAlike() {
        assertThat(Ratio.of(6, -8)).isEqualTo(Ratio.of(-3, 4)).hasSameHashCodeAs(Ratio.of(-9, 12));
        assertThat(Ratio.of(0, 7)).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.of(new BigDecimal("0.750"))).isEqualTo(Ratio.of(3, 4));
        assertThat(Ratio.of(new BigDecimal("1E+2"))).isEqualTo(Ratio.of(100));
        assertThat(Ratio.of(new BigDecimal("7"))).isEqualTo(Ratio.of(7));
    }

    @Test
    void reckonsExactly() {
        assertThat(Ratio.of(1, 3).plus(Ratio.of(1, 6))).isEqualTo(Ratio.of(1, 2));
        assertThat(Ratio.of(2, 3).times(Ratio.of(3, 4))).isEqualTo(Ratio.of(1, 2));
        assertThat(Ratio.of(2, 3).dividedBy(Ratio.of(-4, 3))).isEqualTo(Ratio.of(-1, 2));
        assertThat(Ratio.of(1, 3).min(Ratio.of(1, 4))).isEqualTo(Ratio.of(1, 4));
        assertThat(Ratio.of(1, 4).min(Ratio.of(1, 3))).isEqualTo(Ratio.of(1, 4));
        assertThat(Ratio.of(-1, 4).signum()).isEqualTo(-1);
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void comparesWhatDecimalsWouldTakeForEqual() {
        Ratio third = Ratio.of(1, 3);
        Ratio nearly = Ratio.of(new BigDecimal("0." + "3".repeat(60)));
        assertThat(third).isGreaterThan(nearly).isEqualByComparingTo(Ratio.of(2, 6));
    }

    @Test
    void isRoundedForTheEyeOnly() {
        assertThat(Ratio.of(9725, 10000).percent()).isEqualTo("97,25 %");
        assertThat(Ratio.of(2, 3).percent()).isEqualTo("66,67 %");
        assertThat(Ratio.of(-1, 8).percent()).isEqualTo("-12,50 %");
        assertThat(Ratio.of(1, 3).approximately(MathContext.DECIMAL32)).isEqualTo(new BigDecimal("0.3333333"));
    }

    @Test
    void showsTwoThatDifferWithAsManyDecimalsAsItTakes() {
        assertThat(Ratio.apart(Ratio.of(59, 60), Ratio.of(39, 40))).isEqualTo(List.of("98,33 %", "97,50 %"));
        assertThat(Ratio.apart(Ratio.of(2, 3), Ratio.of(666666, 1000000))).isEqualTo(List.of("66,6667 %", "66,6666 %"));
        assertThat(Ratio.apart(Ratio.of(2, 3), Ratio.of(4, 6))).isEqualTo(List.of("66,67 %", "66,67 %"));
    }
}
