package vn.vinhdanh.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets no timer fire for a deadline that was moved while its instance has not followed yet: the instance follows first,
 * and the timer, made anew, waits for the new moment.
 */
@Component
final class TimersAskFirst extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DeadlineMover> mover;

    TimersAskFirst(ObjectProvider<DeadlineMover> mover) {
        this.mover = mover;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the engine declares them
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> handlers = new ArrayList<>();
        if (configuration.getCustomJobHandlers() != null) {
            handlers.addAll(configuration.getCustomJobHandlers());
        }
        handlers.addAll(List.of(new Boundary(), new Catch(), new StartOfSubprocess()));
        configuration.setCustomJobHandlers(handlers);
    }

    private boolean wasMoved(TimerJobConfiguration timer, ExecutionEntity execution) {
        return mover.getObject().movesAhead(execution, timer.getTimerElementKey());
    }

    private final class Boundary extends TimerExecuteNestedActivityJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (!wasMoved(timer, execution)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }

    private final class Catch extends TimerCatchIntermediateEventJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (!wasMoved(timer, execution)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }

    private final class StartOfSubprocess extends TimerStartEventSubprocessJobHandler {
        @Override
        public void execute(
                TimerJobConfiguration timer, ExecutionEntity execution, CommandContext context, String tenant) {
            if (!wasMoved(timer, execution)) {
                super.execute(timer, execution, context, tenant);
            }
        }
    }
}
