package vn.vinhdanh.workflow;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.LastMoment;
import vn.vinhdanh.worklist.TaskCard;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItemRepairs;
import vn.vinhdanh.worklist.WorkItemRepairs.Kept;
import vn.vinhdanh.worklist.WorkListCheck;

/**
 * One pass over the ids of both sides, some hundred at a time, each page in a transaction that sees one moment of both
 * tables: work that goes on meanwhile is no difference. A page in which somebody else wrote is looked at again.
 */
@Component
final class WorkItemsAgreeWithTasks implements WorkListCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemsAgreeWithTasks.class);
    private static final int PAGE = 500;
    private static final int MOST_WORDS = 50;
    private static final int ATTEMPTS = 5;

    private static final List<String> LABEL_NAMES =
            TaskLabelSteps.LABELS.stream().map(ProcessVariable::name).toList();

    /** A task as the engine has it. */
    private record Found(
            String id,
            String name,
            String step,
            String assignee,
            Instant due,
            Instant created,
            String definition,
            String instance,
            String execution,
            Set<String> groups,
            Map<String, String> labels) {

        TaskCard card() {
            return new TaskCard(definition, instance, execution, labels);
        }
    }

    /** What a pass has seen so far. */
    private static final class Findings {
        private int tasks;
        private int filled;
        private int found;
        private final List<String> words = new ArrayList<>();

        void add(Findings page) {
            tasks += page.tasks;
            filled += page.filled;
            found += page.found;
            page.words.stream().limit(MOST_WORDS - words.size()).forEach(words::add);
        }

        void say(String sentence) {
            found++;
            words.add(sentence);
            LOG.warn("The work list was put right: {}", sentence);
        }
    }

    private final WorkItemRepairs repairs;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Campaigns campaigns;
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;

    WorkItemsAgreeWithTasks(
            WorkItemRepairs repairs,
            RuntimeService runtime,
            RepositoryService repository,
            Campaigns campaigns,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.repairs = repairs;
        this.runtime = runtime;
        this.repository = repository;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Report run() {
        Findings all = new Findings();
        String last = "";
        for (List<String> ids = idsAfter(last); !ids.isEmpty(); ids = idsAfter(last)) {
            all.add(page(ids));
            last = ids.get(ids.size() - 1);
        }
        return new Report(all.tasks, all.filled, all.words, all.found);
    }

    private List<String> idsAfter(String last) {
        return jdbc.sql("select id from (select ID_ as id from ACT_RU_TASK union select task_id as id from work_item"
                        + " where ended_at is null and kind <> 'WAIT') both_sides where id > ? order by id limit "
                        + PAGE)
                .param(last)
                .query(String.class)
                .list();
    }

    private Findings page(List<String> ids) {
        for (int attempt = 1; ; attempt++) {
            try {
                return oneMoment.execute(status -> compare(ids));
            } catch (ConcurrencyFailureException | DuplicateKeyException somebodyWrote) {
                if (attempt == ATTEMPTS) {
                    throw somebodyWrote;
                }
            }
        }
    }

    private Findings compare(List<String> ids) {
        Findings findings = new Findings();
        Map<String, Found> tasks = tasks(ids);
        Map<String, Kept> rows = repairs.of(ids);
        findings.tasks = tasks.size();
        for (String id : ids) {
            Found task = tasks.get(id);
            Kept row = rows.get(id);
            if (task == null) {
                if (row != null && !row.ended()) {
                    repairs.end(id);
                    findings.say(
                            about(row.item()) + " đã xong trong quy trình mà vẫn nằm trong danh sách: đã kết thúc.");
                }
            } else if (row == null) {
                add(task, findings);
            } else {
                correct(task, row, findings);
            }
        }
        return findings;
    }

    private Map<String, Found> tasks(List<String> ids) {
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TASK_ID_ in (:ids)"
                        + " and TYPE_ = 'candidate' and GROUP_ID_ is not null")
                .param("ids", ids)
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(row.getString(2));
                });
        Map<String, Map<String, String>> labels = new HashMap<>();
        jdbc.sql("select TASK_ID_, NAME_, TEXT_ from ACT_RU_VARIABLE where TASK_ID_ in (:ids) and NAME_ in (:names)"
                        + " and TEXT_ is not null")
                .param("ids", ids)
                .param("names", LABEL_NAMES)
                .query(row -> {
                    labels.computeIfAbsent(row.getString(1), id -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        Map<String, Found> tasks = new HashMap<>();
        jdbc.sql("select ID_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, DUE_DATE_, CREATE_TIME_, PROC_DEF_ID_, PROC_INST_ID_,"
                        + " EXECUTION_ID_ from ACT_RU_TASK where ID_ in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    String id = row.getString(1);
                    tasks.put(
                            id,
                            new Found(
                                    id,
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getTimestamp(5) == null
                                            ? null
                                            : row.getTimestamp(5).toInstant(),
                                    row.getTimestamp(6).toInstant(),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9),
                                    groups.getOrDefault(id, Set.of()),
                                    labels.getOrDefault(id, Map.of())));
                });
        return tasks;
    }

    private void add(Found task, Findings findings) {
        Map<String, Object> variables = runtime.getVariables(
                task.execution(),
                List.of(
                        Variables.CAMPAIGN_ID.name(),
                        Variables.UNIT_ID.name(),
                        Variables.UNIT_NAME.name(),
                        NominationDossier.AWARD_FORM_NAME.name(),
                        Variables.BLOC_NAME.name(),
                        Variables.UNIT_NOMINATION_DUE.name(),
                        Variables.HEAD_CONFIRMATION_DUE.name()));
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.instance())
                .singleResult();
        UserTask model = repository.getBpmnModelInstance(task.definition()).getModelElementById(task.step());
        String campaign = Objects.toString(variables.get(Variables.CAMPAIGN_ID.name()), "");
        WorkItem item = new WorkItem(
                task.id(),
                task.step(),
                task.name(),
                instance == null ? "" : Objects.toString(instance.getBusinessKey(), ""),
                campaign,
                (String) variables.get(Variables.UNIT_ID.name()),
                (String) variables.get(Variables.UNIT_NAME.name()),
                (String) variables.get(NominationDossier.AWARD_FORM_NAME.name()),
                (String) variables.get(Variables.BLOC_NAME.name()),
                WorkItemsFollowTasks.deadlineOf(Objects.toString(model.getCamundaDueDate(), ""), variables::get),
                deadline(task.due(), campaign),
                task.created(),
                task.assignee(),
                task.groups());
        repairs.add(item, WorkItemsFollowTasks.kindOf(model), task.card());
        findings.say(about(item) + " đang chờ trong quy trình mà thiếu trong danh sách: đã thêm.");
    }

    private void correct(Found task, Kept row, Findings findings) {
        WorkItem item = row.item();
        List<String> wrong = new ArrayList<>();
        if (row.ended()) {
            wrong.add("danh sách ghi đã xong mà quy trình còn chờ: đã mở lại");
        }
        if (!Objects.equals(task.assignee(), item.assignee())) {
            wrong.add("người nhận là " + orNobody(task.assignee()) + ", danh sách ghi " + orNobody(item.assignee())
                    + ": đã sửa");
        }
        if (!isShownAs(item.due(), task.due(), item.campaignId())) {
            wrong.add("thời hạn khác với quy trình: đã sửa");
        }
        boolean regrouped = !task.groups().equals(item.groups());
        if (regrouped) {
            wrong.add("nhóm được nhận là " + inWords(task.groups()) + ", danh sách ghi " + inWords(item.groups())
                    + ": đã sửa");
        }
        boolean unknown = row.card().processInstance() == null;
        if (!unknown && !task.card().equals(row.card()) || !Objects.equals(task.name(), item.stepName())) {
            wrong.add("thông tin trên thẻ việc khác với quy trình: đã ghi lại");
        }
        if (wrong.isEmpty() && !unknown) {
            return;
        }
        Instant due = isShownAs(item.due(), task.due(), item.campaignId())
                ? item.due()
                : deadline(task.due(), item.campaignId());
        String unit = task.labels().getOrDefault(Variables.UNIT_NAME.name(), item.unitName());
        repairs.correct(
                new WorkItem(
                        item.taskId(),
                        item.step(),
                        task.name(),
                        item.subject(),
                        item.campaignId(),
                        item.unitId(),
                        unit,
                        item.awardFormName(),
                        item.blocName(),
                        item.deadline(),
                        due,
                        item.createdAt(),
                        task.assignee(),
                        task.groups()),
                task.card());
        if (regrouped) {
            repairs.regroup(task.id(), task.groups());
        }
        if (unknown) {
            findings.filled++;
        }
        if (!wrong.isEmpty()) {
            findings.say(about(item) + ": " + String.join("; ", wrong) + ".");
        }
    }

    /** The engine has the last moment that people are shown, the list the first that is too late. */
    private boolean isShownAs(Instant due, Instant shown, String campaign) {
        if (due == null || shown == null) {
            return due == null && shown == null;
        }
        return due.equals(shown) || LastMoment.of(due, zone(campaign)).equals(shown);
    }

    private Instant deadline(Instant shown, String campaign) {
        if (shown == null) {
            return null;
        }
        Instant next = shown.plusSeconds(1);
        return next.atZone(zone(campaign)).toLocalTime().equals(LocalTime.MIDNIGHT) ? next : shown;
    }

    private ZoneId zone(String campaign) {
        return campaigns.all().stream()
                .filter(each -> each.id().equals(campaign))
                .map(Campaign::timeZone)
                .findFirst()
                .orElse(ZoneId.of("UTC"));
    }

    private static String about(WorkItem item) {
        return "Việc “" + item.stepName() + "”" + (item.subject().isEmpty() ? "" : " của " + item.subject());
    }

    private static String orNobody(String person) {
        return person == null ? "chưa ai" : person;
    }

    private static String inWords(Set<String> groups) {
        return groups.isEmpty()
                ? "không nhóm nào"
                : new TreeSet<>(groups).stream().collect(Collectors.joining(", "));
    }
}
