package vn.vinhdanh.consultation;

import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/** The letter with which a body answers: it adds it until it has answered; whoever weighs the answer reads it. */
@Component
class OpinionPapers implements AttachmentPolicy {

    static final String PURPOSE = "OPINION_PAPER";

    private final Consultations consultations;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    OpinionPapers(Consultations consultations, Dossiers dossiers, Campaigns campaigns) {
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return PURPOSE.equals(purpose);
    }

    @Override
    public String nameOf(String purpose) {
        return "Văn bản cho ý kiến";
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(
                dossiers.get(consultations.get(subject).dossierCode()).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        Opinion opinion = consultations.get(subject);
        if (!person.isIn(Groups.staffOf(opinion.body()))) {
            throw new NotForYou("“" + nameOf(purpose) + "” do " + consultations.bodyName(opinion) + " đính kèm.", "");
        }
        requireOpen(opinion);
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        Opinion opinion = consultations.get(subject);
        if (!ConsultedBodies.isOf(person, opinion) && !consultations.weighs(opinion, person)) {
            throw new NotForYou("Văn bản này của " + consultations.bodyName(opinion) + ".", "");
        }
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        dossiers.keep(consultations.get(subject).dossierCode());
        requireOpen(consultations.get(subject));
    }

    private static void requireOpen(Opinion opinion) {
        if (!opinion.isOpen()) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Ý kiến đã gửi hoặc hồ sơ đã kết thúc nên không đính kèm hoặc gỡ văn bản được.",
                    "Mở lại việc để xem tình trạng mới nhất.",
                    "");
        }
    }
}
