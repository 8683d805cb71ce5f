package vn.vinhdanh.engine;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** The one command of the engine whose round trips are counted: somebody completes a task. */
final class TaskCompletion {

    private TaskCompletion() {}

    /** @return whether it is what the engine is doing; not when a step of ours asks the engine something meanwhile */
    static boolean isUnderWay() {
        Command<?> command = Context.getCommandInvocationContext().getCommand();
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }
}
