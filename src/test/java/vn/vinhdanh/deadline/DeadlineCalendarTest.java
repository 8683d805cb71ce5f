package vn.vinhdanh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.finding.NotFound;

class DeadlineCalendarTest {

    private final Campaign campaign = TestData.laoCai2020();
    private final Campaign second = TestData.library().campaigns().get("XM2026");
    private final DeadlineCalendar calendar = TestData.calendar();

    @ParameterizedTest
    @CsvSource({
        "UNIT_REGISTRATION, 2020-10-20", // R64
        "BLOC_REGISTRATION, 2020-10-23", // R65
        "PROJECT_PLAN, 2020-10-20", // P13
        "REGISTRATION_REPORT, 2020-10-30",
        "REGISTRATION_CLOSE, 2020-11-20",
        "INTERIM_REVIEW, 2021-01-01", // R71
        "UNIT_NOMINATION, 2021-07-02", // P2
        "BLOC_REVIEW, 2021-07-05", // R57c
        "APPRAISAL, 2021-07-10", // R57d
        "COUNCIL, 2021-07-10",
        "DECISION, 2021-07-24",
        "HIGHER_ANSWER, 2021-08-21",
        "FINAL_REVIEW, 2022-01-01" // R72
    })
    void givesEveryDeadlineOfThePlanTheFirstMomentThatIsTooLateP1(DeadlineKind kind, LocalDate before) {
        assertThat(calendar.instantOf(campaign, kind)).isEqualTo(at(before + "T00:00:00+07:00"));
    }

    @Test
    void findsNothingWhereThePlanHasNoSuchDeadline() {
        assertThat(calendar.find(second, DeadlineKind.INTERIM_REVIEW)).isEmpty();
        assertThatThrownBy(() -> calendar.instantOf(second, DeadlineKind.INTERIM_REVIEW))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-07-06T10:00:00+07:00, 2, 2021-07-09T00:00:00+07:00",
        "2021-07-09T23:59:00+07:00, 1, 2021-07-13T00:00:00+07:00", // Friday night, all of Monday is left
        "2021-07-10T09:00:00+07:00, 5, 2021-07-17T00:00:00+07:00", // a Saturday
        "2021-07-05T18:30:00Z, 1, 2021-07-08T00:00:00+07:00" // already the 6th in Viet Nam
    })
    void givesWorkingDaysInFullAndDoesNotCountTheDayItself(String from, int days, String end) {
        assertThat(calendar.workingDaysAfter(campaign, at(from), days)).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BLOC_REVIEW | hết ngày 04/7/2021, Chủ nhật; ngày làm việc cuối: thứ Sáu 02/7",
                "APPRAISAL | hết ngày 09/7/2021, thứ Sáu",
                "UNIT_REGISTRATION | hết ngày 19/10/2020, thứ Hai",
                "UNIT_NOMINATION | hết ngày 01/7/2021, thứ Năm"
            })
    void saysTheLastMomentInWords(DeadlineKind kind, String words) {
        assertThat(calendar.lastMomentInWords(campaign, kind)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-02-01T00:00:00+07:00 | hết ngày 31/01/2021, Chủ nhật; ngày làm việc cuối: thứ Sáu 29/01",
                "2022-01-03T00:00:00+07:00 | hết ngày 02/01/2022, Chủ nhật; ngày làm việc cuối: thứ Sáu 31/12/2021",
                "2021-07-06T16:30:00+07:00 | trước 16:30 ngày 06/7/2021, thứ Ba"
            })
    void saysAnyOtherMomentInWordsToo(String moment, String words) {
        assertThat(calendar.lastMomentInWords(campaign, at(moment))).isEqualTo(words);
    }

    @Test
    void countsInTheZoneOfTheCampaign() {
        assertThat(calendar.instantOf(second, DeadlineKind.BLOC_REGISTRATION))
                .isEqualTo(at("2026-03-25T00:00:00+07:00"));
    }

    @Test
    void countsNoHolidayBetweenTwoDeadlinesP3() {
        // 30/4/2021 is a Friday, 01/5 a Saturday that is made up on Monday the 3rd.
        assertThat(calendar.workingDaysAfter(campaign, at("2021-04-29T10:00:00+07:00"), 1))
                .isEqualTo(at("2021-05-05T00:00:00+07:00"));
        assertThat(calendar.lastMomentInWords(campaign, at("2021-05-04T00:00:00+07:00")))
                .isEqualTo("hết ngày 03/5/2021, thứ Hai; ngày làm việc cuối: thứ Năm 29/4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-02-28T10:00:00+07:00 | 1 | 2023-03-02T00:00:00+07:00 | hết ngày 01/3/2023, thứ Tư",
                "2024-02-28T10:00:00+07:00 | 1 | 2024-03-01T00:00:00+07:00 | hết ngày 29/02/2024, thứ Năm",
                "2024-02-29T10:00:00+07:00 | 1 | 2024-03-02T00:00:00+07:00 | hết ngày 01/3/2024, thứ Sáu",
                "2028-02-28T23:30:00+07:00 | 1 | 2028-03-01T00:00:00+07:00 | hết ngày 29/02/2028, thứ Ba",
                "2028-02-25T08:00:00+07:00 | 3 | 2028-03-02T00:00:00+07:00 | hết ngày 01/3/2028, thứ Tư"
            })
    void countsTheLeapDay(String from, int days, String end, String words) {
        assertThat(calendar.workingDaysAfter(campaign, at(from), days)).isEqualTo(at(end));
        assertThat(calendar.lastMomentInWords(campaign, at(end))).isEqualTo(words);
        assertThat(calendar.workingDaysBetween(campaign, at(from), at(end).minusSeconds(1)))
                .isEqualTo(days);
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
