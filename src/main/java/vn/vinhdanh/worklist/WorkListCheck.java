package vn.vinhdanh.worklist;

import java.util.List;

/** Holds the list of waiting work against the engine's tasks and puts it right. */
public interface WorkListCheck {

    /**
     * @param tasks how many tasks were looked at
     * @param filled how many rows of an older version were completed
     * @param differences what was wrong, in words, and is right now; the first of many
     * @param found how many differences there were
     */
    record Report(int tasks, int filled, List<String> differences, int found) {}

    /** May run at any time, on any node, while people work. */
    Report run();
}
