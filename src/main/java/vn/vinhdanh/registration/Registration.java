package vn.vinhdanh.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** The registration of one unit in one campaign (R60–R64). Guards its own transitions. */
@Table("registration")
public class Registration {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private final String unitId;
    private final String blocId;
    private RegistrationStatus status;
    private boolean takesPart;
    private String abstainReason;
    private String lateReason;
    private boolean late;
    private String decisionReason;
    private String submittedBy;
    private Instant submittedAt;

    @MappedCollection(idColumn = "registration_code", keyColumn = "position")
    private List<Target> targets;

    @MappedCollection(idColumn = "registration_code", keyColumn = "position")
    private List<ConsentedChange> changes;

    @PersistenceCreator
    Registration(
            String code,
            Integer version,
            String campaignId,
            String unitId,
            String blocId,
            RegistrationStatus status,
            boolean takesPart,
            String abstainReason,
            String lateReason,
            boolean late,
            String decisionReason,
            String submittedBy,
            Instant submittedAt,
            List<Target> targets,
            List<ConsentedChange> changes) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.unitId = unitId;
        this.blocId = blocId;
        this.status = status;
        this.takesPart = takesPart;
        this.abstainReason = abstainReason;
        this.lateReason = lateReason;
        this.late = late;
        this.decisionReason = decisionReason;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.targets = new ArrayList<>(targets);
        this.changes = new ArrayList<>(changes);
    }

    static Registration open(String campaignId, String unitId, String blocId) {
        return new Registration(
                codeOf(campaignId, unitId),
                null,
                campaignId,
                unitId,
                blocId,
                RegistrationStatus.OPEN,
                true,
                "",
                "",
                false,
                "",
                null,
                null,
                List.of(),
                List.of());
    }

    public static String codeOf(String campaignId, String unitId) {
        return campaignId + "-DK-" + unitId;
    }

    /** Keeps what was typed; nothing is checked here. */
    void write(RegistrationDraft draft) {
        require(status.isEditable(), "sửa");
        takesPart = draft.takesPart();
        abstainReason = draft.abstainReason();
        lateReason = draft.lateReason();
        targets = new ArrayList<>(draft.targets());
    }

    /** @param blocListSent the bloc leader has sent the list and would not see this registration any more */
    void submit(String person, Instant at, boolean afterDeadline, boolean blocListSent) {
        require(status.isEditable(), "nộp");
        submittedBy = person;
        submittedAt = at;
        late = late || afterDeadline;
        status = afterDeadline || blocListSent ? RegistrationStatus.LATE_CONSENT_PENDING : RegistrationStatus.SUBMITTED;
    }

    /** The deadline was moved behind the moment of handing in. */
    void isInTimeAfterAll(boolean blocListSent) {
        late = false;
        if (status == RegistrationStatus.LATE_CONSENT_PENDING && !blocListSent) {
            status = RegistrationStatus.SUBMITTED;
        }
    }

    void allowLate(String reason) {
        require(status == RegistrationStatus.LATE_CONSENT_PENDING, "cho phép nộp muộn");
        decisionReason = reason;
        status = RegistrationStatus.SUBMITTED;
    }

    void accept() {
        require(status == RegistrationStatus.SUBMITTED, "đưa vào danh sách khối");
        status = RegistrationStatus.ACCEPTED;
    }

    void returnToUnit(String reason) {
        require(status == RegistrationStatus.SUBMITTED, "trả lại");
        decisionReason = reason;
        status = RegistrationStatus.RETURNED;
    }

    void close(String reason) {
        require(status != RegistrationStatus.ACCEPTED, "ghi nhận không đăng ký");
        decisionReason = reason;
        status = RegistrationStatus.NOT_REGISTERED;
    }

    /**
     * Changes a target after acceptance; one that is there already is not made again.
     *
     * @param target as it is to be; the number that an added one is given here does not matter
     */
    void change(Target target, ConsentedChange change) {
        require(status == RegistrationStatus.ACCEPTED, "điều chỉnh chỉ tiêu của");
        if (changes.stream().anyMatch(known -> known.changeCode().equals(change.changeCode()))) {
            return;
        }
        switch (change.kind()) {
            case FIGURE -> targets.replaceAll(known -> known.number() == target.number() ? target : known);
            case DROPPED -> targets.removeIf(known -> known.number() == target.number());
            case ADDED -> targets.add(target);
        }
        changes.add(change);
    }

    /** @return a number that no target has or had: results are kept by it */
    public int nextNumber() {
        return 1
                + Stream.concat(
                                targets.stream().map(Target::number),
                                changes.stream().map(ConsentedChange::targetNumber))
                        .max(Integer::compare)
                        .orElse(0);
    }

    private void require(boolean allowed, String action) {
        if (!allowed) {
            throw Refusal.because(
                    "REGISTRATION_STATE",
                    "Không " + action + " được đăng ký " + code + " vì đăng ký đang ở trạng thái “" + status.words()
                            + "”.",
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

    public String campaignId() {
        return campaignId;
    }

    public String unitId() {
        return unitId;
    }

    public String blocId() {
        return blocId;
    }

    public RegistrationStatus status() {
        return status;
    }

    public boolean takesPart() {
        return takesPart;
    }

    public String abstainReason() {
        return abstainReason;
    }

    public String lateReason() {
        return lateReason;
    }

    public boolean isLate() {
        return late;
    }

    public String decisionReason() {
        return decisionReason;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** @return what was changed after acceptance, in the order of consent */
    public List<ConsentedChange> changes() {
        return List.copyOf(changes);
    }

    public Optional<Target> target(int number) {
        return targets.stream().filter(target -> target.number() == number).findFirst();
    }

    public List<Target> targets() {
        return List.copyOf(targets);
    }
}
