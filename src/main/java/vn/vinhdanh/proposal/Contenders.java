package vn.vinhdanh.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.blocreview.Standings;
import vn.vinhdanh.blocreview.Standings.Counted;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.council.CouncilVotes;
import vn.vinhdanh.dossier.NominatedUnits;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.ranking.Standing.Votes;
import vn.vinhdanh.registration.AcceptedTargets;
import vn.vinhdanh.registration.ChangeWords;
import vn.vinhdanh.registration.ConsentedChange;
import vn.vinhdanh.registration.Target;

/** Gathers who competes in a campaign: one question to each room that knows something, not one for each dossier. */
@Component
@Transactional(readOnly = true)
class Contenders {

    private final NominatedUnits nominated;
    private final AcceptedTargets registered;
    private final ChangeWords changeWords;
    private final Standings standings;
    private final CouncilVotes council;
    private final Organizations organizations;

    Contenders(
            NominatedUnits nominated,
            AcceptedTargets registered,
            ChangeWords changeWords,
            Standings standings,
            CouncilVotes council,
            Organizations organizations) {
        this.nominated = nominated;
        this.registered = registered;
        this.changeWords = changeWords;
        this.standings = standings;
        this.council = council;
        this.organizations = organizations;
    }

    /** @return by code of their dossier */
    List<Contender> of(Campaign campaign) {
        Map<String, Unit> units = new HashMap<>();
        organizations.get(campaign.organization()).units().forEach(unit -> units.put(unit.id(), unit));
        Map<String, List<Target>> targets = registered.of(campaign.id());
        Map<String, List<ConsentedChange>> changes = registered.changes(campaign.id());
        Map<String, Counted> counted = standings.of(campaign.id());
        Map<String, Votes> votes = council.of(campaign.id());
        return nominated.of(campaign.id()).stream()
                .map(dossier -> new Contender(
                        campaign,
                        dossier,
                        units.get(dossier.unit()),
                        campaign.awardForm(dossier.awardForm()).orElseThrow(),
                        Optional.ofNullable(targets.get(dossier.unit())),
                        changes.getOrDefault(dossier.unit(), List.of()).stream()
                                .map(change -> changeWords.of(campaign, change))
                                .toList(),
                        counted.getOrDefault(dossier.dossier(), Counted.NOTHING),
                        votes.get(dossier.dossier())))
                .toList();
    }
}
