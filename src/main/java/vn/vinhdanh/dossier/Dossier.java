package vn.vinhdanh.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.completion.Reached;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.organization.Unit;

/** One nomination of one unit, or of one of its people, for one award form. Guards its own transitions. */
@Table("dossier")
public class Dossier {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String campaignId;
    private final String unitId;
    private String awardForm;
    private String blocId;
    private final boolean directProposal;
    private final String openedBy;
    private final Instant openedAt;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "route_")
    private Route route;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "individual_")
    private Individual individual;

    private DossierStatus status;
    private LocalDate achievementsFrom;
    private LocalDate achievementsTo;
    private String summary;
    private String lateReason;
    private boolean late;
    private boolean lateAllowed;
    private String submittedBy;
    private Instant submittedAt;
    private Instant completeAt;
    private int supplements;
    private String headConfirmedBy;
    private boolean blocShortlisted;
    private String outcomeReason;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<Result> results;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<Declaration> declarations;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "meeting_")
    private Meeting meeting;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<SummaryLine> lines;

    @MappedCollection(idColumn = "dossier_code", keyColumn = "position")
    private List<StoredFinding> findings;

    /** Where the database says that it stands; null for a new one. */
    @Transient
    private DossierStatus storedStatus;

    @PersistenceCreator
    Dossier(
            String code,
            Integer version,
            String campaignId,
            String unitId,
            String awardForm,
            String blocId,
            boolean directProposal,
            String openedBy,
            Instant openedAt,
            Route route,
            Individual individual,
            DossierStatus status,
            LocalDate achievementsFrom,
            LocalDate achievementsTo,
            String summary,
            String lateReason,
            boolean late,
            boolean lateAllowed,
            String submittedBy,
            Instant submittedAt,
            Instant completeAt,
            int supplements,
            String headConfirmedBy,
            boolean blocShortlisted,
            String outcomeReason,
            List<Result> results,
            List<Declaration> declarations,
            Meeting meeting,
            List<SummaryLine> lines,
            List<StoredFinding> findings) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.unitId = unitId;
        this.awardForm = awardForm;
        this.blocId = blocId;
        this.directProposal = directProposal;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.route = route;
        this.individual = individual;
        this.status = status;
        this.achievementsFrom = achievementsFrom;
        this.achievementsTo = achievementsTo;
        this.summary = summary;
        this.lateReason = lateReason;
        this.late = late;
        this.lateAllowed = lateAllowed;
        this.submittedBy = submittedBy;
        this.submittedAt = submittedAt;
        this.completeAt = completeAt;
        this.supplements = supplements;
        this.headConfirmedBy = headConfirmedBy;
        this.blocShortlisted = blocShortlisted;
        this.outcomeReason = outcomeReason;
        this.results = new ArrayList<>(results);
        this.declarations = new ArrayList<>(declarations);
        this.meeting = meeting;
        this.lines = new ArrayList<>(lines);
        this.findings = new ArrayList<>(findings);
        this.storedStatus = version == null ? null : status;
    }

    static Dossier open(String code, Nomination nomination, Route route, String person, Instant at) {
        return new Dossier(
                code,
                null,
                nomination.campaignId(),
                nomination.unitId(),
                nomination.awardForm(),
                null,
                nomination.directProposal(),
                person,
                at,
                route,
                nomination.individual(),
                DossierStatus.PREPARING,
                null,
                null,
                "",
                "",
                false,
                false,
                null,
                null,
                null,
                0,
                null,
                false,
                "",
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** Keeps what was typed; nothing is checked here. */
    void write(DossierDraft draft) {
        require(status.isEditable(), "sửa");
        if (individual != null && draft.individual() != null) {
            individual = draft.individual();
        }
        achievementsFrom = draft.achievementsFrom();
        achievementsTo = draft.achievementsTo();
        summary = draft.summary();
        lateReason = draft.lateReason();
        results = new ArrayList<>(draft.results());
        declarations = new ArrayList<>(draft.declarations());
        meeting = draft.meeting();
        lines = new ArrayList<>(draft.lines());
        if (individual != null) {
            lines.replaceAll(line -> line.unitId().equals(unitId) ? line.called(individual.inWords()) : line);
        }
    }

    void requireEditable() {
        require(status.isEditable(), "sửa tài liệu của");
    }

    void submit(String person, Instant at) {
        require(status.isEditable(), "nộp");
        submittedBy = person;
        submittedAt = at;
        headConfirmedBy = null;
    }

    /**
     * Takes note of what the checks found; a blocking finding sends the dossier back, none sends it on. The first time
     * that none is found decides whether the dossier was in time: an empty one handed in early gains nothing (P21).
     *
     * @param afterDeadline whether the unit's deadline has passed
     */
    void judge(List<Finding> found, Instant at, boolean afterDeadline) {
        require(status.isEditable(), "kiểm tra");
        findings = new ArrayList<>(found.stream().map(StoredFinding::of).toList());
        if (found.stream().anyMatch(Finding::isBlocking)) {
            supplement();
        } else {
            late = isLate(afterDeadline);
            completeAt = completeAt == null ? at : completeAt;
            status = nextStop();
        }
    }

    /** @return whether handing in a faultless dossier now is late; one that was complete in time stays in time */
    boolean isLate(boolean afterDeadline) {
        return late || completeAt == null && afterDeadline;
    }

    void keepFindings(List<Finding> found) {
        findings = new ArrayList<>(found.stream().map(StoredFinding::of).toList());
    }

    void decideLate(boolean allowed) {
        require(status == DossierStatus.LATE_CONSENT_PENDING, "quyết định cho nộp muộn");
        if (allowed) {
            lateAllowed = true;
            status = nextStop();
        }
    }

    public boolean wasCompleteBefore(Instant deadline) {
        return completeAt != null && completeAt.isBefore(deadline);
    }

    /** @return whether a deadline that was moved behind the moment at which it was complete took its lateness away */
    boolean isInTimeAfterAll(Instant deadline) {
        if (!late || !wasCompleteBefore(deadline)) {
            return false;
        }
        late = false;
        if (status == DossierStatus.LATE_CONSENT_PENDING) {
            status = nextStop();
        }
        return true;
    }

    void confirm(String person) {
        require(status == DossierStatus.HEAD_CONFIRMATION_PENDING, "xác nhận");
        headConfirmedBy = person;
        status = nextStop();
    }

    void refuseConfirmation() {
        require(status == DossierStatus.HEAD_CONFIRMATION_PENDING, "trả lại");
        supplement();
    }

    void shortlist() {
        require(status == DossierStatus.AWAITING_BLOC_REVIEW, "ghi kết quả bình xét của");
        blocShortlisted = true;
        status = nextStop();
    }

    void returnFromBloc() {
        require(status == DossierStatus.AWAITING_BLOC_REVIEW, "yêu cầu bổ sung");
        supplement();
    }

    void returnFromAppraisal() {
        require(status == DossierStatus.IN_APPRAISAL, "trả lại");
        supplement();
    }

    void hold() {
        require(status == DossierStatus.IN_APPRAISAL, "tạm dừng xét");
        status = DossierStatus.ON_HOLD;
    }

    void release() {
        require(status == DossierStatus.ON_HOLD, "tiếp tục xét");
        status = DossierStatus.IN_APPRAISAL;
    }

    void qualify() {
        require(status == DossierStatus.IN_APPRAISAL, "kết luận thẩm định");
        status = route.council() ? DossierStatus.AWAITING_COUNCIL : DossierStatus.AWAITING_DECISION;
    }

    void putOnAgenda() {
        require(status == DossierStatus.AWAITING_COUNCIL, "đưa vào chương trình họp");
        status = DossierStatus.IN_COUNCIL;
    }

    /** The session that was to vote on it was not held. */
    void backToTheCouncilsList() {
        require(status == DossierStatus.IN_COUNCIL, "đưa về danh sách chờ Hội đồng");
        status = DossierStatus.AWAITING_COUNCIL;
    }

    void passCouncil() {
        require(status == DossierStatus.IN_COUNCIL, "ghi kết quả của Hội đồng cho");
        status = DossierStatus.AWAITING_DECISION;
    }

    void proposeMove() {
        require(status == DossierStatus.AWAITING_BLOC_REVIEW || status == DossierStatus.IN_APPRAISAL, "đề nghị chuyển");
        status = DossierStatus.MOVE_CONSENT_PENDING;
    }

    /** The unit does not consent: the dossier goes on where it was. */
    void stay() {
        require(status == DossierStatus.MOVE_CONSENT_PENDING, "giữ nguyên");
        status = nextStop();
    }

    /**
     * Moves the dossier; its unit makes the papers fit and hands it in again.
     *
     * @param bloc the bloc that reviews it from now on; null for the unit's own
     * @param blocsAreDone whether the blocs met long ago, so that it is none's to review; else its bloc looks at it again
     */
    void move(String form, String bloc, Route way, boolean blocsAreDone) {
        require(status == DossierStatus.MOVE_CONSENT_PENDING, "chuyển");
        awardForm = form;
        blocId = bloc;
        route = way;
        blocShortlisted = blocsAreDone;
        supplement();
    }

    void drawBack() {
        require(status.isDrawnBackToAppraisal(), "đưa về thẩm định lại");
        status = DossierStatus.IN_APPRAISAL;
    }

    /** The deciding authority does not decide before the council has looked at it again. */
    void returnToCouncil() {
        require(status == DossierStatus.AWAITING_DECISION, "trả lại Hội đồng");
        status = DossierStatus.AWAITING_COUNCIL;
    }

    void submitToHigherLevel() {
        require(status == DossierStatus.AWAITING_DECISION, "trình cấp trên");
        status = DossierStatus.AWAITING_HIGHER_LEVEL;
    }

    /** Remembers why the dossier is about to end; {@link #close} ends it. */
    void foreseeEnd(String reason) {
        outcomeReason = reason;
    }

    void close(DossierStatus closedAs) {
        require(!status.isFinal() || status == closedAs, "kết thúc");
        status = closedAs;
    }

    void withdraw(String reason) {
        require(status.isBeforeCouncil(), "rút");
        outcomeReason = reason;
        status = DossierStatus.WITHDRAWN;
    }

    /** Straight to the appraisal; when the unit completes it there, its bloc is not asked (again) either. */
    void reopen() {
        require(status.isReopenable(), "mở lại");
        outcomeReason = "";
        blocShortlisted = true;
        status = DossierStatus.IN_APPRAISAL;
    }

    void revoke(String reason) {
        require(status == DossierStatus.AWARDED, "hủy quyết định khen thưởng của");
        outcomeReason = reason;
        status = DossierStatus.REVOKED;
    }

    private void supplement() {
        supplements++;
        headConfirmedBy = null;
        status = DossierStatus.SUPPLEMENTING;
    }

    /** @return the first station still before the dossier, between hand-in and appraisal */
    private DossierStatus nextStop() {
        if (late && !lateAllowed) {
            return DossierStatus.LATE_CONSENT_PENDING;
        }
        if (route.headConfirms() && headConfirmedBy == null) {
            return DossierStatus.HEAD_CONFIRMATION_PENDING;
        }
        if (needsBlocReview()) {
            return DossierStatus.AWAITING_BLOC_REVIEW;
        }
        return DossierStatus.IN_APPRAISAL;
    }

    private void require(boolean allowed, String action) {
        if (!allowed) {
            throw Refusal.because(
                    "DOSSIER_STATE",
                    "Không " + action + " hồ sơ " + code + " được vì hồ sơ đang ở trạng thái “" + status.words() + "”.",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
    }

    public boolean needsLateConsent() {
        return late && !lateAllowed;
    }

    public boolean needsBlocReview() {
        return route.throughBloc() && !blocShortlisted;
    }

    public Map<Integer, Reached> resultsByTarget() {
        Map<Integer, Reached> reached = new HashMap<>();
        results.stream()
                .filter(r -> r.reached() != null)
                .forEach(r -> reached.put(r.targetNumber(), new Reached(r.reached(), r.reachedOn())));
        return reached;
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

    public String awardForm() {
        return awardForm;
    }

    /** The bloc that reviews it in place of the unit's own; null for the unit's own. */
    public String blocId() {
        return blocId;
    }

    /** The person who is nominated (P9); null when the unit itself is. */
    public Individual individual() {
        return individual;
    }

    /** Whether a person is nominated and not the unit. */
    public boolean isIndividual() {
        return individual != null;
    }

    /**
     * Who is nominated, as people say it: the unit, or person, position and unit.
     *
     * @param unit the dossier's unit
     */
    public String nominee(Unit unit) {
        return individual == null ? unit.name() : individual.inWords() + ", " + unit.name();
    }

    /** @return whether both are about the same unit, or about the same person of it */
    boolean isOfSameNominee(Dossier other) {
        return unitId.equals(other.unitId) && isOfSamePerson(other.individual);
    }

    boolean isOfSamePerson(Individual other) {
        return individual == null ? other == null : other != null && individual.isSamePersonAs(other);
    }

    public boolean isDirectProposal() {
        return directProposal;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Route route() {
        return route;
    }

    public DossierStatus status() {
        return status;
    }

    DossierStatus storedStatus() {
        return storedStatus;
    }

    void stored() {
        storedStatus = status;
    }

    public LocalDate achievementsFrom() {
        return achievementsFrom;
    }

    public LocalDate achievementsTo() {
        return achievementsTo;
    }

    public String summary() {
        return summary;
    }

    public String lateReason() {
        return lateReason;
    }

    public boolean isLate() {
        return late;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** How often the dossier was sent back to be completed, whoever asked. */
    public int supplements() {
        return supplements;
    }

    public String headConfirmedBy() {
        return headConfirmedBy;
    }

    public String outcomeReason() {
        return outcomeReason;
    }

    public List<Result> results() {
        return List.copyOf(results);
    }

    public List<Declaration> declarations() {
        return List.copyOf(declarations);
    }

    Meeting meeting() {
        return meeting == null ? new Meeting(null, null) : meeting;
    }

    /** The lines of the "danh sách trích ngang". */
    public List<SummaryLine> lines() {
        return List.copyOf(lines);
    }

    public List<Finding> findings() {
        return findings.stream().map(StoredFinding::finding).toList();
    }
}
