package vn.vinhdanh.succession;

import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;

/** Who has a part in a merger: both units, the appraising office, and those who look on. */
@Component
public class MergerParties {

    private final Campaigns campaigns;
    private final Organizations organizations;

    MergerParties(Campaigns campaigns, Organizations organizations) {
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    /** @return the unit that ends, under its name of today */
    public Unit ended(UnitMerger merger) {
        return organization(merger).unit(merger.endedUnit()).orElseThrow();
    }

    public Unit successor(UnitMerger merger) {
        return organization(merger).unit(merger.successor()).orElseThrow();
    }

    /** @return the unit whose staff does the successor's paperwork */
    public Unit preparer(UnitMerger merger) {
        return organization(merger).preparerOf(successor(merger));
    }

    public String staffInCharge(UnitMerger merger) {
        return Groups.staffOf(preparer(merger).id());
    }

    /** @return whether the merger waits for this person */
    boolean isTurnOf(UnitMerger merger, Person person) {
        return switch (merger.status()) {
            case PLANNED, CONFIRMED ->
                person.isIn(
                        campaigns.get(merger.campaignId()).role(Role.APPRAISER).group());
            case HANDED_OVER -> person.isIn(staffInCharge(merger));
            case REVIEWED, DROPPED -> false;
        };
    }

    /** @throws NotForYou when the person has no part in it */
    void requireReader(UnitMerger merger, Person person) {
        Campaign campaign = campaigns.get(merger.campaignId());
        if (!person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.DECIDER).group(),
                campaign.role(Role.MANAGER).group(),
                Groups.staffOf(merger.endedUnit()),
                Groups.headOf(merger.endedUnit()),
                staffInCharge(merger),
                Groups.headOf(preparer(merger).id()))) {
            throw new NotForYou("Bạn không có quyền xem việc sáp nhập " + merger.code() + ".", "");
        }
    }

    private Organization organization(UnitMerger merger) {
        return organizations.of(merger.campaignId());
    }
}
