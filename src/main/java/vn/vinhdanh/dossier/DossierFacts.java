package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.registration.Registration;

/**
 * Everything that the checks look at, read once.
 *
 * @param required documents the campaign's table asks for
 * @param registration the nominee's accepted registration, or that of its commune for villages without their own
 * @param otherDossiers other dossiers of the same nominee in this campaign
 * @param siblingDossiers dossiers of other units under the same parent in this campaign
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
        List<Dossier> otherDossiers,
        List<Dossier> siblingDossiers,
        LocalDate today,
        boolean afterDeadline) {

    Unit unit() {
        return participants.unit();
    }

    List<DossierDocument> documents(String type) {
        return documents.stream().filter(d -> d.documentType().equals(type)).toList();
    }

    /** Name of a document type for people. */
    String documentName(String type) {
        return campaign.documentType(type).map(Campaign.DocumentType::name).orElse(type);
    }
}
