package vn.vinhdanh.supplement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** One request to a unit to complete its dossier, with every reason at once (law 1.6). */
@Table("supplement_request")
public class SupplementRequest {

    @Id
    private final String code;

    @Version
    private Integer version;

    private final String dossierCode;
    private final int number;
    private final Asker asker;
    private final int counted;
    private final String person;
    private final Instant askedAt;
    private Instant due;
    private String settledBy;
    private Instant settledAt;

    @MappedCollection(idColumn = "supplement_code", keyColumn = "position")
    private List<RequestedPoint> points;

    @PersistenceCreator
    SupplementRequest(
            String code,
            Integer version,
            String dossierCode,
            int number,
            Asker asker,
            int counted,
            String person,
            Instant askedAt,
            Instant due,
            String settledBy,
            Instant settledAt,
            List<RequestedPoint> points) {
        this.code = code;
        this.version = version;
        this.dossierCode = dossierCode;
        this.number = number;
        this.asker = asker;
        this.counted = counted;
        this.person = person;
        this.askedAt = askedAt;
        this.due = due;
        this.settledBy = settledBy;
        this.settledAt = settledAt;
        this.points = new ArrayList<>(points);
    }

    static SupplementRequest ask(
            String dossierCode,
            int number,
            Asker asker,
            int counted,
            String person,
            Instant at,
            Instant due,
            List<Reason> reasons) {
        return new SupplementRequest(
                dossierCode + "-BS-" + number,
                null,
                dossierCode,
                number,
                asker,
                counted,
                person,
                at,
                due,
                null,
                null,
                reasons.stream().map(RequestedPoint::of).toList());
    }

    /** Notes what was done about each point, in their order; what is left out stays. */
    void answer(List<String> answers) {
        IntStream.range(0, Math.min(answers.size(), points.size()))
                .forEach(i -> points.set(i, points.get(i).answered(answers.get(i))));
    }

    void settle(String by, Instant at) {
        settledBy = by;
        settledAt = at;
    }

    /** E.g. {@code LC2020-HS-0001-BS-2}. */
    public String code() {
        return code;
    }

    public String dossierCode() {
        return dossierCode;
    }

    /** Running number of the dossier's requests, from 1. */
    public int number() {
        return number;
    }

    public Asker asker() {
        return asker;
    }

    /** Which of the limited requests this is, from 1; 0 when the limit does not apply to its asker. */
    public int counted() {
        return counted;
    }

    /** Login name of who asked; empty for the automatic check. */
    public String person() {
        return person;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** First moment that is too late. */
    void giveUntil(Instant later) {
        due = later;
    }

    public Instant due() {
        return due;
    }

    /** Login name of who handed the dossier in again; null while nobody did. */
    public String settledBy() {
        return settledBy;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    public List<Reason> reasons() {
        return points.stream().map(RequestedPoint::reason).toList();
    }

    /** @return what the unit says it did, one per reason, empty where it said nothing */
    public List<String> answers() {
        return points.stream().map(RequestedPoint::answer).toList();
    }

    /** All reasons as one numbered text. */
    public String inWords() {
        return points.size() == 1
                ? points.get(0).sentence()
                : IntStream.range(0, points.size())
                        .mapToObj(i -> (i + 1) + ". " + points.get(i).sentence())
                        .collect(Collectors.joining("\n"));
    }
}
