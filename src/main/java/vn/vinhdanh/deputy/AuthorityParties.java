package vn.vinhdanh.deputy;

import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;

/** Who has a part in a written authority: the unit, the appraising office, and those who look on. */
@Component
public class AuthorityParties {

    private final Campaigns campaigns;
    private final Organizations organizations;

    AuthorityParties(Campaigns campaigns, Organizations organizations) {
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    public Participants of(DeputyAuthority authority) {
        Campaign campaign = campaigns.get(authority.campaignId());
        return Participants.of(
                campaign,
                organizations.get(campaign.organization()),
                organizations
                        .get(campaign.organization())
                        .unit(authority.unitId())
                        .orElseThrow());
    }

    /** @return whether the authority waits for this person */
    boolean isTurnOf(DeputyAuthority authority, Person person) {
        Participants participants = of(authority);
        return switch (authority.status()) {
            case PREPARING, RETURNED -> isOfTheUnit(participants, person);
            case SENT -> person.isIn(participants.group(Role.APPRAISER));
            case ACCEPTED, IN_EFFECT -> person.isInAny(participants.headGroup(), participants.group(Role.APPRAISER));
            case ENDED, DROPPED -> false;
        };
    }

    /** @throws NotForYou when it does not wait for this person */
    void requireTurnOf(DeputyAuthority authority, Person person) {
        if (!isTurnOf(authority, person)) {
            throw new NotForYou("Việc này không thuộc phần của bạn.", "");
        }
    }

    /** @throws NotForYou when the person has no part in it */
    void requireReader(DeputyAuthority authority, Person person) {
        Participants participants = of(authority);
        if (!isOfTheUnit(participants, person)
                && !person.isInAny(
                        participants.group(Role.APPRAISER),
                        participants.group(Role.DECIDER),
                        participants.group(Role.MANAGER))) {
            throw new NotForYou("Bạn không có quyền xem giấy ủy quyền " + authority.code() + ".", "");
        }
    }

    static boolean isOfTheUnit(Participants participants, Person person) {
        return person.isInAny(participants.preparerGroup(), participants.headGroup());
    }
}
