package vn.vinhdanh.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
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
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.TaskCard;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;
import vn.vinhdanh.worklist.WorkKind;

/**
 * Lets the list of waiting work follow every user task and every wait for a message of every model, in the engine's
 * transaction. It listens before the listeners of the model, so it sees the deadline itself and not the last moment that
 * people are shown.
 */
@Component
final class WorkItemsFollowTasks extends AbstractProcessEnginePlugin {

    private static final Pattern DUE = Pattern.compile("(\\w+)Due\\b");
    private static final String KIND = "kind";

    private final ObjectProvider<WorkItems> items;
    private final ObjectProvider<CurrentPerson> currentPerson;
    private final ObjectProvider<Clock> clock;

    /** @param items asked for late: the engine starts before the tables are read */
    WorkItemsFollowTasks(
            ObjectProvider<WorkItems> items, ObjectProvider<CurrentPerson> currentPerson, ObjectProvider<Clock> clock) {
        this.items = items;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            configuration.setCustomPreBPMNParseListeners(List.of(new AtEveryWait()));
        } else {
            listeners.add(new AtEveryWait());
        }
    }

    private final class AtEveryWait extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            on(task, TaskListener.EVENTNAME_CREATE, created -> items.getObject()
                    .opened(
                            item(created, deadlineOf(expressionOf(task), created::getVariable)),
                            kindOf(created.getBpmnModelElementInstance()),
                            card(created)));
            on(task, TaskListener.EVENTNAME_ASSIGNMENT, assigned -> items.getObject()
                    .assigned(assigned.getId(), assigned.getAssignee()));
            on(task, TaskListener.EVENTNAME_COMPLETE, done -> items.getObject().ended(done.getId(), person()));
            on(task, TaskListener.EVENTNAME_DELETE, gone -> items.getObject().ended(gone.getId(), null));
        }

        @Override
        public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    wait -> items.getObject().opened(item(wait), WorkKind.WAIT, TaskCard.NONE));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    wait -> items.getObject().ended(wait.getActivityInstanceId(), null));
        }

        private static void on(TaskDefinition task, String event, TaskListener listener) {
            task.addBuiltInTaskListener(event, listener);
        }
    }

    private String person() {
        return currentPerson.getObject().find().map(Person::id).orElse(null);
    }

    private WorkItem item(DelegateExecution wait) {
        String due =
                wait
                        .getBpmnModelElementInstance()
                        .getModelInstance()
                        .getModelElementsByType(BoundaryEvent.class)
                        .stream()
                        .filter(event -> event.getAttachedTo().getId().equals(wait.getCurrentActivityId()))
                        .flatMap(event -> event.getChildElementsByType(TimerEventDefinition.class).stream())
                        .map(timer -> timer.getTextContent().trim())
                        .findFirst()
                        .orElse("");
        return new WorkItem(
                wait.getActivityInstanceId(),
                wait.getCurrentActivityId(),
                wait.getCurrentActivityName(),
                orNothing(wait.getProcessBusinessKey()),
                orNothing(Variables.CAMPAIGN_ID.get(wait)),
                Variables.UNIT_ID.get(wait),
                Variables.UNIT_NAME.get(wait),
                NominationDossier.AWARD_FORM_NAME.get(wait),
                Variables.BLOC_NAME.get(wait),
                deadlineOf(due),
                dueOf(due, wait),
                clock.getObject().instant(),
                null,
                Set.of());
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

    private static TaskCard card(DelegateTask task) {
        return new TaskCard(
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                task.getExecutionId(),
                TaskLabelSteps.labelsOf(task));
    }

    /** A model says of a task that it is an offer; all others are duties. */
    static WorkKind kindOf(UserTask task) {
        return Stream.ofNullable(task.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> KIND.equals(property.getCamundaName()))
                .map(property -> WorkKind.valueOf(property.getCamundaValue()))
                .findFirst()
                .orElse(WorkKind.TASK);
    }

    private static String expressionOf(TaskDefinition task) {
        Expression due = task.getDueDateExpression();
        return due == null ? "" : due.getExpressionText();
    }

    /**
     * As {@link #deadlineOf(String)}; but what the head has to confirm by goes by the name of the deadline that it is.
     *
     * @param valueOf value of a variable by its name
     */
    static String deadlineOf(String expression, Function<String, Object> valueOf) {
        if (!expression.contains(Variables.HEAD_CONFIRMATION_DUE.name())) {
            return deadlineOf(expression);
        }
        boolean first = Objects.equals(
                valueOf.apply(Variables.HEAD_CONFIRMATION_DUE.name()),
                valueOf.apply(Variables.UNIT_NOMINATION_DUE.name()));
        return deadlineOf((first ? Variables.UNIT_NOMINATION_DUE : Variables.SUPPLEMENT_DUE).name());
    }

    private static Instant dueOf(String expression, DelegateExecution wait) {
        Matcher variable = DUE.matcher(expression);
        return variable.find()
                ? instant(ProcessVariable.instant(variable.group()).get(wait))
                : null;
    }

    /** The models name deadlines as variables: {@code ${unitNominationDue}} is {@code UNIT_NOMINATION}. */
    static String deadlineOf(String expression) {
        Matcher variable = DUE.matcher(expression);
        return variable.find() ? variable.group(1).replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT) : "";
    }

    /** An instance that an administrator starts by hand may lack both; it is nobody's reminder then, but it runs. */
    private static String orNothing(String text) {
        return text == null ? "" : text;
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
