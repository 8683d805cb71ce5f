package vn.vinhdanh.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A time during which a dossier is not appraised because a complaint, inspection or the like is open. */
@Table("dossier_hold")
public class Hold {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String dossierCode;
    private final String reason;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "evidence_")
    private final Evidence evidence;

    private final String heldBy;
    private final Instant heldAt;
    private Instant reviewDue;
    private String releasedBy;
    private Instant releasedAt;
    private String basis;
    private int workingDays;

    @PersistenceCreator
    Hold(
            String code,
            Integer version,
            String dossierCode,
            String reason,
            Evidence evidence,
            String heldBy,
            Instant heldAt,
            Instant reviewDue,
            String releasedBy,
            Instant releasedAt,
            String basis,
            int workingDays) {
        this.code = code;
        this.version = version;
        this.dossierCode = dossierCode;
        this.reason = reason;
        this.evidence = evidence;
        this.heldBy = heldBy;
        this.heldAt = heldAt;
        this.reviewDue = reviewDue;
        this.releasedBy = releasedBy;
        this.releasedAt = releasedAt;
        this.basis = basis;
        this.workingDays = workingDays;
    }

    static Hold begin(
            String code, String dossierCode, String reason, Evidence evidence, String by, Instant at, Instant review) {
        return new Hold(code, null, dossierCode, reason, evidence, by, at, review, null, null, "", 0);
    }

    void lookAgain(Instant next) {
        reviewDue = next;
    }

    /** @param days working days for which the dossier was held */
    void release(String by, Instant at, String why, int days) {
        releasedBy = by;
        releasedAt = at;
        basis = why;
        workingDays = days;
    }

    public boolean isOpen() {
        return releasedAt == null;
    }

    public String reason() {
        return reason;
    }

    /** E.g. "số 12/CV ngày 05/7/2021"; empty when an attached paper is the evidence. */
    public String evidenceInWords() {
        return evidence == null || !evidence.isGiven()
                ? ""
                : "số " + evidence.number().trim() + " ngày " + inWords(evidence.date());
    }

    private static String inWords(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    public String heldBy() {
        return heldBy;
    }

    public Instant heldAt() {
        return heldAt;
    }

    /** When the hold has to be looked at again. */
    public Instant reviewDue() {
        return reviewDue;
    }

    public String releasedBy() {
        return releasedBy;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public String basis() {
        return basis;
    }

    public int workingDays() {
        return workingDays;
    }
}
