package vn.vinhdanh.council;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.CouncilRule;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** What the secretary's form for attendance and written opinions reads and saves. */
@RestController
@RequestMapping("/api/council-sessions/{code}/attendance")
class AttendanceController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CouncilSessions sessions;
    private final Attendances attendances;
    private final WrittenOpinions opinions;
    private final Ballots ballots;
    private final AgendaViews agenda;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AttendanceController(
            CouncilSessions sessions,
            Attendances attendances,
            WrittenOpinions opinions,
            Ballots ballots,
            AgendaViews agenda,
            Campaigns campaigns,
            CurrentPerson currentPerson,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.opinions = opinions;
        this.ballots = ballots;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    record Opinion(String dossierCode, String unitName, String awardForm, Vote vote, String opinion) {}

    /** @param voted whether the member's ballot is in */
    record Row(String member, String name, String title, boolean voted, Presence presence, List<Opinion> opinions) {}

    /**
     * @param early that the day of the session is still to come, in words; empty when it is not
     * @param quorum share of all members in words @param quorate whether enough attend as recorded
     */
    record View(
            String code,
            int version,
            String councilName,
            String status,
            String early,
            boolean editable,
            boolean onPaper,
            String ballotMode,
            int memberCount,
            int attending,
            String quorum,
            String quorumClause,
            boolean quorate,
            boolean opinionsCounted,
            String failure,
            List<Row> rows,
            List<Finding> findings) {}

    record Draft(int version, String failure, List<Row> rows) {}

    @GetMapping
    View read(@PathVariable String code) {
        Person person = currentPerson.get();
        CouncilSession session = sessions.read(code, person);
        if (!person.isIn(
                campaigns.get(session.campaignId()).role(Role.COUNCIL_SECRETARY).group())) {
            throw new NotForYou("Điểm danh do Thư ký Hội đồng ghi.", "");
        }
        return view(session);
    }

    @PutMapping
    View write(@PathVariable String code, @RequestBody Draft draft) {
        List<Row> rows = draft.rows() == null ? List.of() : draft.rows();
        return view(attendances.write(
                code,
                draft.version(),
                rows.stream().map(AttendanceController::row).toList(),
                draft.failure() == null ? "" : draft.failure().trim(),
                currentPerson.get()));
    }

    private static Attendances.Row row(Row row) {
        List<Opinion> given = row.opinions() == null ? List.of() : row.opinions();
        return new Attendances.Row(
                row.member(),
                row.presence(),
                given.stream()
                        .map(o -> new Ballots.Row(
                                o.dossierCode(),
                                o.vote(),
                                o.opinion() == null ? "" : o.opinion().trim()))
                        .toList());
    }

    private View view(CouncilSession session) {
        CouncilRule rule = campaigns.get(session.campaignId()).council();
        boolean editable = session.status() == CouncilSession.Status.VOTING;
        List<String> voted = ballots.roll(session.code());
        List<AgendaViews.Item> items = agenda.agenda(session);
        return new View(
                session.code(),
                session.version(),
                rule.name(),
                session.status().words(),
                editable ? early(session) : "",
                editable,
                session.isOnPaper(),
                session.ballotMode() == null ? "" : session.ballotMode().words(),
                session.memberCount(),
                attendances.attending(session),
                rule.quorum().inWords(),
                rule.quorum().clause(),
                attendances.isQuorate(session),
                rule.writtenOpinions().counted(),
                session.failure(),
                session.members().stream()
                        .map(member -> row(session, member, voted.contains(member.userId()), items))
                        .toList(),
                editable ? attendances.check(session) : List.of());
    }

    private String early(CouncilSession session) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), campaigns.get(session.campaignId()).timeZone());
        return session.heldOn() == null || !today.isBefore(session.heldOn())
                ? ""
                : "Phiên họp ghi ngày " + DAY.format(session.heldOn()) + ", hôm nay mới " + DAY.format(today)
                        + ". Chốt bây giờ thì ai chưa bỏ phiếu không bỏ phiếu được nữa; chỉ chốt khi phiên họp đã xong"
                        + " hoặc không họp.";
    }

    private Row row(CouncilSession session, Member member, boolean voted, List<AgendaViews.Item> items) {
        Map<String, Ballots.Row> given = opinions.of(session.code(), member.userId()).stream()
                .collect(Collectors.toMap(Ballots.Row::dossierCode, Function.identity()));
        return new Row(
                member.userId(),
                member.name(),
                member.title(),
                voted,
                member.presence(),
                items.stream()
                        .map(item -> {
                            Ballots.Row row = given.get(item.dossierCode());
                            return new Opinion(
                                    item.dossierCode(),
                                    item.unitName(),
                                    item.awardForm(),
                                    row == null ? null : row.vote(),
                                    row == null ? "" : row.opinion());
                        })
                        .toList());
    }
}
