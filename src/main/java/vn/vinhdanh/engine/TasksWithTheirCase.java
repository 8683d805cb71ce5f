package vn.vinhdanh.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Reads, when a task is going to be completed, the executions and the variables of its process instance at once. All of
 * them are asked for on the way, and by itself the engine reads them one by one.
 */
final class TasksWithTheirCase extends TaskManager {

    @Override
    public TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        if (task != null && task.getProcessInstanceId() != null && isBeingCompleted() && !isCaseRead(task)) {
            readCase(task);
        }
        return task;
    }

    /** There are none: nobody can make a task by hand ({@code standaloneTasksEnabled} is off), and no model makes them. */
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    private static boolean isBeingCompleted() {
        Command<?> command = Context.getCommandInvocationContext().getCommand();
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }

    private boolean isCaseRead(TaskEntity task) {
        return getDbEntityManager().getCachedEntity(ExecutionEntity.class, task.getExecutionId()) != null;
    }

    private void readCase(TaskEntity task) {
        String instance = task.getProcessInstanceId();
        List<ExecutionEntity> executions = getProcessInstanceManager().findExecutionsByProcessInstanceId(instance);
        executions.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .findFirst()
                .ifPresent(root -> root.restoreProcessInstance(
                        executions,
                        null,
                        getVariableInstanceManager().findVariableInstancesByProcessInstanceId(instance),
                        List.of(task),
                        null,
                        null,
                        null));
    }
}
