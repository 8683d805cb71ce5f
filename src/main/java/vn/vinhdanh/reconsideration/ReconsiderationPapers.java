package vn.vinhdanh.reconsideration;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** The complaint itself and the papers of its verification: seen by the appraising office and the authority only. */
@Component
class ReconsiderationPapers implements AttachmentPolicy {

    static final String COMPLAINT = "COMPLAINT";
    private static final Map<String, String> PURPOSES =
            Map.of(COMPLAINT, "Đơn", "VERIFICATION_PAPER", "Tài liệu xác minh");

    private final Reconsiderations reconsiderations;
    private final Dossiers dossiers;
    private final Campaigns campaigns;

    ReconsiderationPapers(Reconsiderations reconsiderations, Dossiers dossiers, Campaigns campaigns) {
        this.reconsiderations = reconsiderations;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return PURPOSES.containsKey(purpose);
    }

    @Override
    public String nameOf(String purpose) {
        return PURPOSES.get(purpose);
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(
                dossiers.get(reconsiderations.get(subject).dossierCode()).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        Campaign.RoleHolder appraiser = campaignOf(subject).role(Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("“" + nameOf(purpose) + "” do " + appraiser.name() + " đính kèm.", "");
        }
        requireOpen(reconsiderations.get(subject));
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        reconsiderations.read(subject, person);
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        dossiers.keep(reconsiderations.get(subject).dossierCode());
        requireOpen(reconsiderations.get(subject));
    }

    private static void requireOpen(Reconsideration reconsideration) {
        if (reconsideration.stage() == Stage.CONCLUDED) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Việc xem xét lại " + reconsideration.code()
                            + " đã kết luận nên không đính kèm hoặc gỡ giấy tờ được.",
                    "Mở lại hồ sơ để xem tình trạng mới nhất.",
                    "");
        }
    }
}
