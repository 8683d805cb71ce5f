package vn.vinhdanh.trace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.transaction.LastWrites;

/** What things contained when they were looked at. */
@Component
class Looks {

    private final JdbcClient jdbc;
    private final LastWrites writes;

    Looks(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    record Look(long id, Occasion occasion, Instant at) {}

    void take(String subject, Occasion occasion, List<Detail> details, Instant at) {
        if (occasion == Occasion.CHECK) {
            forgetChecks(subject);
        }
        writes.add(
                "insert into content_look (subject, occasion, taken_at) values (?, ?, ?)",
                subject,
                occasion.name(),
                Timestamp.from(at));
        writes.add(
                "insert into content_look_detail (look_id, position, place_kind, place_key, label, content)"
                        + " values ((select max(look_id) from content_look where subject = ?), ?, ?, ?, ?, ?)",
                () -> rows(subject, details));
    }

    private static List<Object[]> rows(String subject, List<Detail> details) {
        List<Object[]> rows = new ArrayList<>();
        for (Detail detail : details) {
            rows.add(new Object[] {
                subject,
                rows.size(),
                detail.place().kind().name(),
                detail.place().key(),
                detail.label(),
                Traces.atMost(8000, detail.content())
            });
        }
        return rows;
    }

    private void forgetChecks(String subject) {
        writes.add(
                "delete from content_look_detail where look_id in"
                        + " (select look_id from content_look where subject = ? and occasion = 'CHECK')",
                subject);
        writes.add("delete from content_look where subject = ? and occasion = 'CHECK'", subject);
    }

    /** @return the looks at a thing, newest first */
    List<Look> of(String subject) {
        writes.sendBeforeReading("content_look");
        return jdbc.sql("select look_id, occasion, taken_at from content_look where subject = ? order by look_id desc")
                .param(subject)
                .query((row, number) -> new Look(
                        row.getLong(1),
                        Occasion.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    Optional<Look> last(String subject) {
        return of(subject).stream().findFirst();
    }

    List<Detail> details(Look look) {
        return jdbc.sql("select place_kind, place_key, label, content from content_look_detail"
                        + " where look_id = ? order by position")
                .param(look.id())
                .query((row, number) -> new Detail(
                        new Place(Place.Kind.valueOf(row.getString(1)), row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
