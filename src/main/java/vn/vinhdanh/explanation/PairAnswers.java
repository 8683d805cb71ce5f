package vn.vinhdanh.explanation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Unit;

/** PairAnswers "why them and not us?" about any two dossiers of a campaign. */
@Component
@Transactional(readOnly = true)
class PairAnswers {

    /** What the city makes known: who got an award, and whom it proposed to the level above. */
    private static final Set<DossierStatus> KNOWN_TO_ALL =
            EnumSet.of(DossierStatus.AWARDED, DossierStatus.AWAITING_HIGHER_LEVEL);

    private final Dossiers dossiers;
    private final Stories stories;
    private final Compares compares;
    private final Organizations organizations;

    PairAnswers(Dossiers dossiers, Stories stories, Compares compares, Organizations organizations) {
        this.dossiers = dossiers;
        this.stories = stories;
        this.compares = compares;
        this.organizations = organizations;
    }

    /** @return whether its result, and the figure by which it stood before others, may be told to every nominee */
    static boolean isKnownToAll(Dossier dossier) {
        return KNOWN_TO_ALL.contains(dossier.status());
    }

    Answer of(Dossier one, Dossier other) {
        return Answer.of(fate(one), fate(other), compares.of(one, other));
    }

    private Fate fate(Dossier dossier) {
        List<Step> steps = stories.of(dossier);
        AwardForm form = dossiers.form(dossier);
        Unit unit = dossiers.participants(dossier).unit();
        Optional<Quota> quota = dossier.isIndividual() ? Optional.empty() : form.quotaFor(unit.kind());
        return new Fate(
                dossier.code(),
                dossier.nominee(unit),
                form.name(),
                field(dossier, form, unit, quota),
                dossier.status(),
                steps.stream().filter(step -> step.ends() == dossier.status()).reduce((earlier, later) -> later),
                dossier.outcomeReason(),
                quota.map(Quota::clause).orElse(form.clause()));
    }

    private String field(Dossier dossier, AwardForm form, Unit unit, Optional<Quota> quota) {
        return quota.map(found -> form.name() + ", nhóm “" + found.name() + "”"
                        + (found.per() == Quota.Per.PARENT && unit.parent() != null
                                ? " của " + parent(dossier, unit)
                                : "")
                        + " (" + found.number() + " chỉ tiêu)")
                .orElse(form.name() + " (không có chỉ tiêu theo nhóm)");
    }

    private String parent(Dossier dossier, Unit unit) {
        return organizations
                .of(dossier.campaignId())
                .unit(unit.parent())
                .map(Unit::name)
                .orElse(unit.parent());
    }
}
