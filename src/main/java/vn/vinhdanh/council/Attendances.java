package vn.vinhdanh.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaign.RoleHolder;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;

/**
 * Who attended, and whether the session counts at all: without its quorum, or when it could not be held, nothing is
 * counted and the dossiers wait for the next session.
 */
@Service
@Transactional
public class Attendances {

    private final CouncilSessionRepository sessions;
    private final WrittenOpinions opinions;
    private final Ballots ballots;
    private final Dossiers dossiers;
    private final Attachments attachments;
    private final Campaigns campaigns;
    private final Journal journal;

    Attendances(
            CouncilSessionRepository sessions,
            WrittenOpinions opinions,
            Ballots ballots,
            Dossiers dossiers,
            Attachments attachments,
            Campaigns campaigns,
            Journal journal) {
        this.sessions = sessions;
        this.opinions = opinions;
        this.ballots = ballots;
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.journal = journal;
    }

    /** @param opinions copied from the paper of a member who was absent */
    record Row(String member, Presence presence, List<Ballots.Row> opinions) {}

    /**
     * Keeps what the secretary recorded so far.
     *
     * @param failure why the session could not be held; empty when it was
     */
    CouncilSession write(String code, int version, List<Row> rows, String failure, Person person) {
        CouncilSession session = locked(code);
        requireSecretary(session, person);
        if (session.version() != version) {
            throw new OptimisticLockingFailureException(code);
        }
        Map<String, Row> given = rows.stream().collect(Collectors.toMap(Row::member, row -> row, (a, b) -> b));
        session.attend(
                member -> given.containsKey(member.userId())
                        ? given.get(member.userId()).presence()
                        : member.presence(),
                failure);
        for (Member member : session.members()) {
            Row row = given.get(member.userId());
            opinions.write(
                    code,
                    member.userId(),
                    row == null || row.presence() != Presence.WRITTEN ? List.of() : row.opinions());
        }
        return sessions.save(session);
    }

    /** @return what keeps the attendance from being concluded */
    @Transactional(readOnly = true)
    List<Finding> check(CouncilSession session) {
        CouncilRule rule = campaigns.get(session.campaignId()).council();
        List<Finding> missing = new ArrayList<>();
        List<String> voted = ballots.roll(session.code());
        for (Member member : session.members()) {
            if (member.presence() == null) {
                missing.add(at(
                        member,
                        "ATTENDANCE_MISSING",
                        "Chưa điểm danh " + member.name() + ".",
                        "Chọn có mặt hoặc vắng mặt.",
                        rule.quorum().clause()));
            } else if (member.is(Presence.WRITTEN)) {
                missing.addAll(check(session, member, voted.contains(member.userId()), rule.writtenOpinions()));
            }
        }
        boolean written = session.members().stream().anyMatch(member -> member.is(Presence.WRITTEN));
        if (written
                && attachments
                        .of(session.code(), SessionPapers.WRITTEN_OPINIONS)
                        .isEmpty()) {
            missing.add(Finding.blocking(
                    "OPINION_PAPER_MISSING",
                    Place.field("opinions"),
                    "Chưa đính kèm văn bản ý kiến của thành viên vắng mặt.",
                    "Đính kèm bản quét các văn bản có chữ ký.",
                    rule.writtenOpinions().clause()));
        }
        return missing;
    }

    private List<Finding> check(CouncilSession session, Member member, boolean voted, CouncilRule.OpinionRule rule) {
        if (voted) {
            return List.of(at(
                    member,
                    "OPINION_BESIDE_BALLOT",
                    member.name() + " đã bỏ phiếu, không ghi thêm ý kiến bằng văn bản.",
                    "Chọn có mặt hoặc vắng mặt.",
                    rule.clause()));
        }
        List<Ballots.Row> given = opinions.of(session.code(), member.userId());
        return session.agenda().stream()
                .map(AgendaItem::dossierCode)
                .filter(dossier -> given.stream()
                        .noneMatch(row -> row.dossierCode().equals(dossier)
                                && row.vote() != null
                                && (row.vote() != Vote.OTHER || !row.opinion().isBlank())))
                .map(dossier -> at(
                        member,
                        "OPINION_INCOMPLETE",
                        "Chưa ghi ý kiến bằng văn bản của " + member.name() + " về hồ sơ " + dossier + ".",
                        "Chép ý kiến từ văn bản; có ý kiến khác thì ghi nội dung.",
                        rule.clause()))
                .toList();
    }

    /** @return members who count as attending */
    int attending(CouncilSession session) {
        boolean written =
                campaigns.get(session.campaignId()).council().writtenOpinions().attends();
        return (int) session.members().stream()
                .filter(member -> member.is(Presence.PRESENT) || written && member.is(Presence.WRITTEN))
                .count();
    }

    boolean isQuorate(CouncilSession session) {
        return campaigns
                .get(session.campaignId())
                .council()
                .quorum()
                .isReached(attending(session), session.memberCount());
    }

    /**
     * The secretary closes the vote.
     *
     * @return whether the session was held, with its quorum, so that votes are counted
     */
    public boolean conclude(String code, Person person) {
        CouncilSession session = locked(code);
        requireSecretary(session, person);
        Refusal.unlessEmpty("Chưa chốt được điểm danh", check(session));
        int attending = attending(session);
        String figures = attending + "/" + session.memberCount() + " thành viên dự họp";
        String failure = session.failure();
        if (failure.isBlank() && !isQuorate(session)) {
            failure = "Không đủ thành viên: " + figures + ", cần "
                    + campaigns.get(session.campaignId()).council().quorum().inWords();
        }
        session.conclude(failure);
        sessions.save(session);
        if (session.isHeld()) {
            journal.write(code, person, "Chốt phiếu: " + figures + ".");
        } else {
            journal.write(code, person, "Phiên họp không thành, không kiểm phiếu.", failure);
        }
        return session.isHeld();
    }

    /** Dossiers of a session that was not held wait again; may run twice. */
    public void returnDossiers(String code) {
        CouncilSession session =
                sessions.findById(code).orElseThrow(() -> new NotFound("Không có phiên họp " + code + "."));
        session.agenda().forEach(item -> dossiers.backToTheCouncilsList(item.dossierCode(), code, session.failure()));
    }

    private CouncilSession locked(String code) {
        return sessions.findByCode(code).orElseThrow(() -> new NotFound("Không có phiên họp " + code + "."));
    }

    private void requireSecretary(CouncilSession session, Person person) {
        RoleHolder secretary = campaigns.get(session.campaignId()).role(Role.COUNCIL_SECRETARY);
        if (!person.isIn(secretary.group())) {
            throw new NotForYou("Việc này thuộc " + secretary.name() + ".", "");
        }
    }

    private static Finding at(Member member, String code, String sentence, String remedy, String clause) {
        return Finding.blocking(code, Place.row(member.userId()), sentence, remedy, clause);
    }
}
