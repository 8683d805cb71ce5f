package vn.vinhdanh.reconsideration;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** One dossier being looked at again. Guards its own stages. */
@Table("reconsideration")
public class Reconsideration {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String dossierCode;
    private final boolean complained;
    private final String openedBy;
    private final Instant openedAt;

    private Stage stage;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "complaint_")
    private Complaint complaint;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "verification_")
    private Verification verification;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY, prefix = "ruling_")
    private Ruling ruling;

    private Instant due;
    private String concludedBy;
    private Instant concludedAt;

    @PersistenceCreator
    Reconsideration(
            String code,
            Integer version,
            String dossierCode,
            boolean complained,
            String openedBy,
            Instant openedAt,
            Stage stage,
            Complaint complaint,
            Verification verification,
            Ruling ruling,
            Instant due,
            String concludedBy,
            Instant concludedAt) {
        this.code = code;
        this.version = version;
        this.dossierCode = dossierCode;
        this.complained = complained;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.stage = stage;
        this.complaint = complaint;
        this.verification = verification;
        this.ruling = ruling;
        this.due = due;
        this.concludedBy = concludedBy;
        this.concludedAt = concludedAt;
    }

    /**
     * @param complained whether somebody complained, so that it is verified first
     * @param due first moment that is too late for the verification, or without one for the conclusion
     */
    static Reconsideration open(
            String code, String dossierCode, boolean complained, String person, Instant at, Instant due) {
        return new Reconsideration(
                code,
                null,
                dossierCode,
                complained,
                person,
                at,
                complained ? Stage.REGISTERING : Stage.CONCLUDING,
                Complaint.none(),
                Verification.none(),
                Ruling.none(),
                due,
                null,
                null);
    }

    void write(Complaint received) {
        require(Stage.REGISTERING);
        complaint = received;
    }

    void register() {
        require(Stage.REGISTERING);
        stage = Stage.VERIFYING;
    }

    void write(Verification found) {
        require(Stage.VERIFYING);
        verification = found;
    }

    /** @param conclusionDue first moment that is too late for the conclusion */
    void verify(Instant conclusionDue) {
        require(Stage.VERIFYING);
        stage = Stage.CONCLUDING;
        due = conclusionDue;
    }

    void write(Ruling proposed) {
        require(Stage.CONCLUDING);
        ruling = proposed;
    }

    void conclude(String person, Instant at) {
        require(Stage.CONCLUDING);
        stage = Stage.CONCLUDED;
        concludedBy = person;
        concludedAt = at;
    }

    void require(Stage wanted) {
        if (stage != wanted) {
            throw Refusal.because(
                    "RECONSIDERATION_STAGE",
                    "Việc xem xét lại " + code + " đang ở bước “" + stage.words() + "”.",
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

    public String dossierCode() {
        return dossierCode;
    }

    /** Whether somebody complained; otherwise the deciding authority looks again on its own. */
    public boolean isComplained() {
        return complained;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Stage stage() {
        return stage;
    }

    public Complaint complaint() {
        return complaint;
    }

    public Verification verification() {
        return verification;
    }

    public Ruling ruling() {
        return ruling;
    }

    /** First moment that is too late for the step that is open. */
    public Instant due() {
        return due;
    }

    public String concludedBy() {
        return concludedBy;
    }

    public Instant concludedAt() {
        return concludedAt;
    }
}
