package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.dossier.PastAwards.PastAward;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.progress.Entry;
import vn.vinhdanh.registration.Registration;

/**
 * Everything that the checks look at, read once.
 *
 * @param required documents the campaign's table asks for
 * @param registration the nominee's accepted registration; none for an individual
 * @param reported what was last reported of each target in the campaign's periods, by number
 * @param otherDossiers other dossiers of the same nominee in this campaign
 * @param siblingDossiers dossiers of other units under the same parent in this campaign
 * @param companions dossiers that the same staff prepares for other units in this campaign
 * @param honours awards the nominee already got for achievements of the same time
 * @param today civil date in the campaign's zone
 * @param afterDeadline whether the unit's deadline has passed
 */
record DossierFacts(
        Campaign campaign,
        AwardForm form,
        Participants participants,
        Dossier dossier,
        List<RequiredDocument> required,
        List<DossierDocument> documents,
        Optional<Registration> registration,
        Map<Integer, Entry> reported,
        List<OtherDossier> otherDossiers,
        List<OtherDossier> siblingDossiers,
        List<OtherDossier> companions,
        List<PastAward> honours,
        LocalDate today,
        boolean afterDeadline) {

    Unit unit() {
        return participants.unit();
    }

    boolean isIndividual() {
        return form.isForIndividuals();
    }

    /** Who is nominated, by name. */
    String nominee() {
        return dossier.nominee(unit());
    }

    /** Who is nominated, to begin or go on in a sentence. */
    String who() {
        return isIndividual() ? "cá nhân" : "đơn vị";
    }

    /** The day the dossier was handed in; today while the unit has it. */
    LocalDate handInDay() {
        return dossier.status().isEditable() || dossier.submittedAt() == null
                ? today
                : LocalDate.ofInstant(dossier.submittedAt(), campaign.timeZone());
    }

    /** @return the required document whose lines are typed in the form, if there is one */
    Optional<RequiredDocument> listRequired() {
        return required.stream()
                .filter(r -> campaign.documentType(r.documentType())
                        .map(Campaign.DocumentType::lines)
                        .orElse(false))
                .findFirst();
    }

    /** @return the clause that an achievement is honoured once */
    String oneAwardClause() {
        String clause = campaign.regime().oneAward();
        return clause == null ? form.clause() : clause;
    }

    /** @return the clause of a document type; that of the award form for a type without one */
    String documentClause(String type) {
        return campaign.documentType(type).map(Campaign.DocumentType::clause).orElse(form.clause());
    }

    List<DossierDocument> documents(String type) {
        return documents.stream().filter(d -> d.documentType().equals(type)).toList();
    }

    /** Name of a document type for people. */
    String documentName(String type) {
        return campaign.documentType(type).map(Campaign.DocumentType::name).orElse(type);
    }
}
