package vn.vinhdanh.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.DossierReaders;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Participants;

/**
 * What a person may read, as a condition on the list: the rule that {@link vn.vinhdanh.dossier.Dossiers#read} asks of one
 * dossier, for all of them at once. A test holds the two together.
 */
@Component
class Readable {

    private static final String HANDED_IN = "status <> 'PREPARING'";

    private final Campaigns campaigns;
    private final ObjectProvider<DossierReaders> otherReaders;

    Readable(Campaigns campaigns, ObjectProvider<DossierReaders> otherReaders) {
        this.campaigns = campaigns;
        this.otherReaders = otherReaders;
    }

    /** @param organizations by id of their campaign */
    Where by(Person person, Map<String, Organization> organizations) {
        Where where = new Where();
        List<String> alternatives = new ArrayList<>();
        for (Campaign campaign : campaigns.all()) {
            int number = alternatives.size();
            List<String> inCampaign = inCampaign(person, campaign, organizations.get(campaign.id()), number, where);
            if (!inCampaign.isEmpty()) {
                alternatives.add("campaign_id = :campaign" + number + " and (" + String.join(" or ", inCampaign) + ")");
                where.with("campaign" + number, campaign.id());
            }
        }
        otherReaders.stream()
                .flatMap(others -> others.readableBy(person).stream())
                .forEach(codes -> {
                    alternatives.add("code in (" + codes.select() + ")");
                    where.with(codes.parameter(), codes.values());
                });
        return where.and(alternatives.isEmpty() ? "1 = 0" : String.join(" or ", alternatives));
    }

    private static List<String> inCampaign(
            Person person, Campaign campaign, Organization organization, int number, Where where) {
        List<String> alternatives = new ArrayList<>();
        if (person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.DECIDER).group(),
                campaign.role(Role.MANAGER).group())) {
            alternatives.add(HANDED_IN);
        }
        if (person.isIn(campaign.role(Role.COUNCIL).group())) {
            alternatives.add("status in (:council)");
            where.with(
                    "council",
                    DossierStatus.onTheCouncilsTable().stream().map(Enum::name).toList());
        }
        List<String> units = organization.units().stream()
                .map(unit -> Participants.of(campaign, organization, unit))
                .filter(unit -> person.isInAny(
                        unit.preparerGroup(),
                        unit.headGroup(),
                        Groups.staffOf(unit.unit().id()),
                        Groups.headOf(unit.unit().id())))
                .map(unit -> unit.unit().id())
                .toList();
        if (!units.isEmpty()) {
            alternatives.add("unit_id in (:units" + number + ")");
            where.with("units" + number, units);
        }
        List<String> blocs = organization.blocs().stream()
                .map(Bloc::id)
                .filter(bloc -> person.isIn(Groups.leaderOf(bloc)))
                .toList();
        if (!blocs.isEmpty()) {
            alternatives.add(HANDED_IN + " and bloc_id in (:blocs" + number + ")");
            where.with("blocs" + number, blocs);
        }
        return alternatives;
    }
}
