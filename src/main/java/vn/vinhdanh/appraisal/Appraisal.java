package vn.vinhdanh.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

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

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<Verdict> verdicts;

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
            List<Verdict> verdicts) {
        this.dossierCode = dossierCode;
        this.version = version;
        this.open = open;
        this.round = round;
        this.outcome = outcome;
        this.reason = reason;
        this.concludedBy = concludedBy;
        this.concludedAt = concludedAt;
        this.verdicts = new ArrayList<>(verdicts);
    }

    static Appraisal open(String dossierCode) {
        return new Appraisal(dossierCode, null, true, 1, null, "", null, null, List.of());
    }

    /** Starts another round; verdicts already given stay as a proposal. */
    void reopen() {
        if (!open) {
            open = true;
            round++;
            outcome = null;
            reason = "";
        }
    }

    void write(Outcome proposed, String why, List<Verdict> given) {
        requireOpen();
        outcome = proposed;
        reason = why;
        verdicts = new ArrayList<>(given);
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

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }
}
