package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Entry;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.rehearsal.DueJobs;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** The people of the office, at work in a test: who does what, and what the engine's jobs do in between. */
@TestComponent
class Office {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> TABLES = List.of(
            "mail",
            "mail_choice",
            "digest_run",
            "urging_line",
            "urging",
            "deadline_sweep",
            "deadline_move",
            "deadline_change",
            "escalation",
            "work_list_check",
            "work_item_group",
            "work_item",
            "reconsideration",
            "substitution",
            "award_record",
            "award_decision",
            "council_return",
            "agenda_proposal",
            "decision_departure",
            "paper_count_correction",
            "paper_count_item",
            "paper_count",
            "written_opinion",
            "ballot_box",
            "ballot_cast",
            "ballot",
            "council_session_member",
            "council_agenda_item",
            "council_session",
            "original_receipt",
            "notice_reason",
            "notice",
            "opinion",
            "appraisal_weighing",
            "appraisal_verdict",
            "appraisal_reason",
            "appraisal",
            "bloc_comparison",
            "bloc_review_attendance",
            "bloc_review_candidate",
            "bloc_review",
            "attachment",
            "content_look_detail",
            "content_look",
            "finding_trace",
            "unit_merger_item",
            "unit_merger",
            "deputy_authority",
            "dossier_document",
            "download",
            "file_scan",
            "file_piece",
            "stored_file",
            "dossier_move",
            "dossier_hold",
            "supplement_point",
            "supplement_request",
            "dossier_line",
            "dossier_finding",
            "dossier_declaration",
            "dossier_result",
            "dossier_stage",
            "dossier_listing",
            "dossier",
            "target_change",
            "registration_change",
            "progress_entry",
            "progress_draft",
            "progress_report",
            "bloc_registration",
            "registration_target",
            "registration",
            "journal",
            "code_series",
            "campaign_launch",
            "form_draft",
            "presence");

    private static final Set<String> CONTENT = Set.of("file_piece", "ballot_box");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final Accounts accounts;
    private final RehearsalClock clock;
    private final DueJobs jobs;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Map<String, Set<String>> standIns = new ConcurrentHashMap<>();

