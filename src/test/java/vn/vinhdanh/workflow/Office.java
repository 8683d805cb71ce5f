package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** The people of the office, at work in a test: who does what, and what the engine's jobs do in between. */
@TestComponent
class Office {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> TABLES = List.of(
            "overdue_step",
            "award_record",
            "award_decision",
            "ballot_cast",
            "ballot",
            "council_session_member",
            "council_agenda_item",
            "council_session",
            "appraisal_verdict",
            "appraisal",
            "bloc_review_attendance",
            "bloc_review_candidate",
            "bloc_review",
            "dossier_document_piece",
            "dossier_document",
            "dossier_finding",
            "dossier_declaration",
            "dossier_result",
            "dossier",
            "bloc_registration",
            "registration_target",
            "registration",
            "journal",
            "code_series",
            "campaign_launch");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final Accounts accounts;
    private final RehearsalClock clock;
    private final JdbcClient jdbc;

    Office(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            Accounts accounts,
            RehearsalClock clock,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Empties the office before each test and puts the clock back to 01/10/2020. */
    static final class Emptied implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context).getBean(Office.class).empty();
        }
    }

    private void empty() {
        SecurityContextHolder.clearContext();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "next test", true, true));
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        itIs(2020, 10, 1);
    }

    /** Moves the clock to eight o'clock in the morning of a day. */
    void itIs(int year, int month, int day) {
        clock.moveTo(LocalDate.of(year, month, day).atTime(8, 0).atZone(HANOI).toInstant());
    }

    /** Does something as a person with the groups their account has. */
    <T> T as(String user, Callable<T> work) {
        Person person = accounts.find(user).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        person.id(), null, AuthorityUtils.createAuthorityList(List.copyOf(person.groups()))));
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

    Person person(String user) {
        return accounts.find(user).orElseThrow();
    }

    /** Starts a process as a person, with the variables of its start form. */
    ProcessInstance start(String user, String process, Object... namesAndValues) {
        return as(user, () -> runtime.startProcessInstanceByKey(process, map(namesAndValues)));
    }

    /** Completes the open task of a process instance, found by business key, as a person. */
    void complete(String user, String businessKey, String taskKey, Object... namesAndValues) {
        Task task = task(businessKey, taskKey);
        as(user, () -> {
            tasks.complete(task.getId(), map(namesAndValues));
            return null;
        });
    }

    /** Completes the task that is assigned to this very person. */
    void completeOwn(String user, String businessKey, String taskKey) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .taskAssignee(user)
                .singleResult();
        as(user, () -> {
            tasks.complete(task.getId());
            return null;
        });
    }

    Task task(String businessKey, String taskKey) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .singleResult();
        if (task == null) {
            throw new AssertionError(businessKey + " has no open task " + taskKey + " but "
                    + tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        return task;
    }

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

    /** Fires a timer by its id in the model. */
    void fireTimer(String businessKey, String timer) {
        List<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(ProcessInstance::getId)
                        .toList();
        Job job = management.createJobQuery().timers().activityId(timer).list().stream()
                .filter(j -> instances.contains(j.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(businessKey + " has no timer " + timer));
        management.executeJob(job.getId());
    }

    /** @return the running instance with this business key that was not called by another */
    ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .singleResult();
    }

    Date dueDate(String businessKey, String taskKey) {
        return task(businessKey, taskKey).getDueDate();
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    /** What simple forms submit. */
    static Object[] answer(String answer, String reason) {
        return new Object[] {"answer", answer, "reason", reason};
    }

    static Object[] document(String number, String date) {
        return new Object[] {"documentNumber", number, "documentDate", date};
    }

    static Object[] both(Object[] first, Object[] second) {
        Object[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
