package vn.vinhdanh.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.transaction.LastWrites;
import vn.vinhdanh.transaction.PerTransaction;

/** Keeps and reads the work that waits. Writing is for the engine room alone. */
@Component
public class WorkItems {

    static final String COLUMNS = "i.task_id, i.step, i.step_name, i.subject, i.campaign_id, i.unit_id,"
            + " i.unit_name, i.award_form_name, i.bloc_name, i.deadline, i.due, i.created_at, i.assignee";

    private static final String BY_DEADLINE =
            " order by case when i.due is null then 1 else 0 end, i.due, i.created_at, i.task_id";

    private static final String INSERT_GROUP = "insert into work_item_group (task_id, group_id) values (?, ?)";

    private static final String UNFINISHED =
            "select " + Pending.COLUMNS + " from work_item i where i.campaign_id = :campaign and i.ended_at is null";

    private static final String PENDING = UNFINISHED + " and i.kind = 'TASK'";

    private final JdbcClient jdbc;
    private final LastWrites writes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PerTransaction<Map<String, Opened>> opened = new PerTransaction<>(LinkedHashMap::new);

    WorkItems(JdbcClient jdbc, LastWrites writes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.events = events;
        this.clock = clock;
    }

    /** Work is there from now on; the rows of what one click opens are written together at its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(WorkItem item, WorkKind kind, TaskCard card) {
        insert(item, kind, card);
        if (kind == WorkKind.TASK) {
            events.publishEvent(new WorkOpened(item));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(WorkItem item, WorkKind kind, TaskCard card) {
        Map<String, Opened> all = opened.get();
        if (all.isEmpty()) {
            writes.add(
                    "insert into work_item (task_id, step, step_name, subject, campaign_id, unit_id, unit_name,"
                            + " award_form_name, bloc_name, deadline, due, created_at, assignee, kind, process_definition,"
                            + " process_instance, execution, labels, search)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    () -> all.values().stream().map(WorkItems::row).toList());
            writes.add(INSERT_GROUP, () -> {
                List<Object[]> rows = all.values().stream()
                        .flatMap(one -> groups(one.item().taskId(), one.item().groups()))
                        .toList();
                all.clear();
                return rows;
            });
        }
        all.put(item.taskId(), new Opened(item, kind, card));
    }

    private record Opened(WorkItem item, WorkKind kind, TaskCard card) {

        Opened assignedTo(String assignee) {
            return new Opened(item.assignedTo(assignee), kind, card);
        }
    }

    private static Object[] row(Opened opened) {
        WorkItem item = opened.item();
        TaskCard card = opened.card();
        return new Object[] {
            item.taskId(),
            item.step(),
            item.stepName(),
            item.subject(),
            item.campaignId(),
            item.unitId(),
            item.unitName(),
            item.awardFormName(),
            item.blocName(),
            item.deadline(),
            timestamp(item.due()),
            timestamp(item.createdAt()),
            item.assignee(),
            opened.kind().name(),
            card.processDefinition(),
            card.processInstance(),
            card.execution(),
            Labels.written(card.labels()),
            Labels.searched(item, card.labels())
        };
    }

    /** Whatever is asked, what was written before comes first. */
    private JdbcClient rows() {
        writes.sendBeforeReading("work_item");
        return jdbc;
    }

    public void assigned(String taskId, String assignee) {
        if (opened.get().computeIfPresent(taskId, (id, one) -> one.assignedTo(assignee)) == null) {
            writes.add("update work_item set assignee = ? where task_id = ?", assignee, taskId);
        }
    }

    /** The task was completed by a person, or taken away by the process (person null). */
    public void ended(String taskId, String person) {
        writes.add(
                "update work_item set ended_at = ?, ended_by = ? where task_id = ? and ended_at is null",
                timestamp(clock.instant()),
                person,
                taskId);
    }

    /** The deadline of a task was moved. */
    public void dueBy(String taskId, Instant due) {
        writes.add("update work_item set due = ? where task_id = ?", timestamp(due), taskId);
    }

    /** The deadline of a case that waits for what others do was moved. */
    public void awaitedBy(String subject, String deadline, Instant due) {
        writes.add(
                "update work_item set due = ? where subject = ? and deadline = ? and kind = 'WAIT' and ended_at is null",
                timestamp(due),
                subject,
                deadline);
    }

    /** The task went over to other groups, e.g. those of a successor unit. */
    public void handedOver(String taskId, Collection<String> groups) {
        writes.add("delete from work_item_group where task_id = ?", taskId);
        writes.add(INSERT_GROUP, () -> groups(taskId, groups).toList());
    }

    /**
     * The unit has another name from now on.
     *
     * @param label name of the unit's label on the card
     */
    public void unitRenamed(String taskId, String name, String label) {
        rows().sql("select " + COLUMNS + ", cast(null as varchar(128)), i.labels from work_item i where i.task_id = ?")
                .param(taskId)
                .query((row, number) -> {
                    Map<String, String> labels = Labels.read(row.getString(15));
                    labels.put(label, name);
                    return relabelled(item(row).named(name), labels);
                })
                .list();
    }

