package vn.vinhdanh.substitution;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** The question who takes the place of one refused nominee, and its answer. */
@Table("substitution")
class Substitution {

    /** Chosen when nobody takes the place. */
    static final String NOBODY = "NOBODY";

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String dossierCode;
    private final Instant openedAt;
    private final Instant due;
    private String chosen;
    private String reason;
    private String told;
    private String concludedBy;
    private Instant concludedAt;

    @PersistenceCreator
    Substitution(
            String code,
            Integer version,
            String dossierCode,
            Instant openedAt,
            Instant due,
            String chosen,
            String reason,
            String told,
            String concludedBy,
            Instant concludedAt) {
        this.code = code;
        this.version = version;
        this.dossierCode = dossierCode;
        this.openedAt = openedAt;
        this.due = due;
        this.chosen = chosen;
        this.reason = reason;
        this.told = told;
        this.concludedBy = concludedBy;
        this.concludedAt = concludedAt;
    }

    static Substitution open(String code, String dossierCode, Instant at, Instant due) {
        return new Substitution(code, null, dossierCode, at, due, "", "", "", null, null);
    }

    /** Keeps what was typed. */
    void write(String candidate, String why) {
        requireOpen();
        chosen = candidate;
        reason = why;
    }

    /** @param words what was chosen, for people */
    void conclude(String words, String person, Instant at) {
        requireOpen();
        told = words;
        concludedBy = person;
        concludedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.because(
                    "SUBSTITUTION_SETTLED",
                    "Việc xét thay thế " + code + " đã kết luận.",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
    }

    boolean isOpen() {
        return concludedAt == null;
    }

    String code() {
        return code;
    }

    Integer version() {
        return version;
    }

    String dossierCode() {
        return dossierCode;
    }

    Instant due() {
        return due;
    }

    String chosen() {
        return chosen;
    }

    /** @return code of the dossier that was chosen; empty when nobody was */
    Optional<String> chosenDossier() {
        return chosen.isEmpty() || chosen.equals(NOBODY) ? Optional.empty() : Optional.of(chosen.split(" ")[0]);
    }

    String reason() {
        return reason;
    }

    String told() {
        return told;
    }

    Instant concludedAt() {
        return concludedAt;
    }
}
