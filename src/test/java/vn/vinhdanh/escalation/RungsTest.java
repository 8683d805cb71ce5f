package vn.vinhdanh.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.worklist.WorkItem;

/** The ladder of the plan's campaign: who hears of which late work, from the late party upward. */
class RungsTest {

    private static final Campaign PLAN = TestData.laoCai2020();
    private static final String BLOC = "Khối thi đua xã, phường";

    private final Rungs rungs = new Rungs(
            Organizations.holding(List.of(TestData.laoCai2020Organization()), Campaigns.holding(List.of(PLAN))),
            TestData.library().calendar());

    /** Groups and expected hearers are divided by blanks; a hearer is told from that working day on. */
    @ParameterizedTest
    @CsvSource({
        // units
        "UNIT_REGISTRATION, unit.kim-tan, head.kim-tan+1 bloc.xa-phuong+2 home-affairs+3",
        "UNIT_NOMINATION, unit.kim-tan, head.kim-tan+1 bloc.xa-phuong+1 home-affairs+3",
        "SUPPLEMENT, unit.kim-tan, head.kim-tan+1 home-affairs+3",
        "TAKEOVER, unit.kim-tan, head.kim-tan+1 home-affairs+3",
        // heads
        "UNIT_NOMINATION, head.kim-tan, bloc.xa-phuong+1 home-affairs+3",
        "MOVE, head.kim-tan, home-affairs+3",
        "AUTHORITY_PREPARATION, unit.kim-tan head.kim-tan, home-affairs+3",
        // blocs
        "BLOC_REGISTRATION, bloc.xa-phuong, home-affairs+3",
        "BLOC_REVIEW, bloc.xa-phuong, home-affairs+1",
        // consulted bodies
        "OPINION, unit.cong-an, head.cong-an+1 home-affairs+3",
        // the office
        "APPRAISAL, home-affairs, chairman+3",
        "COUNCIL, home-affairs, chairman+3",
        "REGISTRATION_REPORT, home-affairs, ''",
        "VERIFICATION, home-affairs, ''",
        "HIGHER_ANSWER, home-affairs, ''",
        // the council
        "COUNCIL, council-secretary, home-affairs+1 chairman+3",
        "COUNCIL, council-chair, home-affairs+1 chairman+3",
        // the chairman
        "APPRAISAL, chairman, ''",
        "DECISION, chairman, ''",
        "CONCLUSION, chairman, ''",
        // cases that wait for others
        "BLOC_REGISTRATION, '', home-affairs+3",
        "BLOC_REVIEW, '', bloc.xa-phuong+1 home-affairs+1",
        "COUNCIL, '', home-affairs+1 chairman+3",
    })
    void tellsThoseAboveTheLateParty(String deadline, String groups, String expected) {
        WorkItem late = late(deadline, groups);
        assertThat(rungs.hearers(PLAN, late, 0)).as("in time").isEmpty();
        Map<String, Integer> first = Stream.of(1, 2, 3, 30)
                .flatMap(day -> rungs.hearers(PLAN, late, day).stream().map(hearer -> Map.entry(hearer.group(), day)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
        assertThat(first.entrySet().stream().map(e -> e.getKey() + "+" + e.getValue()))
                .containsExactlyInAnyOrderElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void namesThemAsPeopleDo() {
        assertThat(rungs.hearers(PLAN, late("UNIT_REGISTRATION", "unit.kim-tan"), 9))
                .extracting(Rungs.Hearer::name)
                .containsExactly(
                        "Thủ trưởng phường Kim Tân", "Trưởng khối thi đua xã, phường", "Phòng Nội vụ thành phố");
    }

    @ParameterizedTest
    @CsvSource({
        // before the deadline: the deadline, also on a Saturday
        "2021-07-10T00:00+07:00, 2021-07-01T09:00+07:00, 2021-07-10T00:00+07:00",
        // D4: Monday 12/7, Tuesday, Wednesday; then once a week
        "2021-07-10T00:00+07:00, 2021-07-10T00:00+07:00, 2021-07-12T00:00+07:00",
        "2021-07-10T00:00+07:00, 2021-07-12T00:00+07:00, 2021-07-13T00:00+07:00",
        "2021-07-10T00:00+07:00, 2021-07-13T08:00+07:00, 2021-07-14T00:00+07:00",
        "2021-07-10T00:00+07:00, 2021-07-14T00:00+07:00, 2021-07-21T00:00+07:00",
        "2021-07-10T00:00+07:00, 2021-12-01T08:00+07:00, 2021-12-08T00:00+07:00",
        // within a day: from the next working day
        "2021-07-09T17:00+07:00, 2021-07-09T17:00+07:00, 2021-07-12T00:00+07:00",
        // Tết 2021: offices close from 10/02 to 16/02
        "2021-02-10T00:00+07:00, 2021-02-10T00:00+07:00, 2021-02-17T00:00+07:00",
    })
    @DisplayName("A timer fires at the deadline, then on each rung's working day, and never ends while the work waits")
    void saysWhenToLookNext(OffsetDateTime due, OffsetDateTime now, OffsetDateTime next) {
        assertThat(rungs.next(PLAN, due.toInstant(), now.toInstant())).isEqualTo(next.toInstant());
    }

    @Test
    void aCampaignWithoutRemindersHasNoRungs() {
        Campaign commune = TestData.library().campaigns().get("XM2026");
        assertThat(commune.reminders()).isNull();
        Instant due = Instant.parse("2026-03-31T17:00:00Z");
        assertThat(rungs.next(commune, due, due.minusSeconds(1))).isEqualTo(due);
        assertThat(rungs.next(commune, due, due)).isEqualTo(Instant.parse("2026-04-07T17:00:00Z"));
    }

    private static WorkItem late(String deadline, String groups) {
        return new WorkItem(
                "task",
                "userTask_x",
                "Việc",
                "LC2020-HS-0001",
                "LC2020",
                "kim-tan",
                "phường Kim Tân",
                null,
                BLOC,
                deadline,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                groups.isEmpty() ? Set.of() : Set.of(groups.split(" ")));
    }
}
