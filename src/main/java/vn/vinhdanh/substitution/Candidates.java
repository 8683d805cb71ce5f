package vn.vinhdanh.substitution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.campaign.Campaign.RelativeLevel;
import vn.vinhdanh.campaign.SubstitutionRule;
import vn.vinhdanh.council.ProposalLine;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.proposal.ProposalLines;

/**
 * Who might take the place of a refused nominee: it itself for an award of the own level, where the campaign allows it, and
 * the next of the substitution list for the award that was refused. Whom the council voted down is not on the list; whom a
 * bloc did not choose for want of a place is.
 */
@Component
class Candidates {

    private static final Set<DossierStatus> HAS_ONE =
            Set.of(DossierStatus.AWARDED, DossierStatus.AWAITING_HIGHER_LEVEL);

    private final Dossiers dossiers;
    private final ProposalLines proposal;

    Candidates(Dossiers dossiers, ProposalLines proposal) {
        this.dossiers = dossiers;
        this.proposal = proposal;
    }

    /** @return the refused one first, then the list in its order */
    List<Candidate> of(Dossier refused) {
        Participants participants = dossiers.participants(refused);
        Campaign campaign = participants.campaign();
        List<Candidate> candidates = new ArrayList<>();
        if (campaign.substitution().refusedConsidered()) {
            campaign.awardForms().stream()
                    .filter(form -> form.nominatedHere()
                            && !form.isForIndividuals()
                            && campaign.relativeLevel(form) == RelativeLevel.OWN)
                    .forEach(form -> form.quotaFor(participants.unit().kind())
                            .map(quota -> itself(refused, participants, form, quota))
                            .ifPresent(candidates::add));
        }
        candidates.addAll(next(refused, campaign));
        return candidates;
    }

    private Candidate itself(Dossier refused, Participants participants, AwardForm form, Quota quota) {
        Campaign campaign = participants.campaign();
        SubstitutionRule rule = campaign.substitution();
        List<Dossier> own = dossiers.of(campaign.id()).stream()
                .filter(one -> one.unitId().equals(refused.unitId()) && !one.isIndividual())
                .toList();
        Optional<Dossier> asked = own.stream()
                .filter(one -> one.awardForm().equals(form.id()) && one.status() != DossierStatus.WITHDRAWN)
                .reduce((first, last) -> last);
        Dossier way = asked.orElse(refused);
        int awarded = dossiers.awarded(campaign, form, participants.unit());
        String obstacle = "";
        if (own.stream().anyMatch(one -> HAS_ONE.contains(one.status()))) {
            obstacle = "Đã được khen hoặc đang trình khen ở hồ sơ khác; một thành tích chỉ khen thưởng một hình thức.";
        } else if (awarded >= quota.number()) {
            obstacle = "Đã tặng " + awarded + "/" + quota.number() + " cho nhóm “" + quota.name() + "”.";
        } else if (!way.status().isReopenable()) {
            obstacle = "Hồ sơ " + way.code() + " đang ở bước: " + way.status().words() + "; không phải mở lại.";
        }
        return new Candidate(
                way.code() + " " + form.id(),
                way.code(),
                dossiers.nominee(refused),
                form.name(),
                "Không được cấp trên khen nên không còn là đơn vị được đề nghị cấp trên; nhóm “" + quota.name()
                        + "” đã tặng " + awarded + "/" + quota.number() + ".",
                asked.isPresent()
                        ? "Mở lại hồ sơ " + way.code() + " từ bước thẩm định."
                        : "Mở lại hồ sơ " + way.code() + " từ bước thẩm định; tại đó đề nghị chuyển hình thức sang "
                                + form.name() + " để đơn vị đồng ý.",
                obstacle,
                rule.clause());
    }

    private List<Candidate> next(Dossier refused, Campaign campaign) {
        Set<String> notChosen = dossiers.in(campaign.id(), DossierStatus.NOT_SELECTED).stream()
                .filter(one -> one.awardForm().equals(refused.awardForm()))
                .map(Dossier::code)
                .collect(Collectors.toSet());
        return proposal.competitors(campaign, refused.code(), notChosen).stream()
                .map(line -> next(line, campaign))
                .toList();
    }

    private Candidate next(ProposalLine line, Campaign campaign) {
        Dossier dossier = dossiers.get(line.dossierCode());
        return new Candidate(
                dossier.code(),
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                line.words(),
                dossier.status().isReopenable()
                        ? "Mở lại hồ sơ " + dossier.code() + " từ bước thẩm định."
                        : "Hồ sơ " + dossier.code() + " đang ở bước: "
                                + dossier.status().words() + "; đi tiếp từ bước đó.",
                "",
                line.clause().isEmpty() ? campaign.substitution().clause() : line.clause());
    }
}
