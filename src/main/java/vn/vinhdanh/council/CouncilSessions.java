package vn.vinhdanh.council;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule;
import vn.vinhdanh.campaign.CouncilRule.Mode;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.numbering.Codes;
import vn.vinhdanh.organization.CouncilMember;
import vn.vinhdanh.organization.Organizations;

/** What can be done with a session of the council. */
@Service
@Transactional
public class CouncilSessions {

    /** A session that began before attendance was recorded is counted straight after its vote. */
    private static final Set<CouncilSession.Status> COUNTABLE =
            Set.of(CouncilSession.Status.HELD, CouncilSession.Status.VOTING);

    private final CouncilSessionRepository sessions;
    private final Voting voting;
    private final Counting counting;
    private final Dossiers dossiers;
    private final MinutesCheck minutesCheck;
    private final AgendaProposals proposals;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Codes codes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CouncilSessions(
            CouncilSessionRepository sessions,
            Voting voting,
            Counting counting,
            Dossiers dossiers,
            MinutesCheck minutesCheck,
            AgendaProposals proposals,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            Codes codes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.voting = voting;
        this.counting = counting;
        this.dossiers = dossiers;
        this.minutesCheck = minutesCheck;
        this.proposals = proposals;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.codes = codes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The appraising office convenes a session (R52). */
    public CouncilSession convene(String campaignId, Person person) {
        Campaign campaign = campaigns.get(campaignId);
        requireRole(campaign, Role.APPRAISER, person);
        if (launches.launchedAt(campaignId).isEmpty()) {
            throw Refusal.because(
                    "CAMPAIGN_NOT_LAUNCHED",
                    campaign.name() + " chưa được phát động.",
                    "Phát động đợt thi đua trước.",
                    campaign.plan().clause());
        }
        String code = campaignId + "-HD-" + codes.next(campaignId + "-HD");
        journal.write(
                code, person, "Triệu tập phiên họp của " + campaign.council().name() + ".");
        return sessions.save(CouncilSession.convene(code, campaignId));
    }

    @Transactional(readOnly = true)
    public CouncilSession get(String code) {
        return sessions.findById(code).orElseThrow(() -> new NotFound("Không có phiên họp " + code + "."));
    }

    private CouncilSession locked(String code) {
        return sessions.findByCode(code).orElseThrow(() -> new NotFound("Không có phiên họp " + code + "."));
    }

    /** Reads for the office, the council, the chairman or a manager. */
    @Transactional(readOnly = true)
    public CouncilSession read(String code, Person person) {
        CouncilSession session = get(code);
        Campaign campaign = campaigns.get(session.campaignId());
        if (!person.isInAny(
                campaign.role(Role.APPRAISER).group(),
                campaign.role(Role.COUNCIL).group(),
                campaign.role(Role.COUNCIL_SECRETARY).group(),
                campaign.role(Role.COUNCIL_CHAIR).group(),
                campaign.role(Role.DECIDER).group(),
                campaign.role(Role.MANAGER).group())) {
            throw new NotForYou("Bạn không dự phiên họp " + code + ".", "");
        }
        return session;
    }

    /** @return dossiers that wait for the council */
    @Transactional(readOnly = true)
    List<Dossier> waiting(CouncilSession session) {
        return dossiers.in(session.campaignId(), DossierStatus.AWAITING_COUNCIL);
    }

    /**
     * Keeps the agenda typed so far.
     *
     * @param departures why it departs from the proposal, by dossier
     */
    public CouncilSession write(
            String code,
            int version,
            LocalDate heldOn,
            String place,
            Instant votingUntil,
            Mode way,
            List<String> agenda,
            Map<String, String> departures,
            Person person) {
        CouncilSession session = get(code);
        requireRole(campaigns.get(session.campaignId()), Role.APPRAISER, person);
        requireVersion(session, version);
        session.write(heldOn, place, way != null && way.isOnPaper() ? null : votingUntil, way, agenda);
        proposals.write(session, departures);
        return sessions.save(session);
    }

    /**
     * Settles the agenda and opens the vote.
     *
     * @throws Refusal with everything that is missing
     */
    public CouncilSession settle(String code, Person person) {
        CouncilSession session = get(code);
        Campaign campaign = campaigns.get(session.campaignId());
        requireRole(campaign, Role.APPRAISER, person);
        List<Dossier> waiting = waiting(session);
        Map<String, AgendaProposals.Row> proposal = proposals.now(session);
        Refusal.unlessEmpty("Chưa chốt được chương trình phiên họp " + code, checkAgenda(session, waiting, proposal));
        proposals.record(session, waiting, proposal, person);
        List<Member> council = organizations.get(campaign.organization()).council().stream()
                .map(m -> new Member(m.user(), m.name(), title(m), m.unit(), null))
                .toList();
        session.settle(council, way(session));
        voting.begin(session);
        for (AgendaItem item : session.agenda()) {
            dossiers.putOnAgenda(item.dossierCode(), code);
        }
        journal.write(
                code,
                person,
                "Chốt chương trình: " + session.agendaSize() + " hồ sơ, " + session.memberCount() + " thành viên.");
        events.publishEvent(CouncilConvened.of(session));
        return sessions.save(session);
    }

    /** @return how this session votes: as chosen, or as the council usually does */
    Mode way(CouncilSession session) {
        return session.ballotMode() == null
                ? campaigns.get(session.campaignId()).council().ballot().mode()
                : session.ballotMode();
    }

    /** Counts over all members; may run twice. */
    public void tally(String code) {
        CouncilSession session = locked(code);
        if (!COUNTABLE.contains(session.status())) {
            return;
        }
        session.count(counting.of(session));
        voting.end(session);
        sessions.save(session);
        journal.write(
                code,
                "Kiểm phiếu: " + voting.castCount(session) + "/" + session.memberCount() + " thành viên đã bỏ phiếu.");
    }

    /** Keeps the minutes typed so far. */
    public CouncilSession writeMinutes(String code, int version, String number, String text, Person person) {
        CouncilSession session = get(code);
        requireRole(campaigns.get(session.campaignId()), Role.COUNCIL_SECRETARY, person);
        requireVersion(session, version);
        session.writeMinutes(number, text);
        return sessions.save(session);
    }

    /** @return what the minutes still lack */
    @Transactional(readOnly = true)
    List<Finding> checkMinutes(CouncilSession session) {
        return minutesCheck.of(session);
    }

    /** The secretary hands the minutes to the chair. */
    public void draftMinutes(String code, Person person) {
        CouncilSession session = get(code);
        Campaign campaign = campaigns.get(session.campaignId());
        requireRole(campaign, Role.COUNCIL_SECRETARY, person);
        Refusal.unlessEmpty("Chưa trình ký được biên bản", checkMinutes(session));
        session.draft();
        sessions.save(session);
        journal.write(code, person, "Lập biên bản số " + session.minutesNumber() + ".");
    }

    /** @param reason why the chair is not going to sign; empty to sign */
    public CouncilSession answerMinutes(String code, int version, String reason, Person person) {
        CouncilSession session = get(code);
        requireRole(campaigns.get(session.campaignId()), Role.COUNCIL_CHAIR, person);
        requireVersion(session, version);
        session.answer(reason);
        return sessions.save(session);
    }

    /**
     * The chair signs the minutes, and from now on the outcomes stand; or sends them back with the reason given before.
     *
     * @return whether they are signed
     */
    public boolean sign(String code, Person person) {
        CouncilSession session = get(code);
        requireRole(campaigns.get(session.campaignId()), Role.COUNCIL_CHAIR, person);
        boolean signed = session.sign();
        sessions.save(session);
        if (signed) {
            journal.write(code, person, "Ký biên bản số " + session.minutesNumber() + ".");
        } else {
            journal.write(
                    code,
                    person,
                    "Trả lại biên bản số " + session.minutesNumber() + " cho Thư ký.",
                    session.returned());
        }
        return signed;
    }

    /**
     * Tells one dossier the outcome. May run twice.
     *
     * @param index position on the agenda, from 0
     */
    public CouncilOutcome announce(String code, int index) {
        CouncilSession session = get(code);
        AgendaItem item = session.agenda().get(index);
        Dossier dossier = dossiers.get(item.dossierCode());
        boolean told = dossier.status() != DossierStatus.IN_COUNCIL
                || !dossier.outcomeReason().isBlank();
        if (!told) {
            String figures = figures(session, item);
            if (item.passed()) {
                dossiers.passCouncil(dossier.code(), figures);
            } else {
                dossiers.foreseeEnd(
                        dossier.code(),
                        "Hội đồng không thông qua: " + figures + "; cần "
                                + dossiers.form(dossier).vote().inWords());
            }
        }
        return new CouncilOutcome(dossier.code(), item.passed(), told);
    }

    /** @param alreadyKnown true when the dossier was told before */
    public record CouncilOutcome(String dossierCode, boolean passed, boolean alreadyKnown) {}

    String figures(CouncilSession session, AgendaItem item) {
        Tally tally = item.tally(session.memberCount());
        return tally == null ? "" : tally.inWords();
    }

    int castCount(CouncilSession session) {
        return voting.castCount(session);
    }

    /**
     * @param candidates the dossiers that wait for the council
     * @param proposal the proposal as it is now, with the reasons given
     * @return what keeps the agenda from being settled now
     */
    @Transactional(readOnly = true)
    List<Finding> checkAgenda(
            CouncilSession session, List<Dossier> candidates, Map<String, AgendaProposals.Row> proposal) {
        String clause = campaigns.get(session.campaignId()).council().clause();
        List<Finding> missing = new ArrayList<>();
        if (session.heldOn() == null) {
            missing.add(Finding.blocking(
                    "SESSION_DATE_MISSING", Place.field("heldOn"), "Chưa ghi ngày họp.", "Chọn ngày họp.", clause));
        }
        CouncilRule.BallotRule ballot =
                campaigns.get(session.campaignId()).council().ballot();
        Mode way = way(session);
        if (!ballot.allows(way)) {
            missing.add(Finding.blocking(
                    "BALLOT_WAY_NOT_ALLOWED",
                    Place.field("ballotMode"),
                    "Đợt thi đua này không cho phép " + way.words() + ".",
                    "Chọn cách bỏ phiếu khác.",
                    ballot.clause()));
        }
        if (!way.isOnPaper()) {
            missing.addAll(checkHour(session, clause));
        }
        if (session.agenda().isEmpty()) {
            missing.add(Finding.blocking(
                    "AGENDA_EMPTY",
                    Place.field("agenda"),
                    "Chương trình chưa có hồ sơ nào.",
                    "Chọn hồ sơ đưa ra Hội đồng.",
                    clause));
        } else {
            missing.addAll(proposals.unexplained(session, candidates, proposal));
        }
        if (way == Mode.SECRET && !voting.canBeSecret()) {
            missing.add(Finding.blocking(
                    "BALLOT_SECRET_MISSING",
                    Place.whole(),
                    "Máy chủ chưa có khóa niêm phong hòm phiếu kín nên chưa bỏ phiếu kín được.",
                    "Đề nghị người quản trị máy chủ đặt VINHDANH_BALLOT_SECRET (từ 32 ký tự) rồi khởi động lại.",
                    ballot.clause()));
        }
        Set<String> waiting =
                new HashSet<>(candidates.stream().map(Dossier::code).toList());
        session.agenda().stream()
                .map(AgendaItem::dossierCode)
                .filter(dossier -> !waiting.contains(dossier))
                .forEach(dossier -> missing.add(Finding.blocking(
                        "DOSSIER_NOT_WAITING",
                        Place.row(dossier),
                        "Hồ sơ " + dossier + " không còn chờ Hội đồng xét (đã rút hoặc đã đưa vào phiên khác).",
                        "Bỏ hồ sơ này khỏi chương trình.",
                        clause)));
        return missing;
    }

    private List<Finding> checkHour(CouncilSession session, String clause) {
        if (session.votingUntil() == null) {
            return List.of(Finding.blocking(
                    "VOTING_END_MISSING",
                    Place.field("votingUntil"),
                    "Chưa ghi giờ kết thúc bỏ phiếu.",
                    "Chọn ngày giờ; ai chưa bỏ phiếu đến lúc đó được tính là không bỏ phiếu.",
                    clause));
        }
        return session.votingUntil().isAfter(clock.instant())
                ? List.of()
                : List.of(Finding.blocking(
                        "VOTING_END_PAST",
                        Place.field("votingUntil"),
                        "Giờ kết thúc bỏ phiếu đã qua.",
                        "Chọn thời điểm sau bây giờ.",
                        clause));
    }

    private static void requireVersion(CouncilSession session, int version) {
        if (session.version() != version) {
            throw new OptimisticLockingFailureException(session.code());
        }
    }

    private static void requireRole(Campaign campaign, Role role, Person person) {
        if (!person.isIn(campaign.role(role).group())) {
            throw new NotForYou("Việc này thuộc " + campaign.role(role).name() + ".", "");
        }
    }

    private static String title(CouncilMember member) {
        return switch (member.seat()) {
            case CHAIR -> "Chủ tịch Hội đồng";
            case VICE_CHAIR -> "Phó Chủ tịch Hội đồng";
            case SECRETARY -> "Thư ký Hội đồng";
            case MEMBER -> "Ủy viên";
        };
    }
}
