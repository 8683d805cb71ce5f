package vn.vinhdanh.dossier;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A proposal to move a dossier to the bloc or award form it belongs to, and the unit's answer (R49, R53). */
@Table("dossier_move")
public class MoveProposal {

    /** @param bloc id of the reviewing bloc; null where there is none */
    public record Place(String form, String bloc) {}

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String dossierCode;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "from_")
    private final Place from;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "to_")
    private final Place to;

    private final String reason;
    private final String proposedBy;
    private final Instant proposedAt;
    private final Instant due;
    private Boolean consented;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;

    @PersistenceCreator
    MoveProposal(
            String code,
            Integer version,
            String dossierCode,
            Place from,
            Place to,
            String reason,
            String proposedBy,
            Instant proposedAt,
            Instant due,
            Boolean consented,
            String answer,
            String answeredBy,
            Instant answeredAt) {
        this.code = code;
        this.version = version;
        this.dossierCode = dossierCode;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.due = due;
        this.consented = consented;
        this.answer = answer;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
    }

    static MoveProposal propose(
            String code, String dossierCode, Place from, Place to, String reason, String by, Instant at, Instant due) {
        return new MoveProposal(code, null, dossierCode, from, to, reason, by, at, due, null, "", null, null);
    }

    void answer(boolean yes, String why, String by, Instant at) {
        consented = yes;
        answer = why;
        answeredBy = by;
        answeredAt = at;
    }

    public boolean isOpen() {
        return consented == null;
    }

    public Place from() {
        return from;
    }

    public Place to() {
        return to;
    }

    public String reason() {
        return reason;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** First moment that is too late for the answer. */
    public Instant due() {
        return due;
    }

    public boolean isConsented() {
        return Boolean.TRUE.equals(consented);
    }

    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
