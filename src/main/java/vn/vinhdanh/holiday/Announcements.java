package vn.vinhdanh.holiday;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.Person;

/** Keeps what people entered about days off, and what they took back. Whether they may is the page's to ask. */
@Component
public class Announcements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Announcements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void enter(Collection<Announcement> announcements, Person person) {
        for (Announcement entry : announcements) {
            jdbc.sql("insert into announced_day (kind, first_day, second_day, name, document, document_date,"
                            + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            entry.kind().name(),
                            Date.valueOf(entry.first()),
                            Date.valueOf(entry.second()),
                            entry.name(),
                            entry.document(),
                            entry.documentDate() == null ? null : Date.valueOf(entry.documentDate()),
                            person.id(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
        changed();
    }

    /** @throws NotFound when there is no such entry that holds */
    @Transactional
    void remove(long id, Person person, String reason) {
        int removed = jdbc.sql("update announced_day set removed_by = ?, removed_at = ?, removal_reason = ?"
                        + " where entry_id = ? and removed_at is null")
                .params(person.id(), Timestamp.from(clock.instant()), reason, id)
                .update();
        if (removed == 0) {
            throw new NotFound("Mục này không có hoặc đã được bỏ.");
        }
        changed();
    }

    /** @return every entry, also what was taken back, latest first */
    List<KeptAnnouncement> all() {
        return jdbc.sql(
                        "select entry_id, kind, first_day, second_day, name, document, document_date, entered_by,"
                                + " entered_at, removed_by, removed_at, removal_reason from announced_day order by entry_id desc")
                .query((row, number) -> kept(row))
                .list();
    }

    /** @return what holds, in the order in which it was entered */
    List<Announcement> holding() {
        return all().stream()
                .filter(KeptAnnouncement::holds)
                .sorted(Comparator.comparing(KeptAnnouncement::id))
                .map(KeptAnnouncement::announcement)
                .toList();
    }

    /** @return a value that is another one after every change */
    long version() {
        return jdbc.sql("select version from announced_day_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** Not a count: a change that was rolled back must not look like the next one. */
    private void changed() {
        jdbc.sql("update announced_day_version set version = ? where id = 1")
                .param(ThreadLocalRandom.current().nextLong())
                .update();
    }

    private static KeptAnnouncement kept(ResultSet row) throws SQLException {
        return new KeptAnnouncement(
                row.getLong(1),
                new Announcement(
                        Announcement.Kind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class)),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getString(10),
                instant(row.getTimestamp(11)),
                row.getString(12));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
