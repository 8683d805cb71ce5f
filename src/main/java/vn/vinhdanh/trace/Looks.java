package vn.vinhdanh.trace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.Place;

/** What things contained when they were looked at. */
@Component
class Looks {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Looks(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Look(long id, Occasion occasion, Instant at) {}

    void take(String subject, Occasion occasion, List<Detail> details, Instant at) {
        if (occasion == Occasion.CHECK) {
            forgetChecks(subject);
        }
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into content_look (subject, occasion, taken_at) values (?, ?, ?)")
                .params(subject, occasion.name(), Timestamp.from(at))
                .update(key, "look_id");
        long look = key.getKey().longValue();
        List<Object[]> rows = new ArrayList<>();
        for (Detail detail : details) {
            rows.add(new Object[] {
                look,
                rows.size(),
                detail.place().kind().name(),
                detail.place().key(),
                detail.label(),
                Traces.atMost(8000, detail.content())
            });
        }
        batches.batchUpdate(
                "insert into content_look_detail (look_id, position, place_kind, place_key, label, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void forgetChecks(String subject) {
        jdbc.sql("delete from content_look_detail where look_id in"
                        + " (select look_id from content_look where subject = ? and occasion = 'CHECK')")
                .param(subject)
                .update();
        jdbc.sql("delete from content_look where subject = ? and occasion = 'CHECK'")
                .param(subject)
                .update();
    }

    /** @return the looks at a thing, newest first */
    List<Look> of(String subject) {
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
