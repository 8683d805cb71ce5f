package vn.vinhdanh.blocreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import vn.vinhdanh.finding.Refusal;

/** One review meeting of one bloc (R49, R86). */
@Table("bloc_review")
public class BlocReview {

    /** Where a meeting stands. */
    public enum Status {
        OPEN("Đang họp bình xét"),
        CONCLUDED("Đã kết luận, chờ ký văn bản"),
        SIGNED("Đã gửi văn bản đề nghị");

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
    private final String blocId;
    private Status status;
    private LocalDate heldOn;
    private String conclusion;
    private String letter;

    @MappedCollection(idColumn = "bloc_review_code", keyColumn = "position")
    private List<Candidate> candidates;

    @MappedCollection(idColumn = "bloc_review_code", keyColumn = "position")
    private List<Attendance> attendance;

    @PersistenceCreator
    BlocReview(
            String code,
            Integer version,
            String campaignId,
            String blocId,
            Status status,
            LocalDate heldOn,
            String conclusion,
            String letter,
            List<Candidate> candidates,
            List<Attendance> attendance) {
        this.code = code;
        this.version = version;
        this.campaignId = campaignId;
        this.blocId = blocId;
        this.status = status;
        this.heldOn = heldOn;
        this.conclusion = conclusion;
        this.letter = letter;
        this.candidates = new ArrayList<>(candidates);
        this.attendance = new ArrayList<>(attendance);
    }

    static BlocReview open(String code, String campaignId, String blocId, List<String> units) {
        return new BlocReview(
                code,
                null,
                campaignId,
                blocId,
                Status.OPEN,
                null,
                "",
                "",
                List.of(),
                units.stream().map(u -> new Attendance(u, false)).toList());
    }

    /**
     * Puts newly waiting dossiers on the table and takes those away that no longer wait; decisions stay, and so do
     * dossiers that are coming back from a supplement this meeting asked for.
     */
    void setTable(List<String> waitingDossiers, Predicate<Candidate> comingBack) {
        if (status != Status.OPEN) {
            return;
        }
        Map<String, Candidate> table = new TreeMap<>();
        candidates.stream()
                .filter(c -> waitingDossiers.contains(c.dossierCode()) || comingBack.test(c))
                .forEach(c -> table.put(c.dossierCode(), c));
        waitingDossiers.forEach(dossier -> table.putIfAbsent(dossier, Candidate.undecided(dossier)));
        candidates = new ArrayList<>(table.values());
    }

    void write(LocalDate day, String words, List<Attendance> who, List<Candidate> decisions) {
        require(Status.OPEN, "sửa");
        heldOn = day;
        conclusion = words;
        attendance = new ArrayList<>(who);
        for (int i = 0; i < candidates.size(); i++) {
            String dossier = candidates.get(i).dossierCode();
            int position = i;
            decisions.stream()
                    .filter(d -> d.dossierCode().equals(dossier))
                    .findFirst()
                    .ifPresent(d ->
                            candidates.set(position, candidates.get(position).decided(d)));
        }
    }

    /** Notes that the meeting asked for completion; what it had decided on the dossier is open again. */
    void asked(String dossierCode, String request) {
        require(Status.OPEN, "yêu cầu bổ sung trong");
        candidates.replaceAll(c -> c.dossierCode().equals(dossierCode) ? c.asked(request) : c);
    }

    void conclude() {
        require(Status.OPEN, "kết luận");
        status = Status.CONCLUDED;
    }

    /** Notes that the dossier at this position, from 0, has heard what was decided. */
    void told(int position) {
        candidates.set(position, candidates.get(position).heard());
    }

    void sign(String numberAndDate) {
        require(Status.CONCLUDED, "ký văn bản của");
        letter = numberAndDate;
        status = Status.SIGNED;
    }

    private void require(Status needed, String action) {
        if (status != needed) {
            throw Refusal.because(
                    "BLOC_REVIEW_STATE",
                    "Không " + action + " cuộc bình xét " + code + " được vì đang ở trạng thái “" + status.words()
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

    public String blocId() {
        return blocId;
    }

    public Status status() {
        return status;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String conclusion() {
        return conclusion;
    }

    String letter() {
        return letter;
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    List<Attendance> attendance() {
        return List.copyOf(attendance);
    }

    Optional<Candidate> candidateOf(String dossierCode) {
        return candidates.stream()
                .filter(c -> c.dossierCode().equals(dossierCode))
                .findFirst();
    }

    public int candidateCount() {
        return candidates.size();
    }
}
