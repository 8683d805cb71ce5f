package vn.vinhdanh.targetchange;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.registration.ChangeKind;
import vn.vinhdanh.registration.Direction;

/** One proposal to change one target of an accepted registration. Guards its own transitions. */
@Table("target_change")
public class TargetChange {

    /** Where a proposal stands. */
    public enum Status {
        DRAFT("Bản nháp"),
        PROPOSED("Chờ xem xét"),
        CONSENTED("Đã đồng ý"),
        REFUSED("Không đồng ý"),
        WITHDRAWN("Đơn vị đã rút");

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
    private final String registrationCode;
    private Status status;
    private ChangeKind kind;
    private Integer targetNumber;
    private String contentGroup;
    private String catalogueEntry;
    private String text;
    private String measure;
    private Direction direction;
    private String figure;
    private String reason;
    private final String draftedBy;
    private String proposedBy;
    private Instant proposedAt;
    private Instant due;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;

    @PersistenceCreator
    TargetChange(
            String code,
            Integer version,
            String campaignId,
            String registrationCode,
            Status status,
            ChangeKind kind,
            Integer targetNumber,
            String contentGroup,
            String catalogueEntry,
            String text,
            String measure,
            Direction direction,
            String figure,
            String reason,
            String draftedBy,
            String proposedBy,
            Instant proposedAt,
            Instant due,
            String answer,
            String answeredBy,
            Instant answeredAt) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.registrationCode = registrationCode;
        this.status = status;
        this.kind = kind;
        this.targetNumber = targetNumber;
        this.contentGroup = contentGroup;
        this.catalogueEntry = catalogueEntry;
        this.text = text;
        this.measure = measure;
        this.direction = direction;
        this.figure = figure;
        this.reason = reason;
        this.draftedBy = draftedBy;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.due = due;
        this.answer = answer;
        this.answeredBy = answeredBy;
        this.answeredAt = answeredAt;
    }

    static TargetChange begin(String code, String campaignId, String registrationCode, String person) {
        return new TargetChange(
                code,
                null,
                campaignId,
                registrationCode,
                Status.DRAFT,
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                "",
                "",
                person,
                null,
                null,
                null,
                "",
                null,
                null);
    }

    /** Keeps what was typed; nothing is checked here. */
    void write(ChangeDraft draft) {
        require(Status.DRAFT, "sửa");
        kind = draft.kind();
        boolean added = kind == ChangeKind.ADDED;
        targetNumber = added ? null : draft.targetNumber();
        contentGroup = draft.contentGroup();
        catalogueEntry = draft.catalogueEntry();
        text = draft.text();
        measure = draft.measure();
        direction = draft.direction();
        figure = draft.figure();
        reason = draft.reason();
    }

    void propose(String person, Instant at, Instant until) {
        require(Status.DRAFT, "gửi");
        status = Status.PROPOSED;
        proposedBy = person;
        proposedAt = at;
        due = until;
    }

    void withdraw() {
        require(Status.PROPOSED, "rút");
        status = Status.WITHDRAWN;
    }

    void answer(boolean consented, String words, String person, Instant at) {
        require(Status.PROPOSED, "trả lời");
        status = consented ? Status.CONSENTED : Status.REFUSED;
        answer = words;
        answeredBy = person;
        answeredAt = at;
    }

    private void require(Status wanted, String action) {
        if (status != wanted) {
            throw Refusal.because(
                    "TARGET_CHANGE_STATE",
                    "Không " + action + " được đề nghị điều chỉnh " + code + " vì đề nghị đang ở trạng thái “"
                            + status.words() + "”.",
                    "Tải lại trang để thấy trạng thái mới.",
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

    public String registrationCode() {
        return registrationCode;
    }

    public Status status() {
        return status;
    }

    public ChangeKind kind() {
        return kind;
    }

    public Integer targetNumber() {
        return targetNumber;
    }

    public String contentGroup() {
        return contentGroup;
    }

    public String catalogueEntry() {
        return catalogueEntry;
    }

    public String text() {
        return text;
    }

    public String measure() {
        return measure;
    }

    public Direction direction() {
        return direction;
    }

    public String figure() {
        return figure;
    }

    public String reason() {
        return reason;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Instant due() {
        return due;
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
