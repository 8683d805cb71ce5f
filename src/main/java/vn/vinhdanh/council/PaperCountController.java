package vn.vinhdanh.council;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** What the secretary's form for a count on paper reads and saves. */
@RestController
@RequestMapping("/api/council-sessions/{code}/paper-count")
class PaperCountController {

    private final CouncilSessions sessions;
    private final PaperCounts counts;
    private final PaperCountRows rows;
    private final AgendaViews agenda;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;

    PaperCountController(
            CouncilSessions sessions,
            PaperCounts counts,
            PaperCountRows rows,
            AgendaViews agenda,
            Campaigns campaigns,
            CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.counts = counts;
        this.rows = rows;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
    }

    /** @param interested members who work for the nominee */
    record Row(
            String dossierCode,
            String unitName,
            String awardForm,
            String threshold,
            List<String> interested,
            Integer agreed,
            Integer disagreed,
            Integer abstained) {}

    /** @param present members who were there, and may have got a sheet @param mayVote whether interested members vote */
    record View(
            String code,
            int version,
            String councilName,
            String status,
            String ballotMode,
            boolean editable,
            int memberCount,
            int present,
            boolean mayVote,
            Integer issued,
            Integer collected,
            Integer valid,
            Integer invalid,
            String head,
            String tellers,
            List<Row> rows,
            List<Finding> findings) {}

    record Draft(
            int version,
            Integer issued,
            Integer collected,
            Integer valid,
            Integer invalid,
            String head,
            String tellers,
            List<PaperCount.Line> rows) {}

    @GetMapping
    View read(@PathVariable String code) {
        Person person = currentPerson.get();
        CouncilSession session = sessions.read(code, person);
        if (!person.isIn(
                campaigns.get(session.campaignId()).role(Role.COUNCIL_SECRETARY).group())) {
            throw new NotForYou("Kết quả kiểm phiếu do Thư ký Hội đồng nhập.", "");
        }
        return view(session);
    }

    @PutMapping
    View write(@PathVariable String code, @RequestBody Draft draft) {
        return view(counts.write(
                code,
                draft.version(),
                new PaperCount(
                        draft.issued(),
                        draft.collected(),
                        draft.valid(),
                        draft.invalid(),
                        draft.head() == null ? "" : draft.head().strip(),
                        draft.tellers() == null ? "" : draft.tellers().strip(),
                        draft.rows() == null ? List.of() : draft.rows()),
                currentPerson.get()));
    }

    private View view(CouncilSession session) {
        PaperCount count = rows.of(session.code());
        boolean editable = session.isOnPaper() && session.status() == CouncilSession.Status.HELD;
        return new View(
                session.code(),
                session.version(),
                campaigns.get(session.campaignId()).council().name(),
                session.status().words(),
                session.ballotMode().words(),
                editable,
                session.memberCount(),
                PaperCountCheck.present(session),
                campaigns.get(session.campaignId()).council().interests().mayVote(),
                count.issued(),
                count.collected(),
                count.valid(),
                count.invalid(),
                count.head(),
                count.tellers(),
                agenda.agenda(session).stream()
                        .map(item -> row(item, count.of(item.dossierCode())))
                        .toList(),
                editable ? counts.check(session) : List.of());
    }

    private static Row row(AgendaViews.Item item, PaperCount.Line line) {
        return new Row(
                item.dossierCode(),
                item.unitName(),
                item.awardForm(),
                item.threshold(),
                item.interested(),
                line.agreed(),
                line.disagreed(),
                line.abstained());
    }
}
