package vn.vinhdanh.extension;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;

/** Who may see the deadlines of a campaign and their history: everybody who has a part in it. */
@Component
class DeadlineReaders {

    private final Organizations organizations;

    DeadlineReaders(Organizations organizations) {
        this.organizations = organizations;
    }

    boolean mayRead(Campaign campaign, Person person) {
        Organization organization = organizations.get(campaign.organization());
        return Stream.of(
                        campaign.roles().values().stream().map(Campaign.RoleHolder::group),
                        organization.blocs().stream().map(bloc -> Groups.leaderOf(bloc.id())),
                        organization.units().stream()
                                .flatMap(unit -> Stream.of(Groups.staffOf(unit.id()), Groups.headOf(unit.id()))))
                .flatMap(groups -> groups)
                .anyMatch(person::isIn);
    }

    void require(Campaign campaign, Person person) {
        if (!mayRead(campaign, person)) {
            throw new NotForYou("Thời hạn của " + campaign.name() + " chỉ dành cho những người có việc trong đợt.", "");
        }
    }

    boolean mayChange(Campaign campaign, Person person) {
        return person.isIn(campaign.role(Role.APPRAISER).group());
    }

    void requireOffice(Campaign campaign, Person person) {
        if (!mayChange(campaign, person)) {
            Campaign.RoleHolder appraiser = campaign.role(Role.APPRAISER);
            throw new NotForYou("Chỉ " + appraiser.name() + " được thay đổi thời hạn.", "");
        }
    }
}
