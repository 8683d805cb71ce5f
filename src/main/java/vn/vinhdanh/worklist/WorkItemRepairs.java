package vn.vinhdanh.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows as they stand and puts them right, without anybody hearing of it as news. */
@Component
public class WorkItemRepairs {

    /** A row as it stands, ended or not. */
    public record Kept(WorkItem item, TaskCard card, boolean ended) {}

    private final WorkItems items;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemRepairs(WorkItems items, JdbcClient jdbc, Clock clock) {
        this.items = items;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the rows of these tasks that there are, by id */
    public Map<String, Kept> of(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("select task_id, group_id from work_item_group where task_id in (:ids)")
                .param("ids", taskIds)
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("select " + WorkItems.COLUMNS
                        + ", cast(null as varchar(128)), i.process_definition, i.process_instance, i.execution, i.labels,"
                        + " i.ended_at from work_item i where i.task_id in (:ids)")
                .param("ids", taskIds)
                .query(row -> {
                    WorkItem item = WorkItems.item(row);
                    TaskCard card = new TaskCard(
                            row.getString(15), row.getString(16), row.getString(17), Labels.read(row.getString(18)));
                    kept.put(
                            item.taskId(),
                            new Kept(
                                    item.of(groups.getOrDefault(item.taskId(), Set.of())),
                                    card,
                                    row.getTimestamp(19) != null));
                });
        return kept;
    }

    /** @return whether work that is open by now was written by an older version, which did not keep what cards show */
    public boolean someCardIsUnknown() {
        return !jdbc.sql("select task_id from work_item where ended_at is null and kind <> 'WAIT'"
                        + " and process_instance is null limit 1")
                .query(String.class)
                .list()
                .isEmpty();
    }

    public void add(WorkItem item, WorkKind kind, TaskCard card) {
        items.insert(item, kind, card);
    }

    /** Writes all that can differ from the engine, and that the work waits. */
    public void correct(WorkItem item, TaskCard card) {
        jdbc.sql("update work_item set step_name = ?, unit_name = ?, due = ?, assignee = ?, process_definition = ?,"
                        + " process_instance = ?, execution = ?, labels = ?, search = ?, ended_at = null, ended_by = null"
                        + " where task_id = ?")
                .params(
                        item.stepName(),
                        item.unitName(),
                        timestamp(item.due()),
                        item.assignee(),
                        card.processDefinition(),
                        card.processInstance(),
                        card.execution(),
                        Labels.written(card.labels()),
                        Labels.searched(item, card.labels()),
                        item.taskId())
                .update();
    }

    public void regroup(String taskId, Set<String> groups) {
        items.handedOver(taskId, groups);
    }

    /** The work is no longer there; nobody knows who did it. */
    public void end(String taskId) {
        jdbc.sql("update work_item set ended_at = ? where task_id = ? and ended_at is null")
                .params(timestamp(clock.instant()), taskId)
                .update();
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
