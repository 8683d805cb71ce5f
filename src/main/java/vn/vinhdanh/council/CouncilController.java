package vn.vinhdanh.council;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule.Mode;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.council.AgendaProposals.Row;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** What the forms of a council session read and save: agenda and minutes. */
@RestController
@RequestMapping("/api/council-sessions")
class CouncilController {

    private final CouncilSessions sessions;
    private final AgendaViews agenda;
    private final AgendaProposals proposals;
    private final SessionRecords records;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final DeadlineCalendar calendar;
    private final CurrentPerson currentPerson;

    CouncilController(
            CouncilSessions sessions,
            AgendaViews agenda,
            AgendaProposals proposals,
            SessionRecords records,
            Campaigns campaigns,
            CampaignLaunches launches,
            DeadlineCalendar calendar,
            CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.proposals = proposals;
        this.records = records;
        this.campaigns = campaigns;
        this.launches = launches;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    /** A way of voting. */
    record Way(Mode id, String words, boolean onPaper) {

        static Way of(Mode mode) {
            return new Way(mode, mode.words(), mode.isOnPaper());
        }
    }

    /** A Word file to take along. */
    record Download(String name, String url) {}

    record Opening(String campaignId, String campaignName, String councilName) {}

    /**
     * @param votingUntil civil date and time in the campaign's zone, e.g. 2021-07-08T17:00
     * @param ways of voting to choose from, the usual one first
     * @param leftOut dossiers that the agenda leaves out though they were proposed, and why
     * @param returned why the chair sent the minutes back, or is about to
     */
    record View(
            String code,
            int version,
            String campaignName,
            String councilName,
            String status,
            boolean agendaEditable,
            boolean minutesEditable,
            boolean signatureEditable,
            String deadline,
            LocalDate heldOn,
            String place,
            LocalDateTime votingUntil,
            String minutesNumber,
            String minutesText,
            int memberCount,
            int castCount,
            Way ballot,
            List<Way> ways,
            boolean held,
            String failure,
            String returned,
            List<String> attendance,
            String quorum,
            String interestRule,
            List<String> members,
            List<AgendaViews.Item> items,
            List<String> leftOut,
            List<Download> papers,
            List<Finding> findings) {}

    /** @param departures why the agenda departs from the proposal, by dossier */
    record AgendaDraft(
            int version,
            LocalDate heldOn,
            String place,
            LocalDateTime votingUntil,
            Mode ballotMode,
            List<String> agenda,
            Map<String, String> departures) {}

    record MinutesDraft(int version, String minutesNumber, String minutesText) {}

    record ChairsAnswer(int version, String returned) {}

    @GetMapping("/openings")
    List<Opening> openings() {
        Person person = currentPerson.get();
        return launches.launched().stream()
                .filter(c -> person.isIn(c.role(Role.APPRAISER).group()))
                .map(c -> new Opening(c.id(), c.name(), c.council().name()))
                .toList();
    }

    @GetMapping("/{code}")
    View read(@PathVariable String code) {
        return view(sessions.read(code, currentPerson.get()));
    }

    @PutMapping("/{code}")
    View write(@PathVariable String code, @RequestBody AgendaDraft draft) {
        Campaign campaign = campaigns.get(sessions.get(code).campaignId());
        return view(sessions.write(
                code,
                draft.version(),
                draft.heldOn(),
                draft.place() == null ? "" : draft.place(),
                draft.votingUntil() == null
                        ? null
                        : draft.votingUntil().atZone(campaign.timeZone()).toInstant(),
                draft.ballotMode(),
                draft.agenda() == null ? List.of() : draft.agenda(),
                draft.departures() == null ? Map.of() : draft.departures(),
                currentPerson.get()));
    }

    @PutMapping("/{code}/minutes")
    View writeMinutes(@PathVariable String code, @RequestBody MinutesDraft draft) {
        return view(sessions.writeMinutes(
                code,
                draft.version(),
                draft.minutesNumber() == null ? "" : draft.minutesNumber().trim(),
                draft.minutesText() == null ? "" : draft.minutesText().trim(),
                currentPerson.get()));
    }

    @PutMapping("/{code}/signature")
    View answerMinutes(@PathVariable String code, @RequestBody ChairsAnswer answer) {
        return view(sessions.answerMinutes(
                code,
                answer.version(),
                answer.returned() == null ? "" : answer.returned().trim(),
                currentPerson.get()));
    }

    private View view(CouncilSession session) {
        Campaign campaign = campaigns.get(session.campaignId());
        Person person = currentPerson.get();
        boolean planning = session.status() == CouncilSession.Status.AGENDA;
        boolean mayPlan = person.isIn(campaign.role(Role.APPRAISER).group());
        List<String> onAgenda =
                session.agenda().stream().map(AgendaItem::dossierCode).toList();
        Map<String, Row> proposal = planning && mayPlan ? proposals.now(session) : Map.of();
        List<AgendaViews.Item> items;
        if (!planning) {
            items = agenda.agenda(session);
        } else if (mayPlan) {
            items = sessions.waiting(session).stream()
                    .map(d -> agenda.item(
                            session,
                            AgendaItem.of(d.code()),
                            onAgenda.contains(d.code()),
                            proposal.getOrDefault(d.code(), Row.NONE)))
                    .toList();
        } else {
            // What is not settled is not before the council yet.
            items = List.of();
        }
        return new View(
                session.code(),
                session.version(),
                campaign.name(),
                campaign.council().name(),
                session.status().words(),
                planning && mayPlan,
                session.isWaitingForMinutes()
                        && person.isIn(campaign.role(Role.COUNCIL_SECRETARY).group()),
                session.status() == CouncilSession.Status.DRAFTED
                        && person.isIn(campaign.role(Role.COUNCIL_CHAIR).group()),
                calendar.lastMomentInWords(campaign, DeadlineKind.COUNCIL),
                session.heldOn(),
                session.place(),
                session.votingUntil() == null
                        ? null
                        : LocalDateTime.ofInstant(session.votingUntil(), campaign.timeZone()),
                session.minutesNumber(),
                session.minutesText(),
                session.memberCount(),
                sessions.castCount(session),
                Way.of(sessions.way(session)),
                campaign.council().ballot().ways().stream().map(Way::of).toList(),
                session.isHeld(),
                session.failure(),
                session.returned(),
                session.members().stream()
                        .filter(m -> m.presence() != null)
                        .map(m -> m.name() + " – " + m.title() + ": "
                                + m.presence().words())
                        .toList(),
                campaign.council().quorum().inWords(),
                campaign.council().interests().mayVote()
                        ? "vẫn bỏ phiếu và tính trong tổng số thành viên"
                        : "không bỏ phiếu về hồ sơ này, vẫn tính trong tổng số thành viên",
                session.members().stream()
                        .map(m -> m.name() + " – " + m.title())
                        .toList(),
                items,
                agenda.leftOut(session),
                records.offered(session, person).stream()
                        .map(paper -> new Download(
                                paper.name(), "/api/council-sessions/" + session.code() + "/papers/" + paper.kind()))
                        .toList(),
                findings(session, proposal, person));
    }

    private List<Finding> findings(CouncilSession session, Map<String, Row> proposal, Person person) {
        Campaign campaign = campaigns.get(session.campaignId());
        return switch (session.status()) {
            case AGENDA ->
                person.isIn(campaign.role(Role.APPRAISER).group())
                        ? sessions.checkAgenda(session, sessions.waiting(session), proposal)
                        : List.of();
            case COUNTED, NOT_HELD ->
                person.isIn(campaign.role(Role.COUNCIL_SECRETARY).group()) ? sessions.checkMinutes(session) : List.of();
            default -> List.of();
        };
    }
}
