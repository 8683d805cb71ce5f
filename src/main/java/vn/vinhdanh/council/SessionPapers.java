package vn.vinhdanh.council;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.AttachmentPolicy;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;

/**
 * Signed papers of a session, which secretary and chair read: opinions of absent members, which the secretary attaches
 * until the vote is closed, and the counting record of a vote on paper, until the minutes are signed.
 */
@Component
class SessionPapers implements AttachmentPolicy {

    static final String WRITTEN_OPINIONS = "WRITTEN_OPINIONS";
    static final String COUNTING_RECORD = "COUNTING_RECORD";

    private static final Map<String, Set<CouncilSession.Status>> OPEN = Map.of(
            WRITTEN_OPINIONS,
            Set.of(CouncilSession.Status.VOTING),
            COUNTING_RECORD,
            Set.of(CouncilSession.Status.HELD, CouncilSession.Status.COUNTED, CouncilSession.Status.DRAFTED));

    private final CouncilSessionRepository sessions;
    private final Campaigns campaigns;

    SessionPapers(CouncilSessionRepository sessions, Campaigns campaigns) {
        this.sessions = sessions;
        this.campaigns = campaigns;
    }

    @Override
    public boolean speaksFor(String subject, String purpose) {
        return OPEN.containsKey(purpose);
    }

    @Override
    public String nameOf(String purpose) {
        return purpose.equals(COUNTING_RECORD) ? "Biên bản kiểm phiếu đã ký" : "Văn bản ý kiến của thành viên vắng mặt";
    }

    @Override
    public boolean hidesNames(String purpose) {
        return true;
    }

    @Override
    public Campaign campaignOf(String subject) {
        return campaigns.get(session(subject).campaignId());
    }

    @Override
    public void requireAdder(String subject, String purpose, Person person) {
        if (!person.isIn(campaignOf(subject).role(Role.COUNCIL_SECRETARY).group())) {
            throw new NotForYou("“" + nameOf(purpose) + "” do Thư ký Hội đồng đính kèm.", "");
        }
        requireOpen(session(subject), purpose);
    }

    @Override
    public void requireReader(String subject, String purpose, Person person) {
        Campaign campaign = campaignOf(subject);
        if (!person.isInAny(
                campaign.role(Role.COUNCIL_SECRETARY).group(),
                campaign.role(Role.COUNCIL_CHAIR).group())) {
            throw new NotForYou("“" + nameOf(purpose) + "” chỉ Thư ký và Chủ tịch Hội đồng được xem.", "");
        }
    }

    @Override
    public void keepOpen(String subject, String purpose) {
        requireOpen(sessions.findByCode(subject).orElseThrow(() -> unknown(subject)), purpose);
    }

    private CouncilSession session(String code) {
        return sessions.findById(code).orElseThrow(() -> unknown(code));
    }

    private static NotFound unknown(String code) {
        return new NotFound("Không có phiên họp " + code + ".");
    }

    private static void requireOpen(CouncilSession session, String purpose) {
        if (!OPEN.get(purpose).contains(session.status())) {
            throw Refusal.because(
                    "ATTACHMENTS_CLOSED",
                    "Phiên họp " + session.code() + " đang ở trạng thái “"
                            + session.status().words() + "” nên không đính kèm hoặc gỡ được.",
                    purpose.equals(WRITTEN_OPINIONS) ? "Văn bản đến sau khi chốt phiếu không được tính." : "",
                    "");
        }
    }
}
