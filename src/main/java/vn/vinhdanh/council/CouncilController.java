package vn.vinhdanh.council;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.CouncilQuestions;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** What the forms of a council session read and save: agenda, ballot, minutes. */
@RestController
@RequestMapping("/api/council-sessions")
class CouncilController {

    private final CouncilSessions sessions;
    private final Dossiers dossiers;
    private final CouncilQuestions questions;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final DeadlineCalendar calendar;
    private final CurrentPerson currentPerson;

    CouncilController(
            CouncilSessions sessions,
            Dossiers dossiers,
            CouncilQuestions questions,
            Campaigns campaigns,
            CampaignLaunches launches,
            DeadlineCalendar calendar,
            CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.dossiers = dossiers;
        this.questions = questions;
        this.campaigns = campaigns;
        this.launches = launches;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    record Opening(String campaignId, String campaignName, String councilName) {}

    /**
     * A dossier waiting for the council or on the agenda.
     *
     * @param questions what only the council can decide about it (P12)
     */
    record Item(
            String dossierCode,
            String unitName,
            String awardForm,
            String completionRate,
            String summary,
            String threshold,
            boolean statutory,
            String url,
            List<String> questions,
            boolean onAgenda,
            String figures,
            Boolean passed) {}

    /** @param votingUntil civil date and time in the campaign's zone, e.g. 2021-07-08T17:00 */
    record View(
            String code,
            int version,
            String campaignName,
            String councilName,
            String status,
            boolean agendaEditable,
            boolean minutesEditable,
            String deadline,
            LocalDate heldOn,
            String place,
            LocalDateTime votingUntil,
            String minutesNumber,
            String minutesText,
            int memberCount,
            int castCount,
            List<String> members,
            List<Item> items,
            List<Finding> findings) {}

    record AgendaDraft(int version, LocalDate heldOn, String place, LocalDateTime votingUntil, List<String> agenda) {}

    record MinutesDraft(int version, String minutesNumber, String minutesText) {}

    record BallotRow(
            String dossierCode,
            String unitName,
            String awardForm,
            String completionRate,
            String summary,
            String threshold,
            boolean statutory,
            String url,
            List<String> questions,
            Vote vote,
            String opinion) {}

    record BallotView(
            String code,
            String councilName,
            boolean cast,
            LocalDateTime votingUntil,
            List<BallotRow> rows,
            List<Finding> findings) {}

    record BallotDraft(List<BallotRow> rows) {}

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
                draft.agenda() == null ? List.of() : draft.agenda(),
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

    @GetMapping("/{code}/ballot")
    BallotView ballot(@PathVariable String code) {
        Person person = currentPerson.get();
        CouncilSession session = sessions.read(code, person);
        Campaign campaign = campaigns.get(session.campaignId());
        Map<String, Ballots.Row> given = sessions.ballot(code, person).stream()
                .collect(Collectors.toMap(Ballots.Row::dossierCode, Function.identity()));
        return new BallotView(
                code,
                campaign.council().name(),
                sessions.isCast(code, person),
                session.votingUntil() == null
                        ? null
                        : LocalDateTime.ofInstant(session.votingUntil(), campaign.timeZone()),
                session.agenda().stream()
                        .map(item -> {
                            Item shown = item(session, item, true);
                            Ballots.Row row = given.getOrDefault(
                                    item.dossierCode(), new Ballots.Row(item.dossierCode(), null, ""));
                            return new BallotRow(
                                    shown.dossierCode(),
                                    shown.unitName(),
                                    shown.awardForm(),
                                    shown.completionRate(),
                                    shown.summary(),
                                    shown.threshold(),
                                    shown.statutory(),
                                    shown.url(),
                                    shown.questions(),
                                    row.vote(),
                                    row.opinion());
                        })
                        .toList(),
                sessions.isCast(code, person) ? List.of() : sessions.checkBallot(session, person));
    }

    @PutMapping("/{code}/ballot")
    BallotView writeBallot(@PathVariable String code, @RequestBody BallotDraft draft) {
        List<BallotRow> rows = draft.rows() == null ? List.of() : draft.rows();
        sessions.writeBallot(
                code,
                rows.stream()
                        .map(r -> new Ballots.Row(
                                r.dossierCode(),
                                r.vote(),
                                r.opinion() == null ? "" : r.opinion().trim()))
                        .toList(),
                currentPerson.get());
        return ballot(code);
    }

    private View view(CouncilSession session) {
        Campaign campaign = campaigns.get(session.campaignId());
        Person person = currentPerson.get();
        boolean planning = session.status() == CouncilSession.Status.AGENDA;
        boolean mayPlan = person.isIn(campaign.role(Role.APPRAISER).group());
        List<String> onAgenda =
                session.agenda().stream().map(AgendaItem::dossierCode).toList();
        List<Item> items;
        if (!planning) {
            items = session.agenda().stream().map(a -> item(session, a, true)).toList();
        } else if (mayPlan) {
            items = sessions.waiting(session).stream()
                    .map(d -> item(session, AgendaItem.of(d.code()), onAgenda.contains(d.code())))
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
                session.status() == CouncilSession.Status.COUNTED
                        && person.isIn(campaign.role(Role.COUNCIL_SECRETARY).group()),
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
                session.members().stream()
                        .map(m -> m.name() + " – " + m.title())
                        .toList(),
                items,
                findings(session, person));
    }

    private List<Finding> findings(CouncilSession session, Person person) {
        Campaign campaign = campaigns.get(session.campaignId());
        return switch (session.status()) {
            case AGENDA ->
                person.isIn(campaign.role(Role.APPRAISER).group()) ? sessions.checkAgenda(session) : List.of();
            case COUNTED ->
                person.isIn(campaign.role(Role.COUNCIL_SECRETARY).group()) ? sessions.checkMinutes(session) : List.of();
            default -> List.of();
        };
    }

    private Item item(CouncilSession session, AgendaItem agendaItem, boolean onAgenda) {
        Dossier dossier = dossiers.get(agendaItem.dossierCode());
        Campaign.AwardForm form = dossiers.form(dossier);
        return new Item(
                dossier.code(),
                dossiers.nominee(dossier),
                form.name(),
                dossiers.completionRate(dossier)
                        .map(CompletionRate::inWords)
                        .orElse(dossier.isIndividual() ? "không tính" : "không đăng ký riêng"),
                dossier.summary(),
                form.vote().inWords(),
                form.vote().statutory(),
                "/ho-so/" + dossier.code(),
                questions.about(dossier),
                onAgenda,
                sessions.figures(session, agendaItem),
                agendaItem.passed());
    }
}
