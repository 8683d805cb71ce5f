package vn.vinhdanh.prize;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.prize.RegimeFile.BaseSalary;
import vn.vinhdanh.prize.RegimeFile.Rate;
import vn.vinhdanh.prize.RegimeFile.Rounding;

class PrizeMoneyTest {

    private final PrizeMoney money = TestData.library().prizeMoney();

    @ParameterizedTest
    @DisplayName("law.md 1.8: the table of prizes, for the date of the decision")
    @CsvSource({
        "PROVINCIAL_FLAG, false, 2021-07-12, 11920000",
        "PROVINCIAL_MERIT_CERTIFICATE, false, 2021-07-12, 2980000",
        "PROVINCIAL_MERIT_CERTIFICATE, true, 2021-07-12, 1490000",
        "DISTRICT_COMMENDATION, false, 2021-07-12, 900000",
        "DISTRICT_COMMENDATION, true, 2021-07-12, 450000",
        "COMMUNE_COMMENDATION, false, 2021-07-12, 450000",
        "COMMUNE_COMMENDATION, true, 2021-07-12, 230000",
        "PROVINCIAL_FLAG, false, 2025-08-01, 18720000",
        "PROVINCIAL_MERIT_CERTIFICATE, false, 2025-08-01, 7020000",
        "COMMUNE_COMMENDATION, false, 2025-08-01, 1410000",
        "PROVINCIAL_FLAG, false, 2026-11-22, 20240000",
        "PROVINCIAL_MERIT_CERTIFICATE, false, 2026-11-22, 7590000",
        "COMMUNE_COMMENDATION, false, 2026-11-22, 1520000"
    })
    void countsByTheDateOfTheDecision(String prize, boolean individual, LocalDate decidedOn, long amount) {
        assertThat(money.of(prize, individual, decidedOn).orElseThrow().amount())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @DisplayName("a new base salary holds from its first day and the old one until its last")
    @CsvSource({"2026-06-30, 18720000", "2026-07-01, 20240000"})
    void changesOnTheDay(LocalDate decidedOn, long amount) {
        assertThat(money.of("PROVINCIAL_FLAG", false, decidedOn).orElseThrow().amount())
                .isEqualTo(amount);
    }

    @Test
    @DisplayName("no district commendation after the districts ended on 01/7/2025, no flag for an individual, no guess")
    void countsNothingWhereNothingIsKnown() {
        assertThat(money.of("DISTRICT_COMMENDATION", false, LocalDate.of(2025, 6, 30)))
                .isPresent();
        assertThat(money.of("DISTRICT_COMMENDATION", false, LocalDate.of(2025, 7, 1)))
                .isEmpty();
        assertThat(money.of("PROVINCIAL_FLAG", true, LocalDate.of(2021, 7, 12))).isEmpty();
        assertThat(money.of("PROVINCIAL_FLAG", false, LocalDate.of(2016, 7, 12)))
                .isEmpty();
        assertThat(money.of(null, false, LocalDate.of(2021, 7, 12))).isEmpty();
        assertThat(money.of("PROVINCIAL_FLAG", false, null)).isEmpty();
    }

    @Test
    void showsItsWorkingAndItsSources() {
        Prize prize = money.of("DISTRICT_COMMENDATION", false, LocalDate.of(2021, 7, 12))
                .orElseThrow();
        assertThat(prize.inWords()).isEqualTo("900.000 đồng");
        assertThat(prize.working()).isEqualTo("0,6 × 1.490.000 đồng = 894.000 đồng, làm tròn lên đến 10.000 đồng");
        assertThat(prize.source()).contains("Nghị định 91/2017/NĐ-CP", "Nghị định 38/2019/NĐ-CP");
        assertThat(money.of("PROVINCIAL_FLAG", false, LocalDate.of(2021, 7, 12))
                        .orElseThrow()
                        .working())
                .as("nothing was rounded")
                .isEqualTo("8 × 1.490.000 đồng");
    }

    @Test
    @DisplayName("law.md 1.8: whether 223.500 becomes 230.000 or 220.000 is a setting")
    void roundsAsTheRegimeSays() {
        assertThat(villager(Rounding.Mode.UP)).isEqualTo(230_000);
        assertThat(villager(Rounding.Mode.HALF_UP)).isEqualTo(220_000);
    }

    private static long villager(Rounding.Mode mode) {
        LocalDate from = LocalDate.of(2019, 7, 1);
        return new PrizeMoney(List.of(new RegimeFile(
                        "place",
                        List.of(new BaseSalary(from, null, 1_490_000, "S")),
                        List.of(new Rate("P", "P", from, null, null, new BigDecimal("0.15"), "S")),
                        new Rounding(10_000, mode, "S"))))
                .of("P", true, LocalDate.of(2021, 7, 12))
                .orElseThrow()
                .amount();
    }
}
