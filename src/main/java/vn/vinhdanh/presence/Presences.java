package vn.vinhdanh.presence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.Person;

/**
 * Takes heartbeats and answers with who else is there. In the database, so that it holds across nodes. A beat costs two
 * statements; the first one of a stay also asks whether the person may be there.
 */
@Component
class Presences {

    /** Two heartbeats of 15 s may get lost. */
    private static final Duration STAYS = Duration.ofSeconds(40);

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Clock clock;

    Presences(JdbcClient jdbc, Sight sight, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * @param saved whether the person saved since the last beat
     * @return the others, first come first
     * @throws NotFound when the person may not read the subject
     */
    List<Present> beat(String subject, boolean editing, boolean saved, Person person) {
        Instant now = clock.instant();
        if (!stays(subject, editing, saved, person, now)) {
            if (!sight.reaches(subject, person)) {
                throw new NotFound("Không có nội dung này, hoặc bạn không được xem.");
            }
            come(subject, editing, saved, person, now);
        }
        return jdbc.sql("select name, editing, since, saved_at from presence"
                        + " where subject = ? and person <> ? and seen_at > ? order by since, person")
                .params(subject, person.id(), Timestamp.from(now.minus(STAYS)))
                .query((row, number) -> new Present(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4) == null ? null : row.getTimestamp(4).toInstant()))
                .list();
    }

    void leave(String subject, Person person) {
        jdbc.sql("delete from presence where subject = ? and person = ?")
                .params(subject, person.id())
                .update();
    }

    private boolean stays(String subject, boolean editing, boolean saved, Person person, Instant now) {
        String also = saved ? ", saved_at = ?" : "";
        JdbcClient.StatementSpec update = jdbc.sql("update presence set seen_at = ?, editing = ?" + also
                        + " where subject = ? and person = ? and seen_at > ?")
                .param(Timestamp.from(now))
                .param(editing);
        if (saved) {
            update = update.param(Timestamp.from(now));
        }
        return update.params(subject, person.id(), Timestamp.from(now.minus(STAYS)))
                        .update()
                > 0;
    }

    private void come(String subject, boolean editing, boolean saved, Person person, Instant now) {
        jdbc.sql("delete from presence where seen_at <= ?")
                .param(Timestamp.from(now.minus(STAYS)))
                .update();
        try {
            jdbc.sql("insert into presence (subject, person, name, editing, since, seen_at, saved_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .param(subject)
                    .param(person.id())
                    .param(person.name())
                    .param(editing)
                    .param(Timestamp.from(now))
                    .param(Timestamp.from(now))
                    .param(saved ? Timestamp.from(now) : null)
                    .update();
        } catch (DuplicateKeyException inAnotherWindow) {
            // The same person opened it twice at once and is there already.
        }
    }
}
