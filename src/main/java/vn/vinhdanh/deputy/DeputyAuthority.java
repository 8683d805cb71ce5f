package vn.vinhdanh.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** One written authority for one deputy. Guards its own transitions. */
@Table("deputy_authority")
public class DeputyAuthority {

    /** What people choose at the step the authority is at. */
    public enum Answer {
        SEND,
        GIVE_UP,
        ACCEPT,
        RETURN
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private final String unitId;
    private final String headGroup;
    private AuthorityStatus status;
    private String deputy;
    private LocalDate fromDay;
    private LocalDate toDay;
    private String documentNumber;
    private LocalDate documentDate;
    private final String openedBy;
    private final Instant openedAt;
    private String sentBy;
    private Answer answer;
    private String reason;
    private String returnReason;
    private Instant grantedAt;
    private boolean memberAdded;
    private Instant endedAt;

    @PersistenceCreator
    DeputyAuthority(
            String code,
            Integer version,
            String campaignId,
            String unitId,
            String headGroup,
            AuthorityStatus status,
            String deputy,
            LocalDate fromDay,
            LocalDate toDay,
            String documentNumber,
            LocalDate documentDate,
            String openedBy,
            Instant openedAt,
            String sentBy,
            Answer answer,
            String reason,
            String returnReason,
            Instant grantedAt,
            boolean memberAdded,
            Instant endedAt) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.unitId = unitId;
        this.headGroup = headGroup;
        this.status = status;
        this.deputy = deputy;
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.documentNumber = documentNumber;
        this.documentDate = documentDate;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.sentBy = sentBy;
        this.answer = answer;
        this.reason = reason;
        this.returnReason = returnReason;
        this.grantedAt = grantedAt;
        this.memberAdded = memberAdded;
        this.endedAt = endedAt;
    }

    static DeputyAuthority open(
            String code, String campaignId, String unitId, String headGroup, String person, Instant at) {
        return new DeputyAuthority(
                code,
                null,
                campaignId,
                unitId,
                headGroup,
                AuthorityStatus.PREPARING,
                "",
                null,
                null,
                "",
                null,
                person,
                at,
                null,
                null,
                "",
                "",
                null,
                false,
                null);
    }

    /** Keeps what was typed: the paper while it is prepared, afterwards only answer and reason. */
    void write(AuthorityDraft draft) {
        require(status != AuthorityStatus.ENDED && status != AuthorityStatus.DROPPED);
        if (status.isEditable()) {
            deputy = orEmpty(draft.deputy());
            fromDay = draft.fromDay();
            toDay = draft.toDay();
            documentNumber = orEmpty(draft.documentNumber());
            documentDate = draft.documentDate();
        }
        answer = draft.answer();
        reason = orEmpty(draft.reason());
    }

    void send(String person) {
        require(status.isEditable());
        status = AuthorityStatus.SENT;
        sentBy = person;
        forgetAnswer();
    }

    void accept() {
        require(status == AuthorityStatus.SENT);
        status = AuthorityStatus.ACCEPTED;
        forgetAnswer();
    }

    void giveBack() {
        require(status == AuthorityStatus.SENT);
        status = AuthorityStatus.RETURNED;
        returnReason = reason;
        forgetAnswer();
    }

    void drop() {
        require(status.isEditable() || status == AuthorityStatus.ACCEPTED);
        status = AuthorityStatus.DROPPED;
    }

    /** @param added true when the deputy was put into the head's group for this */
    void grant(boolean added, Instant at) {
        require(status == AuthorityStatus.ACCEPTED);
        status = AuthorityStatus.IN_EFFECT;
        memberAdded = added;
        grantedAt = at;
        forgetAnswer();
    }

    void end(Instant at) {
        require(status == AuthorityStatus.IN_EFFECT);
        status = AuthorityStatus.ENDED;
        endedAt = at;
    }

    private void forgetAnswer() {
        answer = null;
        reason = "";
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.because(
                    "AUTHORITY_STATE",
                    "Giấy ủy quyền " + code + " đang ở bước “" + status.words() + "” nên không làm được việc này.",
                    "Tải lại để xem tình trạng mới nhất.",
                    "");
        }
    }

    boolean overlaps(DeputyAuthority other) {
        return fromDay != null && toDay != null && !fromDay.isAfter(other.toDay) && !other.fromDay.isAfter(toDay);
    }

    /** @return e.g. "Giấy ủy quyền số 12/GUQ-UBND ngày 01/03/2021" */
    String paper() {
        return "Giấy ủy quyền số " + documentNumber + " ngày " + day(documentDate);
    }

    String period() {
        return "từ " + day(fromDay) + " đến hết " + day(toDay);
    }

    private static String day(LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    public String code() {
        return code;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public String campaignId() {
        return campaignId;
    }

    public String unitId() {
        return unitId;
    }

    public String headGroup() {
        return headGroup;
    }

    public AuthorityStatus status() {
        return status;
    }

    public String deputy() {
        return deputy;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate documentDate() {
        return documentDate;
    }

    public Answer answer() {
        return answer;
    }

    public String reason() {
        return reason;
    }

    String returnReason() {
        return returnReason;
    }

    boolean isMemberAdded() {
        return memberAdded;
    }
}
