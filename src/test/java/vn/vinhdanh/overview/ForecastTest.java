package vn.vinhdanh.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.overview.Forecast.Verdict;

/** "Có kịp không?" (R57d, P3), by arithmetic that anyone can follow. */
class ForecastTest {

    private static final int PACE_DAYS = 10;
    private static final int DAYS_LEFT = 3;

    @Test
    @DisplayName("44 dossiers at one a day do not get through in three days")
    void failsAtThePresentPace() {
        Forecast forecast = council(44, 0, 10);

        assertThat(forecast.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(forecast.working()).contains("Còn 44 hồ sơ. ", "thiếu 41 hồ sơ");
    }

    @Test
    @DisplayName("What is on the agenda of a session before the deadline needs no pace")
    void countsWhatIsOnTheAgenda() {
        assertThat(council(44, 42, 10).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(council(44, 42, 10).working())
                .contains("Còn 44 hồ sơ, trong đó 42 đã vào phiên họp bỏ phiếu trước hạn.", "Cần 2 ngày");
        assertThat(council(42, 42, 0).working()).isEqualTo("Còn 42 hồ sơ, đều đã vào phiên họp bỏ phiếu trước hạn.");
        assertThat(council(44, 36, 10).verdict()).isEqualTo(Verdict.FAILS);
        assertThat(council(44, 42, 0).verdict()).isEqualTo(Verdict.NO_PACE);
    }

    @Test
    @DisplayName("A deadline that has passed does not hold, whatever is on an agenda")
    void doesNotHoldWhenItHasPassed() {
        assertThat(new Forecast(1, 1, 5, 5, PACE_DAYS, 0, "hồ sơ").verdict()).isEqualTo(Verdict.PASSED);
    }

    private static Forecast council(int open, int onAgenda, int recent) {
        return new Forecast(open, onAgenda, 0, recent, PACE_DAYS, DAYS_LEFT, "hồ sơ");
    }
}
