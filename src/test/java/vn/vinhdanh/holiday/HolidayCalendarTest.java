package vn.vinhdanh.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.holiday.DayOff.Basis;

/** The calendar that we ship, held against the official lists of days off of civil servants. */
class HolidayCalendarTest {

    private final HolidayCalendar calendar = TestData.library().calendar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020 | 01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02",
                "2021 | 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03",
                "2022 | 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02",
                "2023 | 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04",
                "2024 | 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
                "2025 | 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
                "2026 | 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
                "2027 | 01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24",
            })
    void closesOnTheWeekdaysOfTheOfficialLists(int year, String days) {
        assertThat(closedWeekdays(year))
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
        assertThat(calendar.isSettled(year)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"})
    void worksOnTheSaturdaysOfSwaps(LocalDate saturday) {
        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.isWorkingDay(saturday.plusDays(1))).isFalse();
    }

    @Test
    void worksOnNoOtherWeekend() {
        long worked = LocalDate.of(2020, 1, 1)
                .datesUntil(LocalDate.of(2036, 1, 1))
                .filter(HolidayCalendar::isWeekend)
                .filter(calendar::isWorkingDay)
                .count();

        assertThat(worked).isEqualTo(4);
    }

    @Test
    void givesTheSecondDayOfQuocKhanhFrom2021OnlyAndTheDayOfCultureFrom2026() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 9, 3))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 9, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @Test
    void doesNotMakeUpTheDayOfCultureWhichTheLabourCodeDoesNotName() {
        assertThat(LocalDate.of(2029, 11, 24).getDayOfWeek().getValue()).isEqualTo(6);
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 11, 26))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void saysOfYearsWithoutANoticeWhichDaysAreAssumed(int year) {
        assertThat(calendar.isSettled(year)).isFalse();
        assertThat(calendar.daysOff(year))
                .filteredOn(day -> day.basis() == Basis.ASSUMED)
                .allSatisfy(day -> assertThat(day.name()).containsAnyOf("Tết Nguyên đán", "Quốc khánh"));
        assertThat(calendar.daysOff(year))
                .filteredOn(day -> day.basis() == Basis.LAW)
                .extracting(DayOff::name)
                .contains("Tết Dương lịch", "Giỗ Tổ Hùng Vương", "Ngày Chiến thắng", "Quốc tế Lao động");
    }

    @Test
    void namesTheSourceOfEveryDay() {
        assertThat(calendar.daysOff(2024))
                .filteredOn(day -> day.day().equals(LocalDate.of(2024, 4, 29)))
                .singleElement()
                .isEqualTo(new DayOff(
                        LocalDate.of(2024, 4, 29),
                        "Nghỉ hoán đổi",
                        Basis.NOTICE,
                        "Công văn 2450/VPCP-KGVX, Thông báo 1570/TB-BLĐTBXH [S]"));
        assertThat(IntStream.range(2020, 2036).boxed().flatMap(year -> calendar.daysOff(year).stream()))
                .extracting(DayOff::source)
                .doesNotContain("");
    }

    @Test
    void givesEveryYearTheDaysOfTheLaw() {
        for (int year = 2027; year <= 2035; year++) {
            // 1 + 5 + 1 + 1 + 1 + 2 of the code, and 24/11; what falls on a weekend is made up, save 24/11.
            int lost = HolidayCalendar.isWeekend(LocalDate.of(year, 11, 24)) ? 1 : 0;
            assertThat(closedWeekdays(year)).as("%d", year).hasSize(12 - lost);
        }
    }

    private List<LocalDate> closedWeekdays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> !HolidayCalendar.isWeekend(day) && !calendar.isWorkingDay(day))
                .toList();
    }
}
