package vn.vinhdanh.rehearsal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.rehearsal.script.Script.Conduct;
import vn.vinhdanh.rehearsal.script.Script.Council;
import vn.vinhdanh.rehearsal.script.Script.Manner;
import vn.vinhdanh.rehearsal.script.Script.Nomination;
import vn.vinhdanh.rehearsal.script.Script.Office;
import vn.vinhdanh.rehearsal.script.Script.Pace;
import vn.vinhdanh.rehearsal.script.Script.Result;
import vn.vinhdanh.worklist.WorkItem;

/** Days are working days, as deadlines count them; here every day but Saturday and Sunday. */
class TimetableTest {

    /** End of Monday 19/10/2020. */
    private static final Instant REGISTRATION_DUE = Instant.parse("2020-10-19T17:00:00Z");

    @Test
    @DisplayName("R64: on time is before the last day that people have, late is after it, silent is never")
    void playsTheMannersOfUnits() {
        Timetable timetable = timetable(
                conduct(Manner.ON_TIME, 2, "kim-tan"),
                conduct(Manner.LATE, 2, "coc-leu"),
                conduct(Manner.SILENT, 0, "van-hoa"),
                new Conduct(Manner.ON_TIME, 0, 0, Set.of(), Set.of()));
        assertThat(timetable.dayOf(registration("kim-tan"))).hasValue(LocalDate.of(2020, 10, 15));
        assertThat(timetable.dayOf(registration("coc-leu"))).hasValue(LocalDate.of(2020, 10, 21));
        assertThat(timetable.dayOf(registration("van-hoa"))).isEmpty();
        assertThat(timetable.dayOf(registration("ta-phoi"))).hasValue(LocalDate.of(2020, 10, 19));
    }

    @Test
    void spreadsUnitsByChanceButTheSameWayEachTime() {
        Conduct spread = new Conduct(Manner.ON_TIME, 0, 5, Set.of(), Set.of());
        Timetable timetable = timetable(spread);
        List<Optional<LocalDate>> days =
                List.of("kim-tan", "coc-leu", "van-hoa", "ta-phoi", "cong-an", "thanh-tra").stream()
                        .map(unit -> timetable.dayOf(registration(unit)))
                        .toList();
        assertThat(Set.copyOf(days)).hasSizeGreaterThan(1);
        assertThat(days)
                .allMatch(day -> !day.orElseThrow().isAfter(LocalDate.of(2020, 10, 19))
                        && !day.orElseThrow().isBefore(LocalDate.of(2020, 10, 12)));
        assertThat(timetable(spread).dayOf(registration("kim-tan"))).isEqualTo(days.get(0));
    }

    @Test
    void letsWorkLieAsLongAsItsOfficeDoes() {
        Timetable timetable = timetable(new Conduct(Manner.ON_TIME, 0, 0, Set.of(), Set.of()));
        WorkItem decision = item("userTask_decideAward", "kim-tan", "chairman", REGISTRATION_DUE);
        assertThat(timetable.officeOf(decision)).isEqualTo(Office.DECIDER);
        // came on Friday 09/10/2020
        assertThat(timetable.dayOf(decision)).hasValue(LocalDate.of(2020, 10, 13));
        WorkItem appraisal = item("userTask_appraiseDossier", "kim-tan", "home-affairs", REGISTRATION_DUE);
        assertThat(timetable.dayOf(appraisal)).hasValue(LocalDate.of(2020, 10, 9));
    }

    private static Conduct conduct(Manner manner, int days, String unit) {
        return new Conduct(manner, days, 0, Set.of(unit), Set.of());
    }

    private static WorkItem registration(String unit) {
        return item("userTask_registerTargets", unit, "unit." + unit, REGISTRATION_DUE);
    }

    private static WorkItem item(String step, String unit, String group, Instant due) {
        return new WorkItem(
                "t",
                step,
                step,
                "s",
                "LC2020",
                unit,
                unit,
                null,
                null,
                "",
                due,
                Instant.parse("2020-10-09T02:00:00Z"),
                null,
                Set.of(group));
    }

    private static Timetable timetable(Conduct... registration) {
        Script script = new Script(
                "LC2020",
                LocalDate.of(2021, 12, 31),
                1,
                List.of(registration),
                new Nomination(8, 2, List.of(registration), List.of()),
                List.of(new Result(80, 90, Set.of(), Set.of())),
                Map.of(Office.DECIDER, new Pace(2, 0)),
                2,
                new Council(List.of(), 1, Set.of(), List.of()),
                null);
        return new Timetable(
                script,
                TestData.laoCai2020(),
                TestData.laoCai2020Organization(),
                day -> day.getDayOfWeek().getValue() < 6);
    }
}
