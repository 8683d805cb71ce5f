package vn.vinhdanh.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.Person;

/** Lets the check run: every night on one node, when somebody asks for it, and after an upgrade that needs it. */
@Component
public class WorkListChecks {

    private static final Logger LOG = LoggerFactory.getLogger(WorkListChecks.class);
    private static final int LONGEST = 8000;
    private static final int SHOWN = 20;

    /**
     * @param person who asked for it; null for a night's
     * @param endedAt null while it runs, or when it was cut off
     */
    public record Run(
            Instant begunAt, String person, Instant endedAt, int tasks, int differences, List<String> words) {}

    private final WorkListCheck check;
    private final WorkItemRepairs repairs;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkListChecks(WorkListCheck check, WorkItemRepairs repairs, JdbcClient jdbc, Clock clock) {
        this.check = check;
        this.repairs = repairs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Harmless to call on any node: the first of the day does it. */
    @Scheduled(cron = "${vinhdanh.worklist.check-at}", zone = "UTC")
    public void everyNight() {
        run(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(), null);
    }

    public void runFor(Person person) {
        run(clock.instant() + " " + person.id(), person.id());
    }

    /** Nodes that start together may do it side by side. Whatever goes wrong is tried again at night, and no node stays down. */
    @EventListener(ApplicationReadyEvent.class)
    void afterAnUpgrade() {
        if (repairs.someCardIsUnknown()) {
            try {
                run(clock.instant() + " upgrade", null);
            } catch (DataAccessException failed) {
                LOG.warn(
                        "Some lists stay without what an older version did not keep, until the check of the night",
                        failed);
            }
        }
    }

    /** @return the latest, newest first */
    public List<Run> latest() {
        return jdbc.sql("select begun_at, person, ended_at, tasks, differences, words from work_list_check"
                        + " order by begun_at desc limit " + SHOWN)
                .query((row, number) -> new Run(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant(),
                        row.getInt(4),
                        row.getInt(5),
                        row.getString(6) == null || row.getString(6).isEmpty()
                                ? List.of()
                                : row.getString(6).lines().toList()))
                .list();
    }

    private void run(String name, String person) {
        try {
            jdbc.sql("insert into work_list_check (run, begun_at, person) values (?, ?, ?)")
                    .params(name, Timestamp.from(clock.instant()), person)
                    .update();
        } catch (DuplicateKeyException anotherNode) {
            return;
        }
        WorkListCheck.Report report = check.run();
        String words = String.join("\n", report.differences());
        jdbc.sql("update work_list_check set ended_at = ?, tasks = ?, differences = ?, words = ? where run = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        report.tasks(),
                        report.found(),
                        words.substring(0, Math.min(words.length(), LONGEST)),
                        name)
                .update();
        LOG.info(
                "Looked at {} tasks: {} differences put right, {} older rows completed",
                report.tasks(),
                report.found(),
                report.filled());
    }
}
