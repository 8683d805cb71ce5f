package vn.vinhdanh.extension;

import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.extension.DraftRows.Kept;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** The document by which a deadline is changed: the appraising office attaches it until the change is on record. */
@Component
class ExtensionPapers implements AttachmentPolicy {

    static final String DOCUMENT = "EXTENSION_DOCUMENT";

    private final DraftRows drafts;
    private final Campaigns campaigns;
    private final DeadlineReaders readers;

    ExtensionPapers(DraftRows drafts, Campaigns campaigns, DeadlineReaders readers) {
        this.drafts = drafts;
        this.campaigns = campaigns;
        this.readers = readers;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return purpose.equals(DOCUMENT);
    }

    @Override
    public String nameOf(String purpose) {
        return "Văn bản gia hạn, rút ngắn thời hạn";
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(kept(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        Campaign.RoleHolder appraiser = campaignOf(subject).role(Campaign.Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("“" + nameOf(purpose) + "” do " + appraiser.name() + " đính kèm.", "");
        }
        requireDraft(kept(subject));
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        readers.require(campaignOf(subject), person);
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        requireDraft(drafts.lock(subject).orElseThrow(() -> unknown(subject)));
    }

    private Kept kept(String code) {
        return drafts.find(code).orElseThrow(() -> unknown(code));
    }

    private static void requireDraft(Kept kept) {
        if (kept.recorded()) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Lần thay đổi thời hạn " + kept.code() + " đã ghi nhận nên không đính kèm hoặc gỡ văn bản được.",
                    "",
                    "");
        }
    }

    private static NotFound unknown(String code) {
        return new NotFound("Không có lần thay đổi thời hạn " + code + ".");
    }
}
