package vn.vinhdanh.consultation;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** What one body was asked in one round, and what it answered (R51). Bodies answer side by side, so each is alone. */
@Table("opinion")
public class Opinion {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String consultationCode;
    private final int round;
    private final String dossierCode;
    private final String body;
    private final String question;
    private final String askedBy;
    private final Instant askedAt;
    private final Instant due;

    private Answer answer;
    private String reason;
    private String answeredBy;
    private Instant answeredAt;
    private Instant silentAt;
    private boolean closed;

    @PersistenceCreator
    Opinion(
            String code,
            Integer version,
            String consultationCode,
            int round,
            String dossierCode,
            String body,
            String question,
            String askedBy,
            Instant askedAt,
            Instant due,
            Answer answer,
            String reason,
            String answeredBy,
            Instant answeredAt,
            Instant silentAt,
            boolean closed) {
        this.code = code;
        this.version = version;
        this.consultationCode = consultationCode;
        this.round = round;
        this.dossierCode = dossierCode;
        this.body = body;
        this.question = question;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.due = due;
        this.answer = answer;
        this.reason = reason;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
        this.silentAt = silentAt;
        this.closed = closed;
    }

    /** @param position of the body among those asked, from 0 */
    static Opinion ask(
            String dossierCode,
            int round,
            int position,
            String body,
            String question,
            String askedBy,
            Instant askedAt,
            Instant due) {
        String consultation = dossierCode + "-HY" + round;
        return new Opinion(
                codeOf(consultation, position),
                null,
                consultation,
                round,
                dossierCode,
                body,
                question,
                askedBy,
                askedAt,
                due,
                null,
                "",
                null,
                null,
                null,
                false);
    }

    /** @param position of the body among those asked, from 0 */
    static String codeOf(String consultationCode, int position) {
        return consultationCode + "-" + (position + 1);
    }

    /** Keeps what was typed. */
    void write(Answer chosen, String why) {
        requireOpen();
        answer = chosen;
        reason = why;
    }

    void give(String person, Instant at) {
        requireOpen();
        answeredBy = person;
        answeredAt = at;
    }

    /** @return whether this is news */
    boolean noteSilence(Instant at) {
        if (!isOpen() || silentAt != null) {
            return false;
        }
        silentAt = at;
        return true;
    }

    void close() {
        closed = true;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.because(
                    "OPINION_STATE",
                    isAnswered()
                            ? "Cơ quan đã trả lời lần lấy ý kiến này."
                            : "Hồ sơ " + dossierCode + " đã kết thúc nên không cần ý kiến nữa.",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
    }

    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether an answer is still awaited, in time or late. */
    public boolean isOpen() {
        return answeredAt == null && !closed;
    }

    public boolean isLate() {
        return answeredAt != null && !answeredAt.isBefore(due);
    }

    public boolean objects() {
        return isAnswered() && answer.objects();
    }

    public String code() {
        return code;
    }

    public Integer version() {
        return version;
    }

    public String consultationCode() {
        return consultationCode;
    }

    public int round() {
        return round;
    }

    public String dossierCode() {
        return dossierCode;
    }

    public String body() {
        return body;
    }

    public String question() {
        return question;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant due() {
        return due;
    }

    /** What the body answers; before it is given, what its clerk has chosen so far. */
    public Answer answer() {
        return answer;
    }

    public String reason() {
        return reason;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public boolean isClosed() {
        return closed;
    }
}
