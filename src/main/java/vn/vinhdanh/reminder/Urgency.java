package vn.vinhdanh.reminder;

import java.time.Instant;
import vn.vinhdanh.worklist.Pending;
import vn.vinhdanh.worklist.WorkItem;

/**
 * What decides how urgent work is on a day; the same for thousands of pieces of work, so it is worth finding out once.
 *
 * @param deadline which deadline it is under; empty when none
 * @param due first moment that is too late, or null
 */
record Urgency(String deadline, Instant due, boolean isNew) {

    static Urgency of(Pending item, News news) {
        return new Urgency(item.deadline(), item.due(), news.include(item.createdAt()));
    }

    static Urgency of(WorkItem item, News news) {
        return new Urgency(item.deadline(), item.due(), news.include(item.createdAt()));
    }
}
