package vn.vinhdanh.succession;

import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** The document by which units are merged: the appraising office attaches it until the day comes. */
@Component
class MergerPapers implements AttachmentPolicy {

    static final String DOCUMENT = "MERGER_DOCUMENT";

    private final UnitMergerRepository mergers;
    private final MergerParties parties;
    private final Campaigns campaigns;

    MergerPapers(UnitMergerRepository mergers, MergerParties parties, Campaigns campaigns) {
        this.mergers = mergers;
        this.parties = parties;
        this.campaigns = campaigns;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return purpose.equals(DOCUMENT);
    }

    @Override
    public String nameOf(String purpose) {
        return "Văn bản sáp nhập";
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(merger(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        UnitMerger merger = merger(subject);
        Campaign.RoleHolder appraiser = campaigns.get(merger.campaignId()).role(Campaign.Role.APPRAISER);
        if (!person.isIn(appraiser.group())) {
            throw new NotForYou("“" + nameOf(purpose) + "” do " + appraiser.name() + " đính kèm.", "");
        }
        requireOpen(merger);
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        parties.requireReader(merger(subject), person);
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        requireOpen(mergers.findByCode(subject).orElseThrow(() -> unknown(subject)));
    }

    private UnitMerger merger(String code) {
        return mergers.findById(code).orElseThrow(() -> unknown(code));
    }

    private static NotFound unknown(String code) {
        return new NotFound("Không có việc sáp nhập " + code + ".");
    }

    private static void requireOpen(UnitMerger merger) {
        if (merger.status() != MergerStatus.PLANNED && merger.status() != MergerStatus.CONFIRMED) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Việc sáp nhập " + merger.code() + " ở bước “"
                            + merger.status().words() + "” nên không đính kèm hoặc gỡ giấy tờ được.",
                    "",
                    "");
        }
    }
}
