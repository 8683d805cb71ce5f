package vn.vinhdanh.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.allocation.Reason;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.explanation.Compares;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.identity.Person;

/**
 * Where a dossier stands among those of its quota and by which figure. Its unit reads it once it is decided; before, only
 * those do who see the proposal.
 */
@Component
@Order(45)
class ProposalStory implements Explains, Compares {

    private static final String STAGE = "Chỉ tiêu";
    private static final Set<DossierStatus> DECIDED =
            EnumSet.of(DossierStatus.AWARDED, DossierStatus.AWAITING_HIGHER_LEVEL, DossierStatus.NOT_PASSED);
    private static final Set<DossierStatus> NOT_RUNNING = EnumSet.of(
            DossierStatus.PREPARING,
            DossierStatus.NOT_SELECTED,
            DossierStatus.NOT_ELIGIBLE,
            DossierStatus.WITHDRAWN,
            DossierStatus.REVOKED);

    private final Proposals proposals;
    private final Campaigns campaigns;

    ProposalStory(Proposals proposals, Campaigns campaigns) {
        this.proposals = proposals;
        this.campaigns = campaigns;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        if (dossier.isIndividual() || !DECIDED.contains(dossier.status())) {
            return List.of();
        }
        return steps(proposals.lineup(campaigns.get(dossier.campaignId())).ownPlaceOf(dossier.code()));
    }

    private static List<Step> steps(List<Reason> reasons) {
        List<Step> steps = new ArrayList<>();
        for (Reason reason : reasons) {
            steps.add(step(steps.isEmpty() ? "Đứng thứ mấy trong nhóm?" : "Hơn ai, kém ai, vì số liệu nào?", reason));
        }
        return steps;
    }

    @Override
    public List<Step> of(Dossier dossier, Person reader) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        if (dossier.isIndividual() || NOT_RUNNING.contains(dossier.status()) || !ProposalPage.isFor(reader, campaign)) {
            return of(dossier);
        }
        if (DECIDED.contains(dossier.status())) {
            return steps(proposals.lineup(campaign).placeOf(dossier.code()));
        }
        return proposals.of(campaign, proposals.contenders(campaign), WhatIf.NOTHING).lines().stream()
                .filter(line -> line.outcome().application().dossier().equals(dossier.code()))
                .flatMap(line -> line.reasons().stream()
                        .map(reason -> step(
                                "Đề xuất hiện nay về " + line.outcome().group().formName() + "? ("
                                        + line.outcome().kind().words() + ")",
                                reason)))
                .toList();
    }

    private static Step step(String question, Reason reason) {
        return new Step(STAGE, question, reason.sentence(), "", reason.clause(), "Xếp theo số liệu đã ghi", "");
    }

    @Override
    public Optional<Compares.Order> of(Dossier one, Dossier other) {
        if (one.isIndividual() || other.isIndividual() || !one.campaignId().equals(other.campaignId())) {
            return Optional.empty();
        }
        return proposals
                .lineup(campaigns.get(one.campaignId()))
                .order(one.code(), other.code())
                .map(order -> new Compares.Order(
                        order.ahead() == null ? "" : order.ahead().dossier(),
                        order.reason().sentence(),
                        order.reason().clause()));
    }
}
