package vn.vinhdanh.reminder;

import java.util.List;
import vn.vinhdanh.worklist.WorkItem;

/**
 * One piece of work in a digest.
 *
 * @param when until when, in words; empty when it has no deadline
 * @param missing what still stands in the way, in sentences
 * @param due whether the campaign asks to remind of it today
 */
record Line(WorkItem item, Kind kind, String when, List<String> missing, boolean due) {

    Line missing(List<String> sentences) {
        return new Line(item, kind, when, sentences, due);
    }

    /** @return whether it is no task but a case that waits for one */
    public boolean isWait() {
        return item.groups().isEmpty() && item.assignee() == null;
    }

    enum Kind {
        OVERDUE("Quá hạn"),
        DUE_SOON("Sắp đến hạn"),
        NEW("Mới giao"),
        /** Others owe it; the person was told by the campaign's ladder. */
        OVERDUE_ELSEWHERE("Quá hạn ở nơi khác cần đôn đốc");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        boolean isOverdue() {
            return this == OVERDUE || this == OVERDUE_ELSEWHERE;
        }

        public String words() {
            return words;
        }
    }
}
