package vn.vinhdanh.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.vinhdanh.campaign.DeadlineKind.APPRAISAL;
import static vn.vinhdanh.campaign.DeadlineKind.BLOC_REVIEW;
import static vn.vinhdanh.campaign.DeadlineKind.COUNCIL;
import static vn.vinhdanh.campaign.DeadlineKind.DECISION;
import static vn.vinhdanh.campaign.DeadlineKind.UNIT_NOMINATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Participants;

/** What a deadline is for whom after it was extended or shortened (docs/decisions/0020). */
class ChangedDeadlinesTest {

    private final Campaign campaign = TestData.laoCai2020();
    private final Organization organization = TestData.laoCai2020Organization();
    private final List<DeadlineChange> changes = new ArrayList<>();
    private final DeadlineCalendar calendar =
            new DeadlineCalendar(TestData.library().calendar(), campaignId -> List.copyOf(changes));

    private final Party kimTan = unit("kim-tan");
    private final Party cocLeu = unit("coc-leu");
    private final Party culture = unit("phong-noi-vu");

    @Test
    void whatIsChangedForOneUnitHoldsForNoOther() {
        change(BLOC_REVIEW, Scope.unit("kim-tan"), "2021-07-08");
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-08");
        assertThat(before(BLOC_REVIEW, cocLeu)).isEqualTo("2021-07-05");
        assertThat(before(BLOC_REVIEW, Party.EVERYONE)).isEqualTo("2021-07-05");
    }

    @Test
    void whatIsChangedForABlocHoldsForItsUnitsAndItsLeader() {
        change(BLOC_REVIEW, Scope.bloc("xa-phuong"), "2021-07-08");
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-08");
        assertThat(before(BLOC_REVIEW, Party.ofBloc("xa-phuong"))).isEqualTo("2021-07-08");
        assertThat(before(BLOC_REVIEW, culture)).isEqualTo("2021-07-05");
        assertThat(before(BLOC_REVIEW, Party.EVERYONE)).isEqualTo("2021-07-05");
    }

    @Test
    @DisplayName("R67: what a commune is given holds for those whose papers it prepares")
    void whatACommuneIsGivenHoldsForItsVillages() {
        organization.units().stream()
                .filter(unit -> unit.parent() != null)
                .limit(3)
                .forEach(village -> {
                    changes.clear();
                    change(UNIT_NOMINATION, Scope.unit(village.parent()), "2021-07-03");
                    assertThat(before(UNIT_NOMINATION, unit(village.id()))).isEqualTo("2021-07-03");
                });
    }

    @Test
    void extendingAllAfterOneUnitNeverTakesAwayWhatTheUnitWasGiven() {
        change(BLOC_REVIEW, Scope.unit("kim-tan"), "2021-07-09");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-07");
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-09");
        assertThat(before(BLOC_REVIEW, cocLeu)).isEqualTo("2021-07-07");
    }

