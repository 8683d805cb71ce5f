package vn.vinhdanh.appraisal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/**
 * Papers of the appraising office: it adds them while it appraises; whoever reads the dossier reads them. What a hold is
 * based on may be a complaint, whose sender the unit must not learn.
 */
@Component
class AppraisalPapers implements AttachmentPolicy {

    static final String HOLD_EVIDENCE = "HOLD_EVIDENCE";

    private static final Map<String, String> PURPOSES =
            Map.of("APPRAISAL_PAPER", "Tài liệu thẩm định", HOLD_EVIDENCE, "Căn cứ tạm dừng xét");
    private static final Set<DossierStatus> OPEN = EnumSet.of(DossierStatus.IN_APPRAISAL, DossierStatus.ON_HOLD);

    private final Dossiers dossiers;
    private final Campaigns campaigns;

    AppraisalPapers(Dossiers dossiers, Campaigns campaigns) {
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
    public boolean hidesNames(String purpose) {
        return purpose.equals(HOLD_EVIDENCE);
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(dossiers.get(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        Dossier dossier = dossiers.get(subject);
        Campaign.RoleHolder appraiser = campaignOf(subject).role(Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("“" + nameOf(purpose) + "” do " + appraiser.name() + " đính kèm.", "");
        }
        requireOpen(dossier);
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        Dossier dossier = dossiers.read(subject, person);
        Campaign campaign = campaigns.get(dossier.campaignId());
        boolean office = person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.DECIDER).group(),
                campaign.role(Role.MANAGER).group());
        if (purpose.equals(HOLD_EVIDENCE) && !office) {
            throw new NotForYou(
                    "“" + nameOf(purpose) + "” chỉ cơ quan thẩm định và người quyết định được xem.",
                    "Hỏi " + campaign.role(Role.APPRAISER).name() + " nếu cần biết lý do.");
        }
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        requireOpen(dossiers.keep(subject));
    }

    private static void requireOpen(Dossier dossier) {
        if (!OPEN.contains(dossier.status())) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Hồ sơ " + dossier.code() + " không ở bước thẩm định ("
                            + dossier.status().words() + ") nên không đính kèm hoặc gỡ giấy tờ được.",
                    "Mở lại hồ sơ để xem tình trạng mới nhất.",
                    "");
        }
    }
}
