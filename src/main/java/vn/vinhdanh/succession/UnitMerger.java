package vn.vinhdanh.succession;

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

/** One unit that ends and passes on what it has under way. Guards its own transitions. */
@Table("unit_merger")
public class UnitMerger {

    /** What the appraising office answers when asked whether the merger is right. */
    public enum Answer {
        CONFIRM,
        DROP
    }

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private final String organizationId;
    private final String endedUnit;
    private final String successor;
    private final LocalDate effectiveOn;
    private final String documentNumber;
    private final LocalDate documentDate;
    private MergerStatus status;
    private final String openedBy;
    private final Instant openedAt;
    private Answer answer;
    private String reason;
    private Instant handedOverAt;

    @MappedCollection(idColumn = "merger_code", keyColumn = "position")
    private List<TakenOver> items;

    @PersistenceCreator
    UnitMerger(
            String code,
            Integer version,
            String campaignId,
            String organizationId,
            String endedUnit,
            String successor,
            LocalDate effectiveOn,
            String documentNumber,
            LocalDate documentDate,
            MergerStatus status,
            String openedBy,
            Instant openedAt,
            Answer answer,
            String reason,
            Instant handedOverAt,
            List<TakenOver> items) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.organizationId = organizationId;
        this.endedUnit = endedUnit;
        this.successor = successor;
        this.effectiveOn = effectiveOn;
        this.documentNumber = documentNumber;
        this.documentDate = documentDate;
        this.status = status;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.answer = answer;
        this.reason = reason;
        this.handedOverAt = handedOverAt;
        this.items = new ArrayList<>(items);
    }

    static UnitMerger plan(String code, String organizationId, MergerPlan plan, String person, Instant at) {
        return new UnitMerger(
                code,
                null,
                plan.campaignId(),
                organizationId,
                plan.endedUnit(),
                plan.successor(),
                plan.effectiveOn(),
                plan.documentNumber().strip(),
                plan.documentDate(),
                MergerStatus.PLANNED,
                person,
                at,
                null,
                "",
                null,
                List.of());
    }

    /** Keeps what was typed; nothing is checked here. */
    void write(Answer given, String why) {
        require(status != MergerStatus.REVIEWED && status != MergerStatus.DROPPED);
        answer = given;
        reason = why;
    }

    void confirm() {
        require(status == MergerStatus.PLANNED);
        status = MergerStatus.CONFIRMED;
        reason = "";
    }

    void drop() {
        require(status == MergerStatus.PLANNED || status == MergerStatus.CONFIRMED);
        status = MergerStatus.DROPPED;
    }

    void takeEffect(Instant at) {
        require(status == MergerStatus.CONFIRMED);
        status = MergerStatus.HANDED_OVER;
        handedOverAt = at;
    }

    void passOn(List<TakenOver> moved) {
        require(status.isInEffect());
        moved.stream()
                .filter(item ->
                        items.stream().noneMatch(known -> known.subject().equals(item.subject())))
                .forEach(items::add);
    }

    void review() {
        require(status == MergerStatus.HANDED_OVER);
        status = MergerStatus.REVIEWED;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.because(
                    "MERGER_STATE",
                    "Việc sáp nhập " + code + " đang ở bước “" + status.words() + "” nên không làm được việc này.",
                    "Tải lại để xem tình trạng mới nhất.",
                    "");
        }
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

    public String endedUnit() {
        return endedUnit;
    }

    public String successor() {
        return successor;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate documentDate() {
        return documentDate;
    }

    public MergerStatus status() {
        return status;
    }

    public Answer answer() {
        return answer;
    }

    public String reason() {
        return reason;
    }

    public List<TakenOver> items() {
        return List.copyOf(items);
    }
}
