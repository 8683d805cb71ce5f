package vn.vinhdanh.workflow;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sets the timers of a process instance anew after variables that they name have changed. The engine's own recalculation
 * of due dates leaves the start inside a repeating timer as it was, and knows no timer that has fired already; so timers
 * are taken away and made again as on entering their step, which also arms one that fired under the old deadline.
 */
@Component
class DeadlineTimers {

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

    /** @param engine asked for late: the timers' guard is part of it */
    DeadlineTimers(ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.engine = engine;
    }

    /**
     * @param variables names of the variables that changed, already set
     * @return how many timers were made
     */
    int reset(String instance, Collection<String> variables) {
        Pattern named = Pattern.compile("\\b(" + String.join("|", variables) + ")\\b");
        return engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.getExecutionManager().findExecutionsByProcessInstanceId(instance).stream()
                        .mapToInt(execution -> reset(execution, named, context))
                        .sum());
    }

    /** @return whether a timer of a model names the variable in its date or cycle */
    static boolean names(BpmnModelInstance model, String timer, Pattern named) {
        return model.getModelElementById(timer) instanceof CatchEvent event
                && event.getEventDefinitions().stream()
                        .anyMatch(definition ->
                                named.matcher(definition.getRawTextContent()).find());
    }

    private static int reset(ExecutionEntity execution, Pattern named, CommandContext context) {
        PvmScope scope = scopeOf(execution);
        int made = 0;
        for (TimerDeclarationImpl timer :
                TimerDeclarationImpl.getDeclarationsForScope(scope).values()) {
            if (names(execution.getBpmnModelInstance(), timer.getActivityId(), named)) {
                List<JobEntity> armed = execution.getJobs().stream()
                        .filter(job -> timer.getActivityId().equals(job.getActivityId()))
                        .toList();
                if (!armed.isEmpty() || waits(execution)) {
                    // The one that is firing right now the engine takes away itself.
                    armed.stream()
                            .filter(job -> !job.equals(context.getCurrentJob()))
                            .forEach(JobEntity::delete);
                    timer.createTimerInstance(execution);
                    made++;
                }
            }
        }
        return made;
    }

    /** @return what the execution stands for: the process itself, or the step whose timers it holds; null when neither */
    private static PvmScope scopeOf(ExecutionEntity execution) {
        if (execution.isProcessInstanceExecution()) {
            return execution.getProcessDefinition();
        }
        return execution.isScope() && execution.getActivity() != null && execution.getActivityInstanceId() != null
                ? execution.getActivity()
                : null;
    }

    private static boolean waits(ExecutionEntity execution) {
        return execution.isProcessInstanceExecution()
                || !execution.getTasks().isEmpty()
                || !execution.getEventSubscriptions().isEmpty();
    }
}
