package vn.vinhdanh.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Severity;
import vn.vinhdanh.trace.Looks.Look;
import vn.vinhdanh.transaction.LastWrites;

/** The history of the findings about a thing and of what it contained. */
@Service
public class Traces {

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final Looks looks;
    private final Clock clock;

    Traces(JdbcClient jdbc, LastWrites writes, Looks looks, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * Takes note of a check: findings that are there go on or begin, those that are gone are settled. The caller keeps
     * others from noting a check of the same thing at the same time.
     *
     * @param subject code of what was checked
     * @param details what it contains
     * @param person login name of who had it checked; empty when the process did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String subject, List<Finding> found, List<Detail> details, String person, Occasion occasion) {
        Instant now = clock.instant();
        List<TracedFinding> known = of(subject);
        List<Finding> added = new ArrayList<>();
        for (Finding finding : oneEach(found)) {
            known.stream()
                    .filter(traced -> traced.is(finding))
                    .findFirst()
                    .ifPresentOrElse(traced -> goesOn(subject, traced, finding, now), () -> added.add(finding));
        }
        begin(subject, added, now);
        List<TracedFinding> settled = known.stream()
                .filter(TracedFinding::isOpen)
                .filter(traced -> found.stream().noneMatch(traced::is))
                .toList();
        if (!settled.isEmpty()) {
            List<Change> changes = looks.last(subject)
                    .map(look -> Change.between(looks.details(look), details))
                    .orElse(List.of());
            settled.forEach(traced ->
                    settle(subject, traced, now, person, howAt(traced.finding().place(), changes)));
        }
        looks.take(subject, occasion, details, now);
    }

    /** @return every finding there was about the thing; those that stand first, each part in the order of finding */
    @Transactional(readOnly = true)
    public List<TracedFinding> of(String subject) {
        writes.sendBeforeReading("finding_trace");
        return jdbc.sql(
                        "select code, severity, place_kind, place_key, sentence, remedy, source, first_found, open_since,"
                                + " last_found, resolved_at, resolved_by, settled_how from finding_trace where subject = ?"
                                + " order by case when resolved_at is null then 0 else 1 end, resolved_at, first_found, code, place_key")
                .param(subject)
                .query((row, number) -> traced(row))
                .list();
    }

    /** @return whether the thing was ever checked */
    @Transactional(readOnly = true)
    public boolean wasChecked(String subject) {
        return looks.last(subject).isPresent();
    }

    /**
     * @param details what the thing contains now
     * @return what is different for who appraises it now: since the appraisal before this one, else since hand-in
     */
    @Transactional(readOnly = true)
    public Optional<Since> sinceSeenLast(String subject, List<Detail> details) {
        List<Look> all = looks.of(subject);
        List<Look> appraisals =
                all.stream().filter(l -> l.occasion() == Occasion.APPRAISAL).toList();
        Optional<Look> seen = appraisals.size() > 1
                ? Optional.of(appraisals.get(1))
                : all.stream().filter(l -> l.occasion() == Occasion.HAND_IN).findFirst();
        return seen.map(look -> since(subject, look, details));
    }

    private Since since(String subject, Look look, List<Detail> details) {
        List<TracedFinding> known = of(subject);
        return new Since(
                look.at(),
                look.occasion(),
                Change.between(looks.details(look), details),
                known.stream()
                        .filter(t -> t.isOpen() && t.openSince().isAfter(look.at()))
                        .toList(),
                known.stream()
                        .filter(t -> !t.isOpen() && t.resolvedAt().isAfter(look.at()))
                        .filter(t -> !t.openSince().isAfter(look.at()))
                        .toList());
    }

    /** Findings of one code at one place are one finding, which says all their sentences. */
    private static Collection<Finding> oneEach(List<Finding> found) {
        Map<List<Object>, Finding> each = new LinkedHashMap<>();
        found.forEach(finding -> each.merge(
                List.of(finding.code(), finding.place()),
                finding,
                (one, other) -> new Finding(
                        one.code(),
                        one.severity(),
                        one.place(),
                        atMost(4000, one.sentence() + " " + other.sentence()),
                        one.remedy(),
                        one.source())));
        return each.values();
    }

    static String atMost(int length, String text) {
        return text.length() > length ? text.substring(0, length - 1) + "…" : text;
    }

    private static String howAt(Place place, List<Change> changes) {
        String how = changes.stream()
                .filter(change -> change.place().equals(place))
                .map(Change::inWords)
                .collect(Collectors.joining("; "));
        return atMost(2000, how);
    }

    private void begin(String subject, List<Finding> found, Instant now) {
        found.forEach(finding -> writes.add(
                "insert into finding_trace (subject, code, place_kind, place_key, severity, sentence, remedy, source,"
                        + " first_found, open_since, last_found, resolved_by, settled_how)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')",
                subject,
                finding.code(),
                finding.place().kind().name(),
                finding.place().key(),
                finding.severity().name(),
                finding.sentence(),
                finding.remedy(),
                finding.source(),
                Timestamp.from(now),
                Timestamp.from(now),
                Timestamp.from(now)));
    }

    private void goesOn(String subject, TracedFinding traced, Finding finding, Instant now) {
        writes.add(
                "update finding_trace set severity = ?, sentence = ?, remedy = ?, source = ?, open_since = ?,"
                        + " last_found = ?, resolved_at = null, resolved_by = '', settled_how = ''"
                        + " where subject = ? and code = ? and place_kind = ? and place_key = ?",
                finding.severity().name(),
                finding.sentence(),
                finding.remedy(),
                finding.source(),
                Timestamp.from(traced.isOpen() ? traced.openSince() : now),
                Timestamp.from(now),
                subject,
                finding.code(),
                finding.place().kind().name(),
                finding.place().key());
    }

    private void settle(String subject, TracedFinding traced, Instant now, String person, String how) {
        writes.add(
                "update finding_trace set resolved_at = ?, resolved_by = ?, settled_how = ?"
                        + " where subject = ? and code = ? and place_kind = ? and place_key = ?",
                Timestamp.from(now),
                person,
                how,
                subject,
                traced.finding().code(),
                traced.finding().place().kind().name(),
                traced.finding().place().key());
    }

    private static TracedFinding traced(ResultSet row) throws SQLException {
        Timestamp resolved = row.getTimestamp(11);
        return new TracedFinding(
                new Finding(
                        row.getString(1),
                        Severity.valueOf(row.getString(2)),
                        new Place(Place.Kind.valueOf(row.getString(3)), row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                row.getTimestamp(10).toInstant(),
                resolved == null ? null : resolved.toInstant(),
                row.getString(12),
                row.getString(13));
    }
}
