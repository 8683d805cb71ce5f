package vn.vinhdanh.council;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** What a member's ballot reads and sends. */
@RestController
@RequestMapping("/api/council-sessions/{code}/ballot")
class BallotController {

    private final CouncilSessions sessions;
    private final Voting voting;
    private final AgendaViews agenda;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;

    BallotController(
            CouncilSessions sessions,
            Voting voting,
            AgendaViews agenda,
            Campaigns campaigns,
            CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.voting = voting;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
    }

    /**
     * @param departure why it is on the agenda though the proposal leaves it out; empty where it does not
     * @param interest what binds this member to the nominee; empty when nothing does
     * @param vote null while undecided, and always in a secret vote
     */
    record Row(
            String dossierCode,
            String unitName,
            String awardForm,
            String completionRate,
            String summary,
            String threshold,
            boolean statutory,
            String url,
            List<String> questions,
            String departure,
            String interest,
            boolean mayVote,
            Vote vote,
            String opinion) {}

    /**
     * A member's ballot.
     *
     * @param running whether votes can be given and changed now
     * @param receipt of a secret ballot just cast, told this once; otherwise empty
     * @param leftOut dossiers that the agenda leaves out though they were proposed, and why
     */
    record View(
            String code,
            String councilName,
            boolean secret,
            boolean cast,
            boolean running,
            LocalDateTime votingUntil,
            String receipt,
            List<Row> rows,
            List<String> leftOut,
            List<Finding> findings) {}

    /** @param receipt of the ballot to replace in a secret vote */
    record Draft(List<Row> rows, String receipt) {}

    @GetMapping
    ResponseEntity<View> read(@PathVariable String code) {
        return answer(view(code, ""));
    }

    @PutMapping
    ResponseEntity<View> write(@PathVariable String code, @RequestBody Draft draft) {
        List<Row> rows = draft.rows() == null ? List.of() : draft.rows();
        String receipt = voting.write(
                code,
                rows.stream()
                        .map(r -> new Ballots.Row(
                                r.dossierCode(),
                                r.vote(),
                                r.opinion() == null ? "" : r.opinion().trim()))
                        .toList(),
                draft.receipt() == null ? "" : draft.receipt(),
                currentPerson.get());
        return answer(view(code, receipt));
    }

    private static ResponseEntity<View> answer(View view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private View view(String code, String receipt) {
        Person person = currentPerson.get();
        CouncilSession session = sessions.read(code, person);
        Campaign campaign = campaigns.get(session.campaignId());
        Map<String, Ballots.Row> given = voting.ballot(session, person).stream()
                .collect(Collectors.toMap(Ballots.Row::dossierCode, Function.identity()));
        boolean cast = voting.isCast(session, person);
        return new View(
                code,
                campaign.council().name(),
                session.isSealed(),
                cast,
                voting.isRunning(session),
                session.votingUntil() == null
                        ? null
                        : LocalDateTime.ofInstant(session.votingUntil(), campaign.timeZone()),
                receipt,
                agenda.agenda(session).stream()
                        .map(item -> row(
                                item, given.get(item.dossierCode()), interest(session, item, person), mayVote(session)))
                        .toList(),
                agenda.leftOut(session),
                cast || session.isSealed() ? List.of() : voting.check(session, person));
    }

    private String interest(CouncilSession session, AgendaViews.Item item, Person person) {
        return session.members().stream()
                        .anyMatch(member -> member.userId().equals(person.id())
                                && item.interested().contains(member.name()))
                ? mayVote(session)
                        ? "Bạn công tác ở đơn vị được đề nghị hoặc đơn vị lập hồ sơ; việc này được ghi vào biên bản, bạn vẫn bỏ phiếu."
                        : "Bạn công tác ở đơn vị được đề nghị hoặc đơn vị lập hồ sơ nên không bỏ phiếu về hồ sơ này; việc này được ghi vào biên bản."
                : "";
    }

    private boolean mayVote(CouncilSession session) {
        return campaigns.get(session.campaignId()).council().interests().mayVote();
    }

    private static Row row(AgendaViews.Item item, Ballots.Row given, String interest, boolean mayVote) {
        return new Row(
                item.dossierCode(),
                item.unitName(),
                item.awardForm(),
                item.completionRate(),
                item.summary(),
                item.threshold(),
                item.statutory(),
                item.url(),
                item.questions(),
                item.departure(),
                interest,
                mayVote || interest.isEmpty(),
                given == null ? null : given.vote(),
                given == null ? "" : given.opinion());
    }
}
