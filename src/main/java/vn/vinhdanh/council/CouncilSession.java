package vn.vinhdanh.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.campaign.CouncilRule.Mode;
import vn.vinhdanh.finding.Refusal;

/** One session of the council. Ballots are kept apart, see {@link Voting}. */
@Table("council_session")
public class CouncilSession {

    /** Where a session stands. */
    public enum Status {
        AGENDA("Đang lập chương trình"),
        VOTING("Đang bỏ phiếu"),
        HELD("Đã chốt phiếu, chờ kiểm phiếu"),
        NOT_HELD("Phiên họp không thành"),
        COUNTED("Đã kiểm phiếu"),
        DRAFTED("Đã lập biên bản, chờ ký"),
        SIGNED("Biên bản đã ký");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final Set<Status> MINUTES_DUE = Set.of(Status.COUNTED, Status.NOT_HELD);

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private Status status;
    private LocalDate heldOn;
    private String place;
    private Instant votingUntil;
    private Mode ballotMode;
    private String failure;
    private String minutesNumber;
    private String minutesText;
    private String returned;

    @MappedCollection(idColumn = "session_code", keyColumn = "position")
    private List<AgendaItem> agenda;

    @MappedCollection(idColumn = "session_code", keyColumn = "position")
    private List<Member> members;

    @PersistenceCreator
    CouncilSession(
            String code,
            Integer version,
            String campaignId,
            Status status,
            LocalDate heldOn,
            String place,
            Instant votingUntil,
            Mode ballotMode,
            String failure,
            String minutesNumber,
            String minutesText,
            String returned,
            List<AgendaItem> agenda,
            List<Member> members) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.status = status;
        this.heldOn = heldOn;
        this.place = place;
        this.votingUntil = votingUntil;
        this.ballotMode = ballotMode;
        this.failure = failure;
        this.minutesNumber = minutesNumber;
        this.minutesText = minutesText;
        this.returned = returned;
        this.agenda = new ArrayList<>(agenda);
        this.members = new ArrayList<>(members);
    }

    static CouncilSession convene(String code, String campaignId) {
        return new CouncilSession(
                code, null, campaignId, Status.AGENDA, null, "", null, null, "", "", "", "", List.of(), List.of());
    }

    /** @param way how the council is to vote; null for its usual way */
    void write(LocalDate day, String where, Instant until, Mode way, List<String> dossiers) {
        require(Status.AGENDA, "sửa chương trình");
        ballotMode = way;
        heldOn = day;
        place = where;
        votingUntil = until;
        agenda = new ArrayList<>(dossiers.stream().map(AgendaItem::of).toList());
    }

    void settle(List<Member> council, Mode way) {
        require(Status.AGENDA, "chốt chương trình");
        ballotMode = way;
        members = new ArrayList<>(council);
        status = Status.VOTING;
    }

    void count(List<Tally> tallies) {
        require(Set.of(Status.HELD, Status.VOTING), "kiểm phiếu");
        enter(tallies);
        status = Status.COUNTED;
    }

    /** The count was wrong; possible until the minutes are handed to the chair. */
    void recount(List<Tally> tallies) {
        require(Status.COUNTED, "sửa kết quả kiểm phiếu của");
        enter(tallies);
    }

    private void enter(List<Tally> tallies) {
        for (int i = 0; i < agenda.size(); i++) {
            agenda.set(i, agenda.get(i).counted(tallies.get(i)));
        }
    }

    /**
     * @param presence of each member; may still be missing
     * @param reason why the session could not be held; empty when it was
     */
    void attend(Function<Member, Presence> presence, String reason) {
        require(Status.VOTING, "điểm danh");
        members.replaceAll(member -> member.with(presence.apply(member)));
        failure = reason;
    }

    /** @param reason why nothing is counted; empty when votes are counted */
    void conclude(String reason) {
        require(Status.VOTING, "chốt phiếu");
        failure = reason;
        status = reason.isBlank() ? Status.HELD : Status.NOT_HELD;
    }

    void writeMinutes(String number, String text) {
        require(MINUTES_DUE, "lập biên bản");
        minutesNumber = number;
        minutesText = text;
    }

    void draft() {
        require(MINUTES_DUE, "lập biên bản");
        status = Status.DRAFTED;
        returned = "";
    }

    /** @param reason why the chair does not sign; empty to sign */
    void answer(String reason) {
        require(Status.DRAFTED, "ký biên bản");
        returned = reason;
    }

    /** @return whether the chair signed; otherwise the minutes go back to the secretary */
    boolean sign() {
        require(Status.DRAFTED, "ký biên bản");
        if (returned.isBlank()) {
            status = Status.SIGNED;
        } else {
            status = isHeld() ? Status.COUNTED : Status.NOT_HELD;
        }
        return status == Status.SIGNED;
    }

    void require(Status needed, String action) {
        require(Set.of(needed), action);
    }

    private void require(Set<Status> needed, String action) {
        if (!needed.contains(status)) {
            throw Refusal.because(
                    "COUNCIL_SESSION_STATE",
                    "Không " + action + " phiên họp " + code + " được vì phiên họp đang ở trạng thái “" + status.words()
                            + "”.",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
    }

    public String code() {
        return code;
    }

    public Integer version() {
        return version;
    }

    public String campaignId() {
        return campaignId;
    }

    public Status status() {
        return status;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String place() {
        return place;
    }

    /** When voting closes; who has not voted by then counts as not agreeing. Null in a vote on paper. */
    public Instant votingUntil() {
        return votingUntil;
    }

    /** How the council votes, settled with the agenda; before, null unless another way than the usual was chosen. */
    Mode ballotMode() {
        return ballotMode;
    }

    /** Whether ballots go into the sealed box. */
    boolean isSealed() {
        return ballotMode == Mode.SECRET;
    }

    public boolean isOnPaper() {
        return ballotMode != null && ballotMode.isOnPaper();
    }

    /** Why the session was not held; empty when it was, or nobody said otherwise so far. */
    String failure() {
        return failure;
    }

    boolean isHeld() {
        return failure.isBlank();
    }

    boolean isWaitingForMinutes() {
        return MINUTES_DUE.contains(status);
    }

    String minutesNumber() {
        return minutesNumber;
    }

    String minutesText() {
        return minutesText;
    }

    /** Why the chair sent the minutes back; empty otherwise. */
    String returned() {
        return returned;
    }

    List<AgendaItem> agenda() {
        return List.copyOf(agenda);
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    public int agendaSize() {
        return agenda.size();
    }

    public int memberCount() {
        return members.size();
    }

    /** @param index position among the members, from 0 @return login name */
    public String memberAt(int index) {
        return members.get(index).userId();
    }
}