    Office(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            Accounts accounts,
            RehearsalClock clock,
            DueJobs jobs,
            Journal journal,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.accounts = accounts;
        this.clock = clock;
        this.jobs = jobs;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    /** Empties the office before each test and puts the clock back to 01/10/2020. */
    static final class Emptied implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            ApplicationContext application = SpringExtension.getApplicationContext(context);
            BpmnAwareTests.init(application.getBean(ProcessEngine.class));
            application.getBean(Office.class).empty();
        }
    }

    /** Forgets everything that runs or was written; what the engine remembers of the past stays. */
    void empty() {
        SecurityContextHolder.clearContext();
        standIns.clear();
        List<String> left = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!left.isEmpty()) {
            runtime.deleteProcessInstances(left, "next test", true, true);
        }
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        itIs(2020, 10, 1);
    }

    /** Forgets what the engine remembers of cases of former tests that had the same code. */
    void forgetThePast(String code) {
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(code).finished().list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(history::deleteHistoricProcessInstanceIfExists);
    }

    // ---------------------------------------------------------------- time

    /** Moves the clock to eight o'clock in the morning of a day. */
    void itIs(int year, int month, int day) {
        clock.moveTo(LocalDate.of(year, month, day).atTime(8, 0).atZone(HANOI).toInstant());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(HANOI));
    }

    Clock clock() {
        return clock;
    }

    // ---------------------------------------------------------------- people

    /** Lets a person stand in for somebody of another group as well, until the test ends. */
    void standsIn(String user, String group) {
        standIns.computeIfAbsent(user, u -> new HashSet<>()).add(group);
    }

    Person person(String user) {
        Person person = accounts.find(user).orElseThrow();
        Set<String> groups = new HashSet<>(person.groups());
        groups.addAll(standIns.getOrDefault(user, Set.of()));
        return new Person(person.id(), person.name(), groups);
    }

    /** Does something as a person with the groups their account has. */
    <T> T as(String user, Callable<T> work) {
        Person person = person(user);
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(person));
        try {
            return work.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Knows the person by name, as a session does. */
    private static final class SignedIn extends UsernamePasswordAuthenticationToken {

        private static final long serialVersionUID = 1L;

        SignedIn(Person person) {
            super(person, null, AuthorityUtils.createAuthorityList(List.copyOf(person.groups())));
        }

        @Override
        public String getName() {
            return ((Person) getPrincipal()).id();
        }
    }

    // ---------------------------------------------------------------- starting and completing

    /** Starts a process as a person, with the variables of its start form. */
    ProcessInstance start(String user, String process, Object... namesAndValues) {
        return as(user, () -> runtime.startProcessInstanceByKey(process, map(namesAndValues)));
    }

    /** Completes the open task of a process instance, found by business key, as a person. */
    void complete(String user, String businessKey, String taskKey, Object... namesAndValues) {
        complete(user, task(businessKey, taskKey), namesAndValues);
    }

    /** Completes the task that is assigned to this very person. */
    void completeOwn(String user, String businessKey, String taskKey) {
        complete(user, ownTask(user, businessKey, taskKey));
    }

    /** A paper is entered on its day at the earliest: the clock goes on to that day. */
    void complete(String user, Task task, Object... namesAndValues) {
        if (map(namesAndValues).get(FormAnswer.DOCUMENT_DATE) instanceof String day
                && LocalDate.parse(day).isAfter(today())) {
            clock.moveTo(LocalDate.parse(day).atTime(8, 0).atZone(HANOI).toInstant());
        }
        completeToday(user, task, namesAndValues);
    }

    private void completeToday(String user, Task task, Object... namesAndValues) {
        as(user, () -> {
            tasks.complete(task.getId(), map(namesAndValues));
            return null;
        });
    }

    /**
     * Tries to complete a task in vain, and proves that the refusal leaves the task open and nothing half-saved: every
     * row of our tables and every process variable is as before.
     *
     * @return codes of everything that was refused
     */
    List<String> refusal(String user, String businessKey, String taskKey, Object... namesAndValues) {
        return refusal(user, task(businessKey, taskKey), namesAndValues);
    }

    /** Like {@link #refusal(String, String, String, Object...)}, for the task that is assigned to this very person. */
    List<String> refusalOfOwn(String user, String businessKey, String taskKey) {
        return refusal(user, ownTask(user, businessKey, taskKey));
    }

    /** Like {@link #refusal(String, String, String, Object...)}, with the task that is assigned to somebody else. */
    List<String> refusalOfTask(String user, String assignee, String businessKey, String taskKey) {
        return refusal(user, ownTask(assignee, businessKey, taskKey));
    }

    List<String> refusal(String user, Task task, Object... namesAndValues) {
        Map<String, Object> facts = tasks.getVariables(task.getId());
        List<String> reasons = refusal(() -> completeToday(user, task, namesAndValues));
        assertThat(tasks.createTaskQuery().taskId(task.getId()).active().count())
                .as("the task stays open")
                .isOne();
        assertThat(tasks.getVariables(task.getId()))
                .as("the process learns nothing")
                .isEqualTo(facts);
        return reasons;
    }

    /** Tries something in vain and proves that our tables are as before. @return codes of everything that was refused */
    List<String> refusal(ThrowingCallable attempt) {
        Map<String, List<Map<String, Object>>> before = everything();
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(everything()).as("nothing is half-saved").isEqualTo(before);
        assertThat(refusal.getMessage()).isNotBlank().doesNotContain("ENGINE-", "Exception");
        return refusal.findings().stream().map(Finding::code).toList();
    }

    /** What our tables hold, but for the content of files. */
    private Map<String, List<Map<String, Object>>> everything() {
        Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
        TABLES.stream()
                .filter(table -> !CONTENT.contains(table))
                .forEach(table -> rows.put(
                        table, jdbc.sql("select * from " + table).query().listOfRows()));
        return rows;
    }

    Task task(String businessKey, String taskKey) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .singleResult();
        if (task == null) {
            throw new AssertionError(businessKey + " has no open task " + taskKey + " but " + openTasks(businessKey));
        }
        return task;
    }

    Task ownTask(String user, String businessKey, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .taskAssignee(user)
                .singleResult();
    }

    /** @return ids of the open tasks of a case, in its process and in those it called */
    List<String> openTasks(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    // ---------------------------------------------------------------- jobs

    /** Runs the asynchronous continuations of all processes until none is left; timers stay. */
    void runJobs() {
        for (int round = 0; round < 50; round++) {
            List<Job> jobs =
                    management.createJobQuery().messages().withRetriesLeft().list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
        throw new AssertionError("Jobs do not come to an end");
    }

    /** Runs the one waiting job of an activity. */
    void runJob(String businessKey, String activity) {
        management.executeJob(job(businessKey, activity).getId());
    }

    /** @return the one job of an activity or timer of a case */
    Job job(String businessKey, String activity) {
        List<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        return management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        businessKey + " has no job at " + activity + " but open tasks " + openTasks(businessKey)));
    }

    /** Lets the moment of a timer come, and fires it. */
    void fireTimer(String businessKey, String timer) {
        Job job = job(businessKey, timer);
        if (job.getDuedate().toInstant().isAfter(clock.instant())) {
            clock.moveTo(job.getDuedate().toInstant());
        }
        management.executeJob(job.getId());
    }

    /** Lets the deadline of a step pass, and proves that it takes nothing away, leaves the step open and watches on. */
    void deadlinePasses(String businessKey, String timer, String step) {
        fireTimer(businessKey, timer);
        assertThat(job(businessKey, timer).getDuedate()).as("the next rung").isAfter(Date.from(clock.instant()));
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream()))
                .as("work goes on")
                .contains(step);
    }

    /** Lives on until a day, eight o'clock in the morning, and lets every deadline on the way fire when it is due. */
    void liveUntil(int year, int month, int day) {
        Instant target =
                LocalDate.of(year, month, day).atTime(8, 0).atZone(HANOI).toInstant();
        for (Optional<Instant> next = jobs.next(clock.instant(), target);
                next.isPresent();
                next = jobs.next(clock.instant(), target)) {
            clock.moveTo(next.get());
            jobs.runDue();
        }
        clock.moveTo(target);
        jobs.runDue();
    }

    /** @return who was told of late work of a case, in the order they were: step, group, working days late */
    List<String> told(String businessKey) {
        return jdbc.sql(
                        "select i.step, e.group_id, e.working_days_late from escalation e"
                                + " join work_item i on i.task_id = e.task_id where i.subject = ? order by e.told_at, e.group_id")
                .param(businessKey)
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " +" + row.getInt(3))
                .list();
    }

    // ---------------------------------------------------------------- looking

    /** @return the running instance with this business key that was not called by another */
    ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .singleResult();
    }

    /** @return the running instance of a process that a case called */
    ProcessInstance called(String businessKey, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .processDefinitionKey(process)
                .singleResult();
    }

    /** @return how often an instance passed an activity */
    long timesPassed(ProcessInstance instance, String activity) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .finished()
                .count();
    }

    /** An administrator suspends a process: it hears nothing until it is activated. */
    void suspend(ProcessInstance instance) {
        runtime.suspendProcessInstanceById(instance.getId());
    }

    void activate(ProcessInstance instance) {
        runtime.activateProcessInstanceById(instance.getId());
    }

    long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    Date dueDate(String businessKey, String taskKey) {
        return task(businessKey, taskKey).getDueDate();
    }

    /** @return what the journal says of a case, oldest first */
    List<String> journal(String subject) {
        return journal.of(subject).stream().map(Entry::sentence).toList();
    }

    // ---------------------------------------------------------------- what simple forms submit

    static Object[] yes(String reason) {
        return new Object[] {FormAnswer.ANSWER, "YES", FormAnswer.REASON, reason};
    }

    static Object[] no(String reason) {
        return new Object[] {FormAnswer.ANSWER, "NO", FormAnswer.REASON, reason};
    }

    static Object[] document(String number, String date) {
        return new Object[] {FormAnswer.DOCUMENT_NUMBER, number, FormAnswer.DOCUMENT_DATE, date};
    }

    static Object[] yes(String number, String date) {
        Object[] first = yes("");
        Object[] second = document(number, date);
        Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }
}
