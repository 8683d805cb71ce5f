package vn.vinhdanh.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** One session of the council. Ballots are kept apart, see {@link Voting}. */
@Table("council_session")
public class CouncilSession {

    /** Where a session stands. */
    public enum Status {
        AGENDA("Đang lập chương trình"),
        VOTING("Đang bỏ phiếu"),
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

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private Status status;
    private LocalDate heldOn;
    private String place;
    private Instant votingUntil;
    private boolean secret;
    private String minutesNumber;
    private String minutesText;

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
            boolean secret,
            String minutesNumber,
            String minutesText,
            List<AgendaItem> agenda,
            List<Member> members) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.status = status;
        this.heldOn = heldOn;
        this.place = place;
        this.votingUntil = votingUntil;
        this.secret = secret;
        this.minutesNumber = minutesNumber;
        this.minutesText = minutesText;
        this.agenda = new ArrayList<>(agenda);
        this.members = new ArrayList<>(members);
    }

    static CouncilSession convene(String code, String campaignId) {
        return new CouncilSession(
                code, null, campaignId, Status.AGENDA, null, "", null, false, "", "", List.of(), List.of());
    }

    void write(LocalDate day, String where, Instant until, List<String> dossiers) {
        require(Status.AGENDA, "sửa chương trình");
        heldOn = day;
        place = where;
        votingUntil = until;
        agenda = new ArrayList<>(dossiers.stream().map(AgendaItem::of).toList());
    }

    void settle(List<Member> council, boolean votesSecretly) {
        require(Status.AGENDA, "chốt chương trình");
        secret = votesSecretly;
        members = new ArrayList<>(council);
        status = Status.VOTING;
    }

    void count(List<Tally> tallies) {
        require(Status.VOTING, "kiểm phiếu");
        for (int i = 0; i < agenda.size(); i++) {
            agenda.set(i, agenda.get(i).counted(tallies.get(i)));
        }
        status = Status.COUNTED;
    }

    void writeMinutes(String number, String text) {
        require(Status.COUNTED, "lập biên bản");
        minutesNumber = number;
        minutesText = text;
    }

    void draft() {
        require(Status.COUNTED, "lập biên bản");
        status = Status.DRAFTED;
    }

    void sign() {
        require(Status.DRAFTED, "ký biên bản");
        status = Status.SIGNED;
    }

    void require(Status needed, String action) {
        if (status != needed) {
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

    /** When voting closes; who has not voted by then counts as not agreeing. */
    public Instant votingUntil() {
        return votingUntil;
    }

    /** Whether nobody may learn who voted what; settled with the agenda. */
    boolean isSecret() {
        return secret;
    }

    String minutesNumber() {
        return minutesNumber;
    }

    String minutesText() {
        return minutesText;
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
