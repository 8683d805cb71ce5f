package vn.vinhdanh.proposal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.allocation.Allocation;
import vn.vinhdanh.allocation.Field;
import vn.vinhdanh.allocation.Lineup;
import vn.vinhdanh.allocation.Nominee;
import vn.vinhdanh.allocation.Reasons;
import vn.vinhdanh.allocation.Rules;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.ranking.Ranking;

/** Makes the proposal from the dossiers as they stand, or as they would stand. */
@Component
@Transactional(readOnly = true)
class Proposals {

    private final Contenders contenders;
    private final Organizations organizations;

    Proposals(Contenders contenders, Organizations organizations) {
        this.contenders = contenders;
        this.organizations = organizations;
    }

    /** @return who competes, by code of their dossier */
    List<Contender> contenders(Campaign campaign) {
        return contenders.of(campaign);
    }

    Proposal of(Campaign campaign, List<Contender> running, WhatIf whatIf) {
        List<Nominee> nominees =
                running.stream().map(contender -> contender.nominee(whatIf)).toList();
        Field field = Field.of(campaign, organizations.get(campaign.organization()), nominees, whatIf.numbers());
        Rules rules = rules(campaign, field);
        Reasons reasons = new Reasons(rules);
        return new Proposal(
                field.groups(),
                Allocation.of(rules, field.applications()).stream()
                        .map(outcome -> new Proposal.Line(outcome, reasons.of(outcome)))
                        .toList());
    }

    /** @return who stands where among those who asked for the same awards, by all that is recorded of them */
    Lineup lineup(Campaign campaign) {
        List<Nominee> nominees = contenders.of(campaign).stream()
                .map(contender -> contender.nominee(WhatIf.NOTHING))
                .toList();
        return new Lineup(
                Field.of(campaign, organizations.get(campaign.organization()), nominees, Map.of()),
                new Ranking(campaign.ranking()));
    }

    private static Rules rules(Campaign campaign, Field field) {
        return new Rules(
                field.groups(), new Ranking(campaign.ranking()), exclusionClause(campaign), oneAwardClause(campaign));
    }

    /** R43 stands with the quotas of the campaign's own level. */
    private static String exclusionClause(Campaign campaign) {
        return campaign.awardForms().stream()
                .filter(form -> form.nominatedHere()
                        && campaign.relativeLevel(form) == Campaign.RelativeLevel.OWN
                        && !form.isForIndividuals())
                .flatMap(form -> form.quotas().stream())
                .map(Quota::clause)
                .findFirst()
                .orElse("");
    }

    private static String oneAwardClause(Campaign campaign) {
        return campaign.regime().oneAward() == null ? "" : campaign.regime().oneAward();
    }
}