    @Test
    void extendingAllFurtherThanOneUnitTakesTheUnitAlong() {
        change(BLOC_REVIEW, Scope.unit("kim-tan"), "2021-07-07");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-09");
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-09");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-06");
        assertThat(before(BLOC_REVIEW, kimTan))
                .as("all go back, the unit to what it was given itself")
                .isEqualTo("2021-07-07");
    }

    @Test
    void theNewestWordForTheSameScopeHolds() {
        change(BLOC_REVIEW, Scope.ALL, "2021-07-09");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-07");
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-07");
        change(BLOC_REVIEW, Scope.unit("kim-tan"), "2021-07-06");
        assertThat(before(BLOC_REVIEW, kimTan))
                .as("who is named last, for less time, has less")
                .isEqualTo("2021-07-06");
    }

    @Test
    void aBlocThatWasShortenedDoesNotGiveItsUnitsWhatAllOnceHad() {
        change(BLOC_REVIEW, Scope.unit("kim-tan"), "2021-07-06");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-09");
        change(BLOC_REVIEW, Scope.bloc("xa-phuong"), "2021-07-07");
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-07");
        assertThat(before(BLOC_REVIEW, culture)).isEqualTo("2021-07-09");
    }

    @Test
    @DisplayName("P2: a deadline that is counted from another moves with it, in working days")
    void derivedDeadlinesMoveAlong() {
        change(BLOC_REVIEW, Scope.bloc("xa-phuong"), "2021-07-08");
        assertThat(before(UNIT_NOMINATION, kimTan)).isEqualTo("2021-07-07");
        assertThat(before(UNIT_NOMINATION, culture)).isEqualTo("2021-07-02");
        change(APPRAISAL, Scope.ALL, "2021-07-17");
        assertThat(before(DECISION, kimTan)).isEqualTo("2021-07-31");
        assertThat(before(COUNCIL, kimTan)).as("has a date of its own").isEqualTo("2021-07-10");
    }

    @Test
    void aDerivedDeadlineThatWasSetItselfIsOnlyLengthenedByTheOther() {
        change(UNIT_NOMINATION, Scope.unit("kim-tan"), "2021-07-03");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-03");
        assertThat(before(UNIT_NOMINATION, kimTan)).isEqualTo("2021-07-03");
        change(BLOC_REVIEW, Scope.ALL, "2021-07-09");
        assertThat(before(UNIT_NOMINATION, kimTan)).isEqualTo("2021-07-08");
        change(UNIT_NOMINATION, Scope.ALL, "2021-07-07");
        assertThat(before(UNIT_NOMINATION, cocLeu)).isEqualTo("2021-07-07");
    }

    @Test
    void aChangeThatIsOnlyThoughtOfLeavesTheCalendarAlone() {
        DeadlineCalendar thought = calendar.with(changed(BLOC_REVIEW, Scope.ALL, "2021-07-08"));
        assertThat(thought.before(campaign, BLOC_REVIEW, kimTan)).contains(LocalDate.parse("2021-07-08"));
        assertThat(before(BLOC_REVIEW, kimTan)).isEqualTo("2021-07-05");
    }

    @Test
    @DisplayName("R23: says every rule about the order of deadlines that a party's deadlines break")
    void saysWhatIsOutOfOrder() {
        assertThat(calendar.brokenOrder(campaign, kimTan)).isEmpty();
        change(BLOC_REVIEW, Scope.ALL, "2021-07-20");
        change(UNIT_NOMINATION, Scope.ALL, "2021-06-30");
        assertThat(calendar.brokenOrder(campaign, cocLeu))
                .extracting(BrokenOrder::rule, BrokenOrder::kind, BrokenOrder::other)
                .containsExactlyInAnyOrder(
                        tuple(BrokenOrder.Rule.BEFORE_THE_CUT_OFF_IS_OVER, UNIT_NOMINATION, null),
                        tuple(BrokenOrder.Rule.BEFORE_ANOTHER, APPRAISAL, BLOC_REVIEW),
                        tuple(BrokenOrder.Rule.BEFORE_ANOTHER, COUNCIL, BLOC_REVIEW));
    }

    private String before(DeadlineKind kind, Party party) {
        return calendar.before(campaign, kind, party).orElseThrow().toString();
    }

    private void change(DeadlineKind kind, Scope scope, String becomes) {
        changes.add(changed(kind, scope, becomes));
    }

    private DeadlineChange changed(DeadlineKind kind, Scope scope, String becomes) {
        return new DeadlineChange(
                "LC2020-GH-" + changes.size(),
                "LC2020",
                kind,
                scope,
                LocalDate.parse("2021-07-05"),
                LocalDate.parse(becomes),
                "",
                "",
                LocalDate.parse("2021-06-01"),
                "noivu.cv",
                Instant.EPOCH);
    }

    private Party unit(String id) {
        return Party.of(
                Participants.of(campaign, organization, organization.unit(id).orElseThrow()));
    }
}
