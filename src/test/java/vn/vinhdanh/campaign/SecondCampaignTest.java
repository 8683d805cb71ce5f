package vn.vinhdanh.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign.RelativeLevel;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.organization.Organization;

/** A commune's campaign of 2026 beside the city's of 2020: levels, roles, tables and law are data. */
class SecondCampaignTest {

    private final Campaign campaign = TestData.library().campaigns().get("XM2026");

    @Test
    void decidesAtCommuneLevelWithoutAnyCity() {
        assertThat(campaign.levels()).extracting(Campaign.Level::id).containsExactly("PROVINCE", "COMMUNE");
        assertThat(campaign.relativeLevel(
                        campaign.awardForm("COMMUNE_COMMENDATION").orElseThrow()))
                .isEqualTo(RelativeLevel.OWN);
        assertThat(campaign.relativeLevel(
                        campaign.awardForm("PROVINCIAL_MERIT_CERTIFICATE").orElseThrow()))
                .isEqualTo(RelativeLevel.HIGHER);
    }

    @Test
    void bringsItsOwnRolesTablesAndRegime() {
        assertThat(campaign.role(Campaign.Role.APPRAISER).group()).isEqualTo("xa-van-hoa-xa-hoi");
        assertThat(campaign.tables())
                .isEqualTo(new Campaign.Tables("required-documents-2026", "eligibility-2026", "award-routing-2026"));
        assertThat(campaign.regime().id()).isEqualTo("D");
    }

    @Test
    void doesWithoutReportAndInterimReview() {
        assertThat(campaign.deadline(DeadlineKind.REGISTRATION_REPORT)).isEmpty();
        assertThat(campaign.deadline(DeadlineKind.INTERIM_REVIEW)).isEmpty();
    }

    @Test
    void hasFourVillagesInOneBlocAndACouncilOfThree() {
        Organization organization = TestData.library().organizations().of("XM2026");

        assertThat(organization.membersOf("thon-xa-mau")).hasSize(4);
        assertThat(organization.council()).hasSize(3);
        assertThat(organization
                        .preparerOf(organization.unit("htx-thon-mau-1").orElseThrow())
                        .id())
                .isEqualTo("thon-mau-1");
    }

    @Test
    void isToldFromCampaignsThatAreNotLoaded() {
        assertThatThrownBy(() -> TestData.library().campaigns().get("LC2019"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("Không có đợt thi đua «LC2019»");
    }
}
