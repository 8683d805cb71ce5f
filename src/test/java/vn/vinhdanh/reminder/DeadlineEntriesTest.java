package vn.vinhdanh.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.worklist.WorkItem;

/** Calendar entries say the same moment and the same day on every machine and every phone. */
class DeadlineEntriesTest {

    private final DeadlineEntries entries = new DeadlineEntries(
            Clock.fixed(Instant.parse("2021-06-28T01:00:00Z"), ZoneOffset.UTC), "https://vinhdanh.laocai.example/");

    @Test
    void aDeadlineIsAMomentAndMovesUnderItsUid() {
        String calendar = entries.of(List.of(item(Instant.parse("2021-07-01T17:00:00Z"))));
        assertThat(calendar.lines())
                .contains(
                        "UID:LC2020-HS-0001-userTask_prepareDossier@vinhdanh.laocai.example",
                        "DTSTART:20210701T164500Z",
                        "DTEND:20210701T170000Z");
        assertThat(entries.of(List.of(item(Instant.parse("2021-07-08T17:00:00Z"))))
                        .lines())
                .contains(
                        "UID:LC2020-HS-0001-userTask_prepareDossier@vinhdanh.laocai.example", "DTEND:20210708T170000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-07-08", "2024-02-29", "2021-03-14", "2021-12-31"})
    void aMeetingIsAWholeDay(LocalDate day) {
        assertThat(entries.ofMeeting("LC2020-HD-01", "Họp Hội đồng", "Phòng họp số 1", day)
                        .lines())
                .contains(
                        "DTSTART;VALUE=DATE:" + day.toString().replace("-", ""),
                        "DTEND;VALUE=DATE:" + day.plusDays(1).toString().replace("-", ""));
    }

    private static WorkItem item(Instant due) {
        return new WorkItem(
                "task-1",
                "userTask_prepareDossier",
                "Hoàn thiện hồ sơ",
                "LC2020-HS-0001",
                "LC2020",
                "kim-tan",
                "phường Kim Tân",
                "Giấy khen",
                null,
                "UNIT_NOMINATION",
                due,
                Instant.parse("2021-06-01T01:00:00Z"),
                null,
                Set.of("unit.kim-tan"));
    }
}