    private int relabelled(WorkItem item, Map<String, String> labels) {
        return rows().sql("update work_item set unit_name = ?, labels = ?, search = ? where task_id = ?")
                .params(item.unitName(), Labels.written(labels), Labels.searched(item, labels), item.taskId())
                .update();
    }

    /** @return all duties of a campaign that wait, by deadline, then as they came */
    public List<WorkItem> waiting(String campaignId) {
        return unfinished("i.campaign_id = ? and i.kind = 'TASK'", campaignId);
    }

    /** @return the duties of a campaign that wait at one step, by deadline, then as they came */
    public List<WorkItem> waitingAt(String campaignId, String step) {
        return unfinished("i.campaign_id = ? and i.step = ? and i.kind = 'TASK'", campaignId, step);
    }

    /** @return of these tasks the duties of a campaign that wait, in no order */
    public List<WorkItem> waiting(String campaignId, Collection<String> taskIds) {
        return find(taskIds, " and i.campaign_id = :campaign and i.ended_at is null and i.kind = 'TASK'", campaignId);
    }

    /** @return {@link #waiting}, without what cards show */
    public List<Pending> pending(String campaignId) {
        return pending(rows().sql(PENDING + BY_DEADLINE).param("campaign", campaignId));
    }

    /** @return the cases of a campaign that wait for what others do, and have waited too long */
    public List<Pending> lateWaits(String campaignId, Instant now) {
        return pending(rows().sql(UNFINISHED + " and i.kind = 'WAIT' and i.due <= :now" + BY_DEADLINE)
                .param("campaign", campaignId)
                .param("now", timestamp(now)));
    }

    /** @return {@link #waiting}, and the cases that wait for what others do */
    public List<WorkItem> awaited(String campaignId) {
        return unfinished("i.campaign_id = ? and i.kind <> 'OFFER'", campaignId);
    }

    /** @return what waits at one step of a case and is late */
    public List<WorkItem> overdueAt(String subject, String step, Instant now) {
        return unfinished(
                "i.subject = ? and i.step = ? and i.due <= ? and i.kind <> 'OFFER'", subject, step, timestamp(now));
    }

    /** @return what waits at a case now, and until when; offers too */
    public List<WorkItem> openAt(String subject) {
        return unfinished("i.subject = ?", subject);
    }

    /** @return the task, done or not; empty when there never was one */
    public Optional<WorkItem> find(String taskId) {
        return find(List.of(taskId)).stream().findFirst();
    }

    /** @return those of the tasks that there are or were, in no order */
    public List<WorkItem> find(Collection<String> taskIds) {
        return find(taskIds, "", "");
    }

    private List<WorkItem> find(Collection<String> taskIds, String condition, String campaignId) {
        Map<String, WorkItem> items = new LinkedHashMap<>();
        if (!taskIds.isEmpty()) {
            rows().sql("select " + COLUMNS + ", g.group_id from work_item i"
                            + " left join work_item_group g on g.task_id = i.task_id where i.task_id in (:ids)"
                            + condition)
                    .param("ids", taskIds)
                    .param("campaign", campaignId)
                    .query((row, number) -> items.merge(row.getString(1), item(row), WorkItems::together))
                    .list();
        }
        return new ArrayList<>(items.values());
    }

    private List<WorkItem> unfinished(String condition, Object... parameters) {
        Map<String, WorkItem> items = new LinkedHashMap<>();
        rows().sql("select " + COLUMNS + ", g.group_id from work_item i"
                        + " left join work_item_group g on g.task_id = i.task_id"
                        + " where i.ended_at is null and " + condition
                        + BY_DEADLINE)
                .params(parameters)
                .query((row, number) -> items.merge(row.getString(1), item(row), WorkItems::together))
                .list();
        return new ArrayList<>(items.values());
    }

    /** @return the duties of a campaign that wait for a person, taken by them or open to a group of theirs, by deadline */
    public List<Pending> waitingFor(String campaignId, Person person) {
        return pending(rows().sql(PENDING + " and " + Inbox.MINE_OR_GROUPS + BY_DEADLINE)
                .param("campaign", campaignId)
                .param("person", person.id())
                .param("groups", person.groups().isEmpty() ? Set.of("") : person.groups()));
    }

    private static List<Pending> pending(StatementSpec select) {
        return select.query((row, number) -> new Pending(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        instant(row.getTimestamp(7)),
                        instant(row.getTimestamp(8))))
                .list();
    }

    /** @return what a task was about that is done by now; empty while it waits, or when there never was one */
    Optional<String> subjectOfDone(String taskId) {
        return rows().sql("select subject from work_item where task_id = ? and ended_at is not null")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    private static Stream<Object[]> groups(String taskId, Collection<String> groups) {
        return groups.stream().distinct().map(group -> new Object[] {taskId, group});
    }

    private static WorkItem together(WorkItem known, WorkItem next) {
        Set<String> groups = new HashSet<>(known.groups());
        groups.addAll(next.groups());
        return known.of(groups);
    }

    static WorkItem item(ResultSet row) throws SQLException {
        String group = row.getString(14);
        return new WorkItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                instant(row.getTimestamp(11)),
                instant(row.getTimestamp(12)),
                row.getString(13),
                group == null ? Set.of() : Set.of(group));
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
