package vn.vinhdanh.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.transaction.LastWrites;

/**
 * Writes and reads entries. An entry is part of the transaction that writes it; those of one transaction go to the database
 * together at its end.
 */
@Component
@Transactional
public class Journal {

    private static final int LONGEST_TEXT = 4000;

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final Clock clock;

    Journal(JdbcClient jdbc, LastWrites writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    public void write(String subject, Person person, String sentence, String reason) {
        add(subject, person.id(), sentence, reason);
    }

    public void write(String subject, Person person, String sentence) {
        add(subject, person.id(), sentence, "");
    }

    /** What no person did: a deadline that passed, a message that arrived. */
    public void write(String subject, String sentence) {
        add(subject, "", sentence, "");
    }

    /** The same, with what stands behind it. */
    public void write(String subject, String sentence, String reason) {
        add(subject, "", sentence, reason);
    }

    /** @return the entries of a subject, oldest first */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Entry> of(String subject) {
        writes.sendBeforeReading("journal");
        return jdbc.sql("select subject, at, person, sentence, reason from journal where subject = ? order by entry_id")
                .param(subject)
                .query((row, number) -> new Entry(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private void add(String subject, String person, String sentence, String reason) {
        writes.add(
                "insert into journal (subject, at, person, sentence, reason) values (?, ?, ?, ?, ?)",
                subject,
                Timestamp.from(clock.instant()),
                person,
                cut(sentence),
                cut(reason));
    }

    private static String cut(String text) {
        String given = text == null ? "" : text;
        return given.length() <= LONGEST_TEXT ? given : given.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
