package vn.vinhdanh.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Target;

/** What keeps a report from being sent, what a reader is told of a figure, and what the figures amount to (R22, R33, R70). */
class ReportChecksTest {

    private static final Campaign CAMPAIGN = TestData.laoCai2020();
    private static final Period AUTUMN = CAMPAIGN.reportingPeriods().get(0);
    private static final Period WINTER = CAMPAIGN.reportingPeriods().get(1);
    private static final Period SPRING = CAMPAIGN.reportingPeriods().get(2);
    private static final LocalDate IN_JANUARY = LocalDate.of(2021, 1, 5);

    private static final Target HOUSEHOLDS = target(1, Direction.MORE, "80");
    private static final Target COMPLAINTS = target(2, Direction.LESS, "5");
    private static final Target ROAD = target(3, Direction.DONE, "1");
    private static final List<Target> TARGETS = List.of(HOUSEHOLDS, COMPLAINTS, ROAD);

    private static Target target(int number, Direction direction, String value) {
        return new Target(number, "PERIOD_TARGETS", null, "Việc " + number, "%", direction, new BigDecimal(value));
    }

    private static Typed typed(int target, String reached, String day) {
        return new Typed(target, reached, day, "");
    }

    private static List<String> codes(List<Typed> typed, Period period, LocalDate today) {
        return ReportChecks.check(CAMPAIGN, period, TARGETS, typed, today).faults().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    @DisplayName("R23, R70: the quarters of Lào Cai's plan end at the cut-off and are due before their dates")
    void thePlanHasThreeQuarters() {
        assertThat(CAMPAIGN.reportingPeriods())
                .extracting(Period::to)
                .containsExactly(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 3, 31), LocalDate.of(2021, 6, 30));
        assertThat(SPRING.to()).isEqualTo(CAMPAIGN.cutOff().date());
        assertThat(CAMPAIGN.reportingPeriods())
                .allSatisfy(period -> assertThat(period.clause()).isNotBlank());
        assertThat(ReportChecks.firstDay(CAMPAIGN, AUTUMN)).isEqualTo(LocalDate.of(2020, 10, 1));
        assertThat(ReportChecks.firstDay(CAMPAIGN, WINTER)).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void saysEveryFaultAtOnce() {
        assertThat(codes(
                        List.of(typed(1, "", ""), typed(2, "-1", "2021-01-09"), typed(3, "2", "hôm qua")),
                        AUTUMN,
                        IN_JANUARY))
                .containsExactly(
                        "RESULT_MISSING",
                        "RESULT_NEGATIVE",
                        "RESULT_IN_FUTURE",
                        "RESULT_NOT_YES_NO",
                        "DATE_UNREADABLE");
        assertThat(codes(List.of(typed(1, "bốn mươi", ""), typed(2, "0", "")), AUTUMN, IN_JANUARY))
                .containsExactly("NUMBER_UNREADABLE", "RESULT_MISSING");
        assertThat(codes(
                        List.of(new Typed(1, "1", "", "x".repeat(1001)), typed(2, "0", ""), typed(3, "0", "")),
                        AUTUMN,
                        IN_JANUARY))
                .containsExactly("NOTE_TOO_LONG");
    }

    @Test
    void readsNumbersAsPeopleTypeThemAndTakesZeroForAResult() {
        ReportChecks.Outcome outcome = ReportChecks.check(
                CAMPAIGN,
                AUTUMN,
                TARGETS,
                List.of(typed(1, "12,5", ""), typed(2, "0", "2020-12-31"), typed(3, "0", "")),
                IN_JANUARY);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.figures())
                .extracting(Figure::reached)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("12.5"), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void refusesAReportBeforeItsPeriodHasBegun() {
        List<Typed> all = List.of(typed(1, "1", ""), typed(2, "0", ""), typed(3, "0", ""));
        assertThat(codes(all, WINTER, LocalDate.of(2020, 12, 31))).containsExactly("PERIOD_NOT_BEGUN");
        assertThat(codes(all, WINTER, LocalDate.of(2021, 1, 1))).isEmpty();
    }

    @Test
    @DisplayName("R22, R23: flags what was reached outside the campaign, after the cut-off, or after the period")
    void flagsWhatLiesOutside() {
        assertThat(flags(AUTUMN, "40", LocalDate.of(2020, 9, 30), "2021-01-05T02:00:00Z"))
                .containsExactly("đạt ngày 30/09/2020, trước khi đợt thi đua bắt đầu: tính 0 %");
        assertThat(flags(SPRING, "40", LocalDate.of(2021, 7, 1), "2021-07-01T02:00:00Z"))
                .containsExactly("đạt ngày 01/07/2021, sau ngày chốt số liệu: tính 0 %");
        assertThat(flags(AUTUMN, "40", LocalDate.of(2021, 1, 2), "2021-01-05T02:00:00Z"))
                .containsExactly("đạt ngày 02/01/2021, sau khi kết thúc kỳ");
        assertThat(flags(SPRING, "40", LocalDate.of(2021, 6, 30), "2021-07-01T02:00:00Z"))
                .as("the last day counts")
                .isEmpty();
    }

    @Test
    void flagsAFigureThatFellAndOneThatWasReportedTooEarly() {
        Entry before = entry(AUTUMN, "45", null, "2021-01-05T02:00:00Z");
        Entry now = entry(WINTER, "40", null, "2021-03-30T02:00:00Z");
        assertThat(ReportChecks.flags(CAMPAIGN, WINTER, HOUSEHOLDS, now, before))
                .containsExactly("thấp hơn kỳ trước (45)", "báo cáo trước khi hết kỳ");
        assertThat(ReportChecks.flags(CAMPAIGN, WINTER, COMPLAINTS, now, before))
                .containsExactly("báo cáo trước khi hết kỳ");
    }

    @Test
    @DisplayName("R33, P5: the rate so far takes the newest figure of each target, and none counts for nothing")
    void computesTheRateSoFar() {
        Reported reported = new Reported(
                CAMPAIGN,
                List.of(HOUSEHOLDS, ROAD),
                List.of(
                        entry(AUTUMN, "20", null, "2021-01-05T02:00:00Z"),
                        revised(entry(AUTUMN, "40", null, "2021-01-06T02:00:00Z")),
                        entry(WINTER, "60", null, "2021-04-02T02:00:00Z")));
        assertThat(reported.rate(AUTUMN).map(CompletionRate::inWords)).contains("25,00 %");
        assertThat(reported.rate(WINTER).map(CompletionRate::inWords)).contains("37,50 %");
        assertThat(reported.rate().map(CompletionRate::inWords)).contains("37,50 %");
        assertThat(reported.count(AUTUMN)).isEqualTo(1);
        assertThat(reported.has(SPRING)).isFalse();
        assertThat(new Reported(CAMPAIGN, TARGETS, List.of()).rate()).isEmpty();
    }

    @Test
    @DisplayName("R22: a figure reached before the campaign earns nothing in the rate so far")
    void countsNothingForWhatLiesOutside() {
        Reported reported = new Reported(
                CAMPAIGN,
                List.of(HOUSEHOLDS),
                List.of(entry(AUTUMN, "80", LocalDate.of(2020, 9, 30), "2021-01-05T02:00:00Z")));
        assertThat(reported.rate().map(CompletionRate::inWords)).contains("0,00 %");
    }

    private static List<String> flags(Period period, String reached, LocalDate day, String at) {
        return ReportChecks.flags(CAMPAIGN, period, HOUSEHOLDS, entry(period, reached, day, at), null);
    }

    private static Entry entry(Period period, String reached, LocalDate day, String at) {
        return new Entry(
                period.id(), 1, 1, new BigDecimal(reached), day, "", "80 %", false, "kimtan.cv", Instant.parse(at));
    }

    private static Entry revised(Entry entry) {
        return new Entry(
                entry.period(),
                entry.targetNumber(),
                entry.revision() + 1,
                entry.reached(),
                entry.reachedOn(),
                entry.note(),
                entry.registered(),
                entry.late(),
                entry.reportedBy(),
                entry.reportedAt());
    }
}
