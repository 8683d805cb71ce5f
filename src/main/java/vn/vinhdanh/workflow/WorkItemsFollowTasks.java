package vn.vinhdanh.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/**
 * Lets the list of waiting work follow every task of every model, in the engine's transaction. It listens before the
 * listeners of the model, so it sees the deadline itself and not the last moment that people are shown.
 */
@Component
final class WorkItemsFollowTasks extends AbstractProcessEnginePlugin {

    private static final Pattern DUE = Pattern.compile("\\$\\{(\\w+)Due}");

    private final ObjectProvider<WorkItems> items;
    private final ObjectProvider<CurrentPerson> currentPerson;

    /** @param items asked for late: the engine starts before the tables are read */
    WorkItemsFollowTasks(ObjectProvider<WorkItems> items, ObjectProvider<CurrentPerson> currentPerson) {
        this.items = items;
        this.currentPerson = currentPerson;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            configuration.setCustomPreBPMNParseListeners(List.of(new AtEveryUserTask()));
        } else {
            listeners.add(new AtEveryUserTask());
        }
    }

    private final class AtEveryUserTask extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            on(task, TaskListener.EVENTNAME_CREATE, created -> items.getObject()
                    .opened(item(created, deadlineOf(task))));
            on(task, TaskListener.EVENTNAME_ASSIGNMENT, assigned -> items.getObject()
                    .assigned(assigned.getId(), assigned.getAssignee()));
            on(task, TaskListener.EVENTNAME_COMPLETE, done -> items.getObject().ended(done.getId(), person()));
            on(task, TaskListener.EVENTNAME_DELETE, gone -> items.getObject().ended(gone.getId(), null));
        }

        private static void on(TaskDefinition task, String event, TaskListener listener) {
            task.addBuiltInTaskListener(event, listener);
        }
    }

    private String person() {
        return currentPerson.getObject().find().map(Person::id).orElse(null);
    }

    private static WorkItem item(DelegateTask task, String deadline) {
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        return new WorkItem(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                orNothing(task.getExecution().getProcessBusinessKey()),
                orNothing(Variables.CAMPAIGN_ID.get(task)),
                Variables.UNIT_ID.get(task),
                Variables.UNIT_NAME.get(task),
                NominationDossier.AWARD_FORM_NAME.get(task),
                Variables.BLOC_NAME.get(task),
                deadline,
                instant(task.getDueDate()),
                instant(task.getCreateTime()),
                task.getAssignee(),
                groups);
    }

    /** The models name deadlines as variables: {@code ${unitNominationDue}} is {@code UNIT_NOMINATION}. */
    private static String deadlineOf(TaskDefinition task) {
        Expression due = task.getDueDateExpression();
        Matcher variable = DUE.matcher(due == null ? "" : due.getExpressionText());
        return variable.matches()
                ? variable.group(1).replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT)
                : "";
    }

    /** An instance that an administrator starts by hand may lack both; it is nobody's reminder then, but it runs. */
    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
