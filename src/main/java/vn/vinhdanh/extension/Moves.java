package vn.vinhdanh.extension;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which running processes have to follow a changed deadline and which did. The rows are written with the change, so
 * nothing is forgotten when a node dies.
 */
@Component
public class Moves {

    private static final int LONGEST_ERROR = 2000;

    /** From so many attempts on people see that something does not move. */
    private static final int STUCK = 10;

    /**
     * How far a change has come.
     *
     * @param stuck how many failed again and again; they are still tried
     */
    public record Progress(int all, int done, int stuck) {

        public int percent() {
            return all == 0 ? 100 : 100 * done / all;
        }

        public boolean isRunning() {
            return done < all;
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Moves(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Notes processes that have to follow; those that are noted already stay as they are. */
    public void add(String changeCode, Collection<String> instances) {
        List<String> known = jdbc.sql("select instance_id from deadline_move where change_code = ?")
                .param(changeCode)
                .query(String.class)
                .list();
        List<Object[]> rows = instances.stream()
                .filter(instance -> !known.contains(instance))
                .map(instance -> new Object[] {changeCode, instance})
                .toList();
        batches.batchUpdate(
                "insert into deadline_move (change_code, instance_id, attempts, error) values (?, ?, 0, '')", rows);
    }

    /** @return codes of changes that not every process has followed, oldest first */
    public List<String> open() {
        return jdbc.sql("select distinct change_code from deadline_move where done_at is null order by change_code")
                .query(String.class)
                .list();
    }

    /** @return processes that have yet to follow, those that failed least first */
    public List<String> waiting(String changeCode) {
        return jdbc.sql("select instance_id from deadline_move where change_code = ? and done_at is null"
                        + " order by attempts, instance_id")
                .param(changeCode)
                .query(String.class)
                .list();
    }

    /** @return changes that a process has yet to follow */
    public List<String> waitingFor(String instance) {
        return jdbc.sql("select change_code from deadline_move where instance_id = ? and done_at is null"
                        + " order by change_code")
                .param(instance)
                .query(String.class)
                .list();
    }

    /**
     * Takes the move of a process for the running transaction; whoever comes second waits for it to end.
     *
     * @return whether it is still to be done, so that it is done once
     */
    public boolean take(String changeCode, String instance) {
        return jdbc.sql("update deadline_move set done_at = ?, error = '' where change_code = ? and instance_id = ?"
                                + " and done_at is null")
                        .params(Timestamp.from(clock.instant()), changeCode, instance)
                        .update()
                > 0;
    }

    public void failed(String changeCode, String instance, String error) {
        String given = error == null ? "" : error;
        jdbc.sql("update deadline_move set attempts = attempts + 1, error = ? where change_code = ? and instance_id = ?"
                        + " and done_at is null")
                .params(
                        given.length() <= LONGEST_ERROR ? given : given.substring(0, LONGEST_ERROR),
                        changeCode,
                        instance)
                .update();
    }

    public Progress progress(String changeCode) {
        return jdbc.sql("select count(*), count(done_at),"
                        + " coalesce(sum(case when done_at is null and attempts >= ? then 1 else 0 end), 0)"
                        + " from deadline_move where change_code = ?")
                .params(STUCK, changeCode)
                .query((row, number) -> new Progress(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    /** @return codes of changes on record for which it was not looked a second time who has to follow */
    public List<String> unswept() {
        return jdbc.sql("select c.code from deadline_change c left join deadline_sweep s on s.change_code = c.code"
                        + " where c.place is not null and s.change_code is null and c.recorded_at < ? order by c.code")
                .param(Timestamp.from(clock.instant().minusSeconds(30)))
                .query(String.class)
                .list();
    }

    public void swept(String changeCode) {
        jdbc.sql("insert into deadline_sweep (change_code, swept_at) values (?, ?)")
                .params(changeCode, Timestamp.from(clock.instant()))
                .update();
    }
}
