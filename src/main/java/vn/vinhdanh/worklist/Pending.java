package vn.vinhdanh.worklist;

import java.time.Instant;

/**
 * What says how urgent a piece of work is, without all that a card shows of it.
 *
 * @param taskId names it towards {@link WorkItems#find}
 * @param deadline which deadline it is under; empty when none
 * @param due first moment that is too late, or null
 */
public record Pending(String taskId, String deadline, Instant due, Instant createdAt) {}
