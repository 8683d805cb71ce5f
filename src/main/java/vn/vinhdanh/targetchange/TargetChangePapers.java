package vn.vinhdanh.targetchange;

import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** The document that a proposal to change a target rests on: the unit may attach it until it proposes. */
@Component
class TargetChangePapers implements AttachmentPolicy {

    static final String DOCUMENT = "TARGET_CHANGE_DOCUMENT";

    private final TargetChanges changes;
    private final Campaigns campaigns;

    TargetChangePapers(TargetChanges changes, Campaigns campaigns) {
        this.changes = changes;
        this.campaigns = campaigns;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return purpose.equals(DOCUMENT);
    }

    @Override
    public String nameOf(String purpose) {
        return "Văn bản về điều chỉnh chỉ tiêu";
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(changes.get(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        TargetChange change = changes.get(subject);
        if (!changes.participants(change).prepares(person)) {
            throw new NotForYou("“" + nameOf(purpose) + "” do đơn vị đề nghị đính kèm.", "");
        }
        keepOpen(subject, purpose);
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        changes.read(subject, person);
    }

    /** A proposal that is sent while its document still comes in is sent without it; the document stays out. */
    @Override
    public void keepOpen(String subject, String purpose) {
        if (changes.get(subject).status() != TargetChange.Status.DRAFT) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Đề nghị điều chỉnh " + subject + " đã gửi nên không đính kèm hoặc gỡ văn bản được.",
                    "Rút đề nghị rồi gửi đề nghị mới kèm văn bản.",
                    "");
        }
    }
}
