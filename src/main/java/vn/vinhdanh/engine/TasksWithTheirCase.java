package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Reads, when a task is going to be completed, the executions and the variables of its process instance at once. All of
 * them are asked for on the way, and by itself the engine reads them one by one.
 */
final class TasksWithTheirCase extends TaskManager {

    /** The execution of the task whose case is being read. */
    private String execution;

    @Override
    public TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        if (task != null && task.getProcessInstanceId() != null && TaskCompletion.isUnderWay() && !isCaseRead(task)) {
            readCase(task);
        }
        return task;
    }

    /** There are none: nobody can make a task by hand ({@code standaloneTasksEnabled} is off), and no model makes them. */
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }

    /** The task that waits at an execution is the only one there, and it is known when its case is being read. */
    @Override
    public List<TaskEntity> findTasksByExecutionId(String id) {
        return id.equals(execution) ? new ArrayList<>() : super.findTasksByExecutionId(id);
    }

    private boolean isCaseRead(TaskEntity task) {
        return getDbEntityManager().getCachedEntity(ExecutionEntity.class, task.getExecutionId()) != null;
    }

    private void readCase(TaskEntity task) {
        String instance = task.getProcessInstanceId();
        execution = task.getExecutionId();
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
        execution = null;
    }
}
