package vn.vinhdanh.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.escalation.Escalations;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.succession.TakenOver;
import vn.vinhdanh.worklist.WorkItems;

/** Moves everything that runs from the people of one unit to those of another, whatever process it belongs to. */
@Component
class WorkHandOver {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final WorkItems workItems;
    private final Escalations escalations;
    private final Dossiers dossiers;

    WorkHandOver(
            RuntimeService runtime,
            TaskService tasks,
            RepositoryService repository,
            AuthorizationService authorizations,
            WorkItems workItems,
            Escalations escalations,
            Dossiers dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.authorizations = authorizations;
        this.workItems = workItems;
        this.escalations = escalations;
        this.dossiers = dossiers;
    }

    /**
     * Moves staff's and head's part in running processes and open tasks; may run again.
     *
     * @param from unit that ended, under its name of today
     * @param to unit whose people take over
     * @return the cases that were moved, one entry per case
     */
    List<TakenOver> move(Unit from, Unit to) {
        Map<String, TakenOver> moved = new LinkedHashMap<>();
        moveParts(Variables.PREPARER_GROUP, Groups.staffOf(from.id()), Groups.staffOf(to.id()), moved);
        moveParts(Variables.HEAD_GROUP, Groups.headOf(from.id()), Groups.headOf(to.id()), moved);
        moveTasks(Groups.staffOf(from.id()), Groups.staffOf(to.id()));
        moveTasks(Groups.headOf(from.id()), Groups.headOf(to.id()));
        escalations.handOver(Groups.headOf(from.id()), Groups.headOf(to.id()));
        rename(from);
        return List.copyOf(moved.values());
    }

    private void moveParts(
            ProcessVariable<String> part, String fromGroup, String toGroup, Map<String, TakenOver> moved) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .variableValueEquals(part.name(), fromGroup)
                .unlimitedList()) {
            runtime.setVariable(instance.getId(), part.name(), toGroup);
            String code = instance.getBusinessKey();
            if (code != null) {
                moved.computeIfAbsent(code, subject -> new TakenOver(subject, what(instance)));
            }
        }
    }

    private String what(ProcessInstance instance) {
        String process = repository
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getName();
        String open = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(instance.getBusinessKey())
                .orderByTaskName()
                .asc()
                .list()
                .stream()
                .map(Task::getName)
                .distinct()
                .collect(Collectors.joining(", "));
        return process + (open.isEmpty() ? "" : " – đang chờ: " + open);
    }

    /** Whoever had claimed such a task can no longer complete it; the new people find it unclaimed. */
    private void moveTasks(String fromGroup, String toGroup) {
        for (Task task : tasks.createTaskQuery()
                .taskCandidateGroup(fromGroup)
                .includeAssignedTasks()
                .list()) {
            tasks.deleteCandidateGroup(task.getId(), fromGroup);
            tasks.addCandidateGroup(task.getId(), toGroup);
            workItems.handedOver(task.getId(), groupsOf(task));
            if (task.getAssignee() != null) {
                tasks.setAssignee(task.getId(), null);
            }
            authorizations
                    .createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(task.getId())
                    .list()
                    .stream()
                    .filter(grant -> fromGroup.equals(grant.getGroupId())
                            || grant.getUserId() != null && grant.getUserId().equals(task.getAssignee()))
                    .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        }
    }

    private Set<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void rename(Unit unit) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .variableValueEquals(Variables.UNIT_ID.name(), unit.id())
                .unlimitedList()) {
            String name = nominee(instance, unit);
            runtime.setVariable(instance.getId(), Variables.UNIT_NAME.name(), name);
            tasks.createTaskQuery().processInstanceId(instance.getId()).list().forEach(task -> {
                tasks.setVariableLocal(task.getId(), Variables.UNIT_NAME.name(), name);
                workItems.unitRenamed(task.getId(), name, Variables.UNIT_NAME.name());
            });
        }
    }

    private String nominee(ProcessInstance instance, Unit unit) {
        Object dossier = runtime.getVariable(instance.getId(), NominationDossier.CODE.name());
        return dossier == null ? unit.name() : dossiers.get((String) dossier).nominee(unit);
    }
}
