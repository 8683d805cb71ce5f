package vn.vinhdanh.deputy;

import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/** The scan of the written authority: the unit attaches it until it is sent. */
@Component
class AuthorityPapers implements AttachmentPolicy {

    static final String SCAN = "DEPUTY_AUTHORITY";

    private final DeputyAuthorityRepository authorities;
    private final AuthorityParties parties;
    private final Campaigns campaigns;

    AuthorityPapers(DeputyAuthorityRepository authorities, AuthorityParties parties, Campaigns campaigns) {
        this.authorities = authorities;
        this.parties = parties;
        this.campaigns = campaigns;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return purpose.equals(SCAN);
    }

    @Override
    public String nameOf(String purpose) {
        return "Giấy ủy quyền";
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(authority(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        DeputyAuthority authority = authority(subject);
        if (!AuthorityParties.isOfTheUnit(parties.of(authority), person)) {
            throw new NotForYou("Giấy ủy quyền do đơn vị lập đính kèm.", "");
        }
        requireOpen(authority);
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        parties.requireReader(authority(subject), person);
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        requireOpen(authorities.findByCode(subject).orElseThrow(() -> unknown(subject)));
    }

    private DeputyAuthority authority(String code) {
        return authorities.findById(code).orElseThrow(() -> unknown(code));
    }

    private static NotFound unknown(String code) {
        return new NotFound("Không có giấy ủy quyền " + code + ".");
    }

    private static void requireOpen(DeputyAuthority authority) {
        if (!authority.status().isEditable()) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Giấy ủy quyền " + authority.code() + " ở bước “"
                            + authority.status().words() + "” nên không đính kèm hoặc gỡ được.",
                    "Chờ được trả lại rồi sửa.",
                    "");
        }
    }
}
