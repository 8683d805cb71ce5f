package vn.vinhdanh.workflow;

import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.LastMoment;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.extension.Extensions;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.supplement.SupplementRequests;
import vn.vinhdanh.worklist.WorkItems;

/**
 * Moves one process instance to the deadlines of today: variables, timers, due dates, the list of waiting work, and what
 * stands in our tables because something was late. All in the running transaction; may run twice.
 */
@Component
class InstanceMove {

    private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+Due)}");
    private static final String CONSENT_TO_DOSSIER = "userTask_consentToLateDossier";
    private static final String CONSENT_TO_REGISTRATION = "userTask_consentToLateRegistration";

    private final InstanceDueDates dueDates;
    private final DeadlineTimers timers;
    private final WorkItems workItems;
    private final Dossiers dossiers;
    private final Registrations registrations;
    private final SupplementRequests supplements;
    private final Extensions extensions;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final Journal journal;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;

    InstanceMove(
            InstanceDueDates dueDates,
            DeadlineTimers timers,
            WorkItems workItems,
            Dossiers dossiers,
            Registrations registrations,
            SupplementRequests supplements,
            Extensions extensions,
            Campaigns campaigns,
            Accounts accounts,
            Journal journal,
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository) {
        this.dueDates = dueDates;
        this.timers = timers;
        this.workItems = workItems;
        this.dossiers = dossiers;
        this.registrations = registrations;
        this.supplements = supplements;
        this.extensions = extensions;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.journal = journal;
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
    }

    /**
     * @param change that made it necessary, for the journal
     * @return names of the variables that changed; empty when there was nothing to do, or the instance has ended
     */
    Set<String> move(String id, DeadlineChange change) {
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        if (instance == null) {
            return Set.of();
        }
        Map<String, Object> variables = runtime.getVariables(id);
        String process = repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
        Map<String, Object> moved = dueDates.moved(process, variables);
        if (moved.isEmpty()) {
            return Set.of();
        }
        runtime.setVariables(id, moved);
        moved.forEach((variable, due) -> workItems.awaitedBy(
                instance.getBusinessKey(), WorkItemsFollowTasks.deadlineOf(variable), ((Date) due).toInstant()));
        int waiting = timers.reset(id, moved.keySet()) + moveTasks(id, moved, zone(change));
        if (waiting > 0 && instance.getBusinessKey() != null) {
            accounts.find(change.person())
                    .ifPresent(person -> journal.write(
                            instance.getBusinessKey(), person, extensions.inWords(change), change.reason()));
        }
        if (process.equals(NominationDossier.PROCESS)) {
            settle(id, (String) variables.get(NominationDossier.CODE.name()), moved);
        } else if (process.equals(RegistrationProcess.PROCESS)
                && registrations.isInTimeAfterAll((String) variables.get(RegistrationProcess.CODE.name()))) {
            complete(id, CONSENT_TO_REGISTRATION);
        }
        return moved.keySet();
    }

    private void settle(String id, String code, Map<String, Object> moved) {
        Optional.ofNullable((Date) moved.get(Variables.SUPPLEMENT_DUE.name()))
                .ifPresent(due -> supplements.giveUntil(code, due.toInstant()));
        if (dossiers.isInTimeAfterAll(code)) {
            complete(id, CONSENT_TO_DOSSIER);
        }
    }

    /** Nobody has to consent to what is not late any more; the step itself sees that. */
    private void complete(String id, String step) {
        tasks.createTaskQuery().processInstanceId(id).taskDefinitionKey(step).list().stream()
                .map(Task::getId)
                .forEach(tasks::complete);
    }

    private int moveTasks(String id, Map<String, Object> moved, ZoneId zone) {
        List<Task> open = tasks.createTaskQuery().processInstanceId(id).list();
        int count = 0;
        for (Task task : open) {
            Date due = dueDateOf(task).map(moved::get).map(Date.class::cast).orElse(null);
            if (due != null) {
                task.setDueDate(Date.from(LastMoment.of(due.toInstant(), zone)));
                tasks.saveTask(task);
                workItems.dueBy(task.getId(), due.toInstant());
                count++;
            }
        }
        return count;
    }

    /** @return name of the variable that the task takes its due date from */
    private Optional<String> dueDateOf(Task task) {
        UserTask step = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        Matcher variable =
                DUE.matcher(Optional.ofNullable(step.getCamundaDueDate()).orElse(""));
        return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
    }

    private ZoneId zone(DeadlineChange change) {
        return campaigns.get(change.campaignId()).timeZone();
    }
}
