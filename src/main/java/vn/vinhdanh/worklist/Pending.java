package vn.vinhdanh.worklist;

import java.time.Instant;

/**
 * What says whose a piece of work is and how urgent, without all that a card shows of it.
 *
 * @param taskId names it towards {@link WorkItems#find}
 * @param unitId or null; @param blocName likewise
 * @param deadline which deadline it is under; empty when none
 * @param due first moment that is too late, or null
 */
public record Pending(
        String taskId,
        String step,
        String stepName,
        String unitId,
        String blocName,
        String deadline,
        Instant due,
        Instant createdAt) {

    static final String COLUMNS =
            "i.task_id, i.step, i.step_name, i.unit_id, i.bloc_name, i.deadline, i.due, i.created_at";
}
