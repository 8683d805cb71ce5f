package vn.vinhdanh.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.supplement.Reason;

/** The appraisal of one dossier; reopened when the dossier comes back (R51, R79). */
@Table("appraisal")
public class Appraisal {

    @Id
    private final String dossierCode;

    @Version
    private Integer version;

    private boolean open;
    private int round;
    private Outcome outcome;
    private String reason;
    private String concludedBy;
    private Instant concludedAt;
    private boolean limitKnown;
    private Instant due;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "move_")
    private MoveTarget move;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "evidence_")
    private Evidence evidence;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<Verdict> verdicts;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<Weighing> weighings;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<AppraisalReason> supplements;

    @PersistenceCreator
    Appraisal(
            String dossierCode,
            Integer version,
            boolean open,
            int round,
            Outcome outcome,
            String reason,
            String concludedBy,
            Instant concludedAt,
            boolean limitKnown,
            Instant due,
            MoveTarget move,
            Evidence evidence,
            List<Verdict> verdicts,
            List<Weighing> weighings,
            List<AppraisalReason> supplements) {
        this.dossierCode = dossierCode;
        this.version = version;
        this.open = open;
        this.round = round;
        this.outcome = outcome;
        this.reason = reason;
        this.concludedBy = concludedBy;
        this.concludedAt = concludedAt;
        this.limitKnown = limitKnown;
        this.due = due;
        this.move = move;
        this.evidence = evidence;
        this.verdicts = new ArrayList<>(verdicts);
        this.weighings = new ArrayList<>(weighings);
        this.supplements = new ArrayList<>(supplements);
    }

    static Appraisal open(String dossierCode) {
        return new Appraisal(
                dossierCode,
                null,
                true,
                1,
                null,
                "",
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** For a dossier that ended before anybody appraised it: its first round is still to come. */
    static Appraisal closed(String dossierCode) {
        return new Appraisal(
                dossierCode,
                null,
                false,
                0,
                null,
                "",
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** Starts another round; verdicts already given stay as a proposal. */
    void reopen() {
        if (!open) {
            open = true;
            round++;
            outcome = null;
            reason = "";
            supplements = new ArrayList<>();
            limitKnown = false;
            move = null;
            evidence = null;
        }
    }

    void write(AppraisalDraft draft) {
        requireOpen();
        outcome = draft.outcome();
        reason = draft.reason();
        verdicts = new ArrayList<>(draft.verdicts());
        weighings = new ArrayList<>(draft.weighings());
        supplements = new ArrayList<>(
                draft.supplements().stream().map(AppraisalReason::of).toList());
        limitKnown = draft.limitKnown();
        move = draft.move();
        evidence = draft.evidence();
    }

    void conclude(String person, Instant at) {
        requireOpen();
        open = false;
        concludedBy = person;
        concludedAt = at;
    }

    private void requireOpen() {
        if (!open) {
            throw Refusal.because(
                    "APPRAISAL_STATE",
                    "Hồ sơ " + dossierCode + " đã được kết luận thẩm định (“" + outcome.words() + "”).",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
    }

    public String dossierCode() {
        return dossierCode;
    }

    public Integer version() {
        return version;
    }

    public boolean isOpen() {
        return open;
    }

    public int round() {
        return round;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }

    Instant concludedAt() {
        return concludedAt;
    }

    MoveTarget move() {
        return move == null ? new MoveTarget(null, null) : move;
    }

    Evidence evidence() {
        return evidence == null ? new Evidence(null, null) : evidence;
    }

    void giveUntil(Instant later) {
        due = later;
    }

    /** First moment that is too late, where it differs from the campaign's; else null. */
    Instant due() {
        return due;
    }

    boolean isLimitKnown() {
        return limitKnown;
    }

    List<Reason> supplements() {
        return supplements.stream().map(AppraisalReason::reason).toList();
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    List<Weighing> weighings() {
        return List.copyOf(weighings);
    }

    /** @return whether the appraiser says how the objection was dealt with */
    boolean weighs(String opinionCode) {
        return weighings.stream()
                .anyMatch(w -> w.opinionCode().equals(opinionCode) && !w.text().isBlank());
    }
}
