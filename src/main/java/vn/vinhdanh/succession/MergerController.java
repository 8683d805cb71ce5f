package vn.vinhdanh.succession;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organizations;

/** What the forms of a merger read and save. */
@RestController
@RequestMapping("/api/mergers")
class MergerController {

    private final UnitMergers mergers;
    private final MergerParties parties;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final CurrentPerson currentPerson;

    MergerController(
            UnitMergers mergers,
            MergerParties parties,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            CurrentPerson currentPerson) {
        this.mergers = mergers;
        this.parties = parties;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.currentPerson = currentPerson;
    }

    record Choice(String id, String name) {}

    record Opening(String campaignId, String campaignName, List<Choice> units) {}

    /** @param url page of the case, or null when it has none */
    record Item(String subject, String what, String url) {}

    record View(
            String code,
            int version,
            String campaignName,
            String endedUnit,
            String successor,
            String effectiveOn,
            String document,
            MergerStatus step,
            String status,
            boolean editable,
            UnitMerger.Answer answer,
            String reason,
            String leadsBloc,
            int reviewDays,
            List<Item> items,
            List<Finding> findings) {}

    record Draft(int version, UnitMerger.Answer answer, String reason) {}

    @GetMapping("/openings")
    List<Opening> openings() {
        Person person = currentPerson.get();
        return launches.launched().stream()
                .filter(campaign -> person.isIn(campaign.role(Role.APPRAISER).group()))
                .map(campaign -> new Opening(
                        campaign.id(),
                        campaign.name(),
                        organizations.get(campaign.organization()).units().stream()
                                .filter(unit -> !unit.hasEnded())
                                .map(unit -> new Choice(unit.id(), unit.name()))
                                .toList()))
                .toList();
    }

    @GetMapping("/{code}")
    View read(@PathVariable String code) {
        return view(mergers.read(code, currentPerson.get()));
    }

    @PutMapping("/{code}")
    View write(@PathVariable String code, @RequestBody Draft draft) {
        return view(mergers.write(code, draft.version(), draft.answer(), draft.reason(), currentPerson.get()));
    }

    private View view(UnitMerger merger) {
        Campaign campaign = campaigns.get(merger.campaignId());
        boolean editable = parties.isTurnOf(merger, currentPerson.get());
        return new View(
                merger.code(),
                merger.version(),
                campaign.name(),
                parties.ended(merger).name(),
                parties.successor(merger).name(),
                Words.day(merger.effectiveOn()),
                UnitMergers.document(merger),
                merger.status(),
                merger.status().words(),
                editable,
                merger.answer(),
                merger.reason(),
                leadsBloc(merger),
                campaign.merger().workingDays(),
                merger.items().stream()
                        .map(item -> new Item(
                                item.subject(),
                                item.what(),
                                item.subject().contains("-HS-") ? "/ho-so/" + item.subject() : null))
                        .toList(),
                editable ? mergers.check(merger) : List.of());
    }

    /** @return name of the bloc that the ended unit would still lead on its last day, or empty */
    private String leadsBloc(UnitMerger merger) {
        return organizations.of(merger.campaignId()).blocs().stream()
                .filter(bloc -> bloc.leaderOn(merger.effectiveOn())
                        .filter(merger.endedUnit()::equals)
                        .isPresent())
                .map(Bloc::name)
                .findFirst()
                .orElse("");
    }
}
