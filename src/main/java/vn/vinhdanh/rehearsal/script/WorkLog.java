package vn.vinhdanh.rehearsal.script;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkKind;

/** Everything that anybody waited for, and what became of it. */
@Component
@Profile("rehearsal & !production")
@ConditionalOnProperty(ScriptedRehearsal.SCRIPT)
class WorkLog {

    private final JdbcClient jdbc;

    WorkLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param endedAt when it was done or taken away; null when it still waits
     * @param doneBy who completed it; null when nobody did
     */
    record Piece(WorkItem item, WorkKind kind, Instant endedAt, String doneBy) {

        boolean isDuty() {
            return kind == WorkKind.TASK;
        }

        boolean isDone() {
            return doneBy != null;
        }

        /** @return whether it was done in time; also when it still has time */
        boolean isHeld(Instant now) {
            return item.due() == null || (isDone() ? endedAt : now).isBefore(item.due());
        }
    }

    /** @return in the order in which they came */
    List<Piece> all(String campaignId) {
        return jdbc.sql("select i.task_id, i.step, i.step_name, i.subject, i.unit_id, i.unit_name, i.award_form_name,"
                        + " i.bloc_name, i.deadline, i.due, i.created_at, i.assignee, i.ended_at, i.ended_by, i.kind,"
                        + " (select min(g.group_id) from work_item_group g where g.task_id = i.task_id)"
                        + " from work_item i where i.campaign_id = ? order by i.created_at, i.task_id")
                .param(campaignId)
                .query((row, number) -> new Piece(
                        new WorkItem(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                campaignId,
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                instant(row.getTimestamp(10)),
                                instant(row.getTimestamp(11)),
                                row.getString(12),
                                row.getString(16) == null ? Set.of() : Set.of(row.getString(16))),
                        WorkKind.valueOf(row.getString(15)),
                        instant(row.getTimestamp(13)),
                        row.getString(14)))
                .list();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
