package vn.vinhdanh.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.UnitKind;

class LaoCaiUnitsTest {

    private final Organization organization = TestData.laoCai2020Organization();

    @Test
    void holdsTheTenPhuongAndSevenXaOfTheCityInOneBlocP7() {
        List<Unit> communes = organization.membersOf("xa-phuong");

        assertThat(communes).hasSize(17).noneMatch(Unit::sample);
        assertThat(communes).filteredOn(unit -> unit.kind() == UnitKind.PHUONG).hasSize(10);
        assertThat(communes).filteredOn(unit -> unit.kind() == UnitKind.XA).hasSize(7);
        assertThat(organization.unit("kim-tan").orElseThrow().name()).isEqualTo("phường Kim Tân");
        assertThat(organization.unit("kim-tan").orElseThrow().gsoCode()).isEqualTo("02647");
    }

    @Test
    void hasUnitsOfAllTwelveKindsR24() {
        assertThat(organization.units()).extracting(Unit::kind).contains(UnitKind.values());
    }

    @Test
    void marksEverythingAsSampleThatNeitherPlanNorPublicDataNamesP15() {
        assertThat(organization.units())
                .filteredOn(unit -> !unit.sample() && unit.gsoCode() == null)
                .extracting(Unit::id)
                .containsExactlyInAnyOrder(
                        "phong-noi-vu",
                        "phong-tai-chinh-ke-hoach",
                        "ban-tuyen-giao",
                        "uy-ban-mttq",
                        "trung-tam-vh-tt-tt");
        assertThat(organization.units()).flatExtracting(Unit::assignments).allMatch(Unit.Assignment::sample);
        assertThat(organization.council()).allMatch(CouncilMember::sample);
    }

    @Test
    void sendsVillagesEnterprisesAndCooperativesToTheBlocOfTheirCommuneR67() {
        for (UnitKind kind : List.of(UnitKind.THON, UnitKind.TO_DAN_PHO, UnitKind.ENTERPRISE, UnitKind.COOPERATIVE)) {
            assertThat(organization.units())
                    .filteredOn(unit -> unit.kind() == kind)
                    .isNotEmpty()
                    .allSatisfy(unit -> {
                        assertThat(unit.bloc()).isNull();
                        assertThat(organization.blocOf(unit).orElseThrow().id()).isEqualTo("xa-phuong");
                    });
        }
    }

    @Test
    void changesTheLeaderOfABlocWithTheYearR85() {
        Bloc bloc = organization.bloc("xa-phuong").orElseThrow();

        assertThat(bloc.leaderOn(LocalDate.of(2020, 12, 31))).contains("duyen-hai");
        assertThat(bloc.leaderOn(LocalDate.of(2021, 1, 1))).contains("coc-leu");
    }

    @Test
    void assignsEveryResolutionAndProjectToOneLeadR45() {
        assertThat(organization.units().stream()
                        .flatMap(unit -> unit.assignments().stream())
                        .filter(assignment -> assignment.part() == Unit.Assignment.Part.LEAD)
                        .map(Unit.Assignment::catalogueEntry))
                .containsExactlyInAnyOrder("NQ1", "NQ2", "NQ3", "NQ4", "DA1", "DA2", "DA3", "DA4", "DA5", "DA6");
    }
}
