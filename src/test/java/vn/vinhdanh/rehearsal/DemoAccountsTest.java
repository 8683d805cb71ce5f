package vn.vinhdanh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.CouncilMember;
import vn.vinhdanh.organization.Organization;

class DemoAccountsTest {

    @ParameterizedTest
    @CsvSource({"LC2020, lao-cai-2020", "XM2026, xa-mau-2026"})
    void putsAccountsOnlyIntoGroupsThatTheCampaignMakes(String campaignId, String organizationId) {
        assertThat(DemoAccounts.forOrganization(organizationId))
                .allSatisfy(account -> assertThat(groupsOf(campaignId, organizationId))
                        .as(account.user())
                        .containsAll(account.groups()));
    }

    @ParameterizedTest
    @CsvSource({"LC2020, lao-cai-2020", "XM2026, xa-mau-2026"})
    void givesEveryRoleAndEverySeatOfTheCouncilAnAccount(String campaignId, String organizationId) {
        Campaign campaign = TestData.library().campaigns().get(campaignId);
        List<DemoAccount> accounts = DemoAccounts.forOrganization(organizationId);

        assertThat(accounts)
                .flatExtracting(DemoAccount::groups)
                .containsAll(campaign.roles().values().stream()
                        .map(Campaign.RoleHolder::group)
                        .toList());
        assertThat(accounts)
                .filteredOn(account -> account.groups()
                        .contains(campaign.role(Campaign.Role.COUNCIL).group()))
                .extracting(DemoAccount::user)
                .containsExactlyInAnyOrderElementsOf(
                        TestData.library().organizations().get(organizationId).council().stream()
                                .map(CouncilMember::user)
                                .toList());
    }

    @Test
    void givesEveryBlocOfTheCityALeader() {
        assertThat(DemoAccounts.forOrganization("lao-cai-2020"))
                .flatExtracting(DemoAccount::groups)
                .containsAll(TestData.laoCai2020Organization().blocs().stream()
                        .map(bloc -> Groups.leaderOf(bloc.id()))
                        .toList());
    }

    @Test
    void hasNoneForAnOrganizationThatBringsNone() {
        assertThat(DemoAccounts.forOrganization("nowhere")).isEmpty();
    }

    private static Set<String> groupsOf(String campaignId, String organizationId) {
        Set<String> groups = new HashSet<>(Set.of(Groups.ADMINISTRATORS));
        TestData.library().campaigns().get(campaignId).roles().values().forEach(holder -> groups.add(holder.group()));
        Organization organization = TestData.library().organizations().get(organizationId);
        organization.units().forEach(unit -> {
            groups.add(Groups.staffOf(unit.id()));
            groups.add(Groups.headOf(unit.id()));
        });
        organization.blocs().forEach(bloc -> groups.add(Groups.leaderOf(bloc.id())));
        return groups;
    }
}
