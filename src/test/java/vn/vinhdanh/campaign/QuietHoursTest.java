package vn.vinhdanh.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "20:00, 06:30, 2021-07-01T19:59+07:00, 2021-07-01T19:59+07:00",
        "20:00, 06:30, 2021-07-01T20:00+07:00, 2021-07-02T06:30+07:00",
        "20:00, 06:30, 2021-07-02T03:00+07:00, 2021-07-02T06:30+07:00",
        "20:00, 06:30, 2021-07-02T06:30+07:00, 2021-07-02T06:30+07:00",
        "12:00, 13:00, 2021-07-01T12:30+07:00, 2021-07-01T13:00+07:00",
        "12:00, 13:00, 2021-07-01T23:00+07:00, 2021-07-01T23:00+07:00",
    })
    void aMailWaitsUntilTheyEnd(LocalTime from, LocalTime to, ZonedDateTime written, ZonedDateTime sent) {
        assertThat(new QuietHours(from, to).endAfter(written)).isEqualTo(sent);
    }
}
