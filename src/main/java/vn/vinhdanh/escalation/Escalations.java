package vn.vinhdanh.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.Standing;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.escalation.Rungs.Hearer;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Tells the next ones above of late work, each once per deadline, and keeps who was told. */
@Component
public class Escalations {

    /**
     * @param group whose members hear of it
     * @param at since when
     * @param waitsForThem whether it is a dossier that waits for the very meeting which they are to hold
     */
    public record Told(String taskId, String group, Instant at, boolean waitsForThem) {}

    private static final String STANDING = "select e.task_id, e.group_id, e.told_at,"
            + " case when i.kind = 'WAIT' and i.deadline = 'BLOC_REVIEW' then 1 else 0 end from escalation e"
            + " join work_item i on i.task_id = e.task_id and i.due = e.due"
            + " where i.campaign_id = :campaign and i.ended_at is null";

    private static final String IN_ORDER = " order by e.due, e.task_id, e.told_at, e.recipient";

    private final Rungs rungs;
    private final Campaigns campaigns;
    private final WorkItems work;
    private final WorkingDays workingDays;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Escalations(
            Rungs rungs,
            Campaigns campaigns,
            WorkItems work,
            WorkingDays workingDays,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.rungs = rungs;
        this.campaigns = campaigns;
        this.work = work;
        this.workingDays = workingDays;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Tells everybody whose turn has come by now, also those whose turn was while nothing ran; may run twice.
     *
     * @param subject code of the case
     * @param step id of the step that is late in its model
     */
    public void tell(String subject, String step) {
        Instant now = clock.instant();
        for (WorkItem late : work.overdueAt(subject, step, now)) {
            campaigns.all().stream()
                    .filter(campaign -> campaign.id().equals(late.campaignId()) && campaign.reminders() != null)
                    .findFirst()
                    .ifPresent(campaign -> tell(campaign, late, now));
        }
    }

    private void tell(Campaign campaign, WorkItem late, Instant now) {
        int days = Standing.of(
                        late.due(), now.atZone(campaign.timeZone()).toLocalDate(), campaign.timeZone(), workingDays)
                .over();
        for (Hearer hearer : rungs.hearers(campaign, late, days)) {
            if (!isTold(late, hearer)) {
                jdbc.sql("insert into escalation (task_id, due, recipient, group_id, working_days_late, told_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                late.taskId(),
                                Timestamp.from(late.due()),
                                hearer.recipient().name(),
                                hearer.group(),
                                days,
                                Timestamp.from(now))
                        .update();
                journal.write(
                        late.subject(),
                        late.stepName() + " quá hạn " + days + " ngày làm việc: đã báo " + hearer.title() + ".",
                        hearer.name() + "; căn cứ: " + hearer.clause());
            }
        }
    }

    private boolean isTold(WorkItem late, Hearer hearer) {
        return jdbc.sql("select count(*) from escalation where task_id = ? and due = ? and recipient = ?")
                        .params(
                                late.taskId(),
                                Timestamp.from(late.due()),
                                hearer.recipient().name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What one group was told is another's to know from now on, e.g. that of a successor unit's head. */
    public void handOver(String from, String to) {
        jdbc.sql("update escalation set group_id = ? where group_id = ?")
                .params(to, from)
                .update();
    }

    /** @return by task, by deadline: who was told of work that still waits under the deadline they were told of */
    public Map<String, List<Told>> standing(String campaignId) {
        return byTask(jdbc.sql(STANDING + IN_ORDER).param("campaign", campaignId));
    }

    /** @return {@link #standing}, as far as members of these groups were told */
    public Map<String, List<Told>> standing(String campaignId, Set<String> groups) {
        return groups.isEmpty()
                ? Map.of()
                : byTask(jdbc.sql(STANDING + " and e.group_id in (:groups)" + IN_ORDER)
                        .param("campaign", campaignId)
                        .param("groups", groups));
    }

    private static Map<String, List<Told>> byTask(StatementSpec select) {
        return select
                .query((row, number) -> new Told(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getBoolean(4) && row.getString(2).startsWith(Groups.leaderOf(""))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Told::taskId, LinkedHashMap::new, Collectors.toList()));
    }
}
