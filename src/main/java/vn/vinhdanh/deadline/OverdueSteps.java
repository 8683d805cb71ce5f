package vn.vinhdanh.deadline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.journal.Journal;

/** Which deadlines passed while work still waited: what marks a dossier, a registration or a meeting as late. */
@Component
public class OverdueSteps {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    OverdueSteps(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records that a deadline passed; may run twice.
     *
     * @param subject code of the dossier, registration or meeting
     * @param step id of the deadline in the process
     * @param name name of the deadline for people
     * @param due the instant it was due
     */
    public void record(String subject, String step, String name, Instant due) {
        boolean known = jdbc.sql("select count(*) from overdue_step where subject = ? and step = ? and due = ?")
                        .params(subject, step, Timestamp.from(due))
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into overdue_step (subject, step, due, passed_at) values (?, ?, ?, ?)")
                    .params(subject, step, Timestamp.from(due), Timestamp.from(clock.instant()))
                    .update();
            journal.write(subject, name + " nhưng việc chưa xong: đánh dấu trễ hạn.");
        }
    }

    /** @return ids of the deadlines that passed for a subject, in the order they passed */
    public List<String> of(String subject) {
        return jdbc.sql("select step from overdue_step where subject = ? order by passed_at, step")
                .param(subject)
                .query(String.class)
                .list();
    }
}
