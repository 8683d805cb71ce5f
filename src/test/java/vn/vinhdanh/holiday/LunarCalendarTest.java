package vn.vinhdanh.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the published tables of the Vietnamese and the Chinese calendar. */
class LunarCalendarTest {

    private static final LunarCalendar CHINESE = new LunarCalendar(ZoneOffset.ofHours(8));

    @ParameterizedTest
    @CsvSource({
        "2020, 2020-01-25, 2020-04-02",
        "2021, 2021-02-12, 2021-04-21",
        "2022, 2022-02-01, 2022-04-10",
        "2023, 2023-01-22, 2023-04-29", // leap second month before Giỗ Tổ
        "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12",
        "2031, 2031-01-23, 2031-04-01",
        "2032, 2032-02-11, 2032-04-19",
        "2033, 2033-01-31, 2033-04-09",
        "2034, 2034-02-19, 2034-04-28", // leap eleventh month before Tết
        "2035, 2035-02-08, 2035-04-17",
    })
    void givesTetAndGioToAsTheTablesDo(int year, LocalDate tet, LocalDate gioTo) {
        assertThat(LunarCalendar.VIETNAMESE.dayOf(year, 1, 1)).isEqualTo(tet);
        assertThat(LunarCalendar.VIETNAMESE.dayOf(year, 3, 10)).isEqualTo(gioTo);
    }

    @ParameterizedTest
    @CsvSource({
        "1985, 1985-01-21, 1985-02-20", // the solstice of 1984 falls on another day: a month apart
        "2007, 2007-02-17, 2007-02-18",
        "2030, 2030-02-02, 2030-02-03",
    })
    void keepsTetWhereTheChineseNewYearIsAnotherDay(int year, LocalDate vietnamese, LocalDate chinese) {
        assertThat(LunarCalendar.VIETNAMESE.dayOf(year, 1, 1)).isEqualTo(vietnamese);
        assertThat(CHINESE.dayOf(year, 1, 1)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({"2020, 5, 2020-06-25", "2020, 8, 2020-10-01", "2025, 8, 2025-10-06", "2023, 8, 2023-09-29"})
    void countsOnBehindALeapMonth(int year, int month, LocalDate feast) {
        int day = month == 5 ? 5 : 15; // Đoan ngọ, Trung thu; 2020 had two fourth months, 2025 two sixth ones

        assertThat(LunarCalendar.VIETNAMESE.dayOf(year, month, day)).isEqualTo(feast);
    }

    @Test
    void knowsTheShortestDay() {
        // 21/12/2020 at 10:02 and 20/3/2021 at 09:37 universal time.
        assertThat(Sky.sunLongitude(2459204.5 + 10.03 / 24)).isBetween(269.98, 270.02);
        assertThat((Sky.sunLongitude(2459293.5 + 9.62 / 24) + 180) % 360).isBetween(179.98, 180.02);
    }

    @Test
    void knowsNewMoonsToTheMinute() {
        // 11/02/2021 at 19:06 universal time.
        assertThat(Sky.newMoon(261)).isBetween(2459257.29514, 2459257.29653);
    }
}
