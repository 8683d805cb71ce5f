package vn.vinhdanh.proposal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.allocation.Allocation;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.allocation.Field;
import vn.vinhdanh.allocation.Nominee;
import vn.vinhdanh.allocation.Reasons;
import vn.vinhdanh.allocation.Rules;
import vn.vinhdanh.blocreview.Standings;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.completion.Reached;
import vn.vinhdanh.completion.Terms;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.ranking.Ranking;

/** Makes the proposal from the dossiers as they stand, or as they would stand. */
@Component
@Transactional(readOnly = true)
class Proposals {

    private final Dossiers dossiers;
    private final Standings standings;
    private final Organizations organizations;

    Proposals(Dossiers dossiers, Standings standings, Organizations organizations) {
        this.dossiers = dossiers;
        this.standings = standings;
        this.organizations = organizations;
    }

    /** @return units with a dossier that was handed in and not withdrawn, by code; people compete for no quota (P9) */
    List<Dossier> running(Campaign campaign) {
        return Stream.of(DossierStatus.values())
                .filter(status -> status != DossierStatus.PREPARING
                        && status != DossierStatus.WITHDRAWN
                        && status != DossierStatus.REVOKED)
                .flatMap(status -> dossiers.in(campaign.id(), status).stream())
                .filter(dossier -> !dossier.isIndividual())
                .toList();
    }

    Proposal of(Campaign campaign, WhatIf whatIf) {
        List<Nominee> nominees = running(campaign).stream()
                .map(dossier -> nominee(campaign, dossier, whatIf))
                .toList();
        Field field = Field.of(campaign, organizations.get(campaign.organization()), nominees, whatIf.numbers());
        Rules rules = new Rules(
                field.groups(), new Ranking(campaign.ranking()), exclusionClause(campaign), oneAwardClause(campaign));
        Reasons reasons = new Reasons(rules);
        return new Proposal(
                field.groups(),
                Allocation.of(rules, field.applications()).stream()
                        .map(outcome -> new Proposal.Line(outcome, reasons.of(outcome)))
                        .toList());
    }

    private Nominee nominee(Campaign campaign, Dossier dossier, WhatIf whatIf) {
        State state = state(dossier, whatIf);
        return new Nominee(
                dossier.code(),
                dossiers.participants(dossier).unit(),
                dossiers.form(dossier),
                standings.of(dossier, rate(campaign, dossier, whatIf)),
                state,
                reason(dossier, state),
                clause(campaign, dossier));
    }

    /** @return the completion rate as it is, or as it would be */
    Optional<CompletionRate> rate(Campaign campaign, Dossier dossier, WhatIf whatIf) {
        Terms terms = Terms.of(campaign);
        Terms tried = whatIf.capPercent() == null
                ? terms
                : terms.cappedAt(Ratio.of(whatIf.capPercent()).dividedBy(Ratio.of(new BigDecimal(100))));
        Map<Integer, Reached> results = new HashMap<>(dossier.resultsByTarget());
        results.keySet().removeIf(number -> whatIf.unconfirmed().contains(dossier.code() + ":" + number));
        return dossiers.acceptedRegistration(dossier).map(r -> CompletionRate.of(tried, r.targets(), results));
    }

    private static State state(Dossier dossier, WhatIf whatIf) {
        State today =
                switch (dossier.status()) {
                    case AWAITING_COUNCIL, IN_COUNCIL, AWAITING_DECISION -> State.IN_RUNNING;
                    case AWAITING_HIGHER_LEVEL, AWARDED -> State.DECIDED;
                    case NOT_PASSED, NOT_SELECTED -> State.REFUSED;
                    case NOT_ELIGIBLE -> State.NOT_ELIGIBLE;
                    case ON_HOLD -> State.ON_HOLD;
                    default -> State.NOT_READY;
                };
        if (today == State.DECIDED) {
            return today;
        }
        return whatIf.held().contains(dossier.code())
                ? State.ON_HOLD
                : whatIf.qualified().contains(dossier.code()) ? State.IN_RUNNING : today;
    }

    /** Why it is not compared; never the grounds of a hold, which may name who complained. */
    private static String reason(Dossier dossier, State state) {
        return switch (state) {
            case IN_RUNNING -> "";
            case ON_HOLD -> "Tạm dừng xét; được xét lại khi hết lý do tạm dừng.";
            case DECIDED ->
                dossier.status() == DossierStatus.AWARDED
                        ? ""
                        : "Đã trình cấp trên, chờ trả lời; chiếm một chỉ tiêu của nhóm.";
            default ->
                dossier.outcomeReason().isBlank()
                        ? "Hồ sơ đang ở bước: " + dossier.status().words() + "."
                        : dossier.outcomeReason();
        };
    }

    private static String clause(Campaign campaign, Dossier dossier) {
        return dossier.status() == DossierStatus.ON_HOLD ? campaign.holds().clause() : "";
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
