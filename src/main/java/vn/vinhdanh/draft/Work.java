package vn.vinhdanh.draft;

/**
 * What a form belongs to.
 *
 * @param kind a task that is waiting, or the start of a process
 * @param id of the task, or key of the process
 */
public record Work(Kind kind, String id) {

    public enum Kind {
        TASK,
        START
    }

    public static Work task(String id) {
        return new Work(Kind.TASK, id);
    }

    String key() {
        return (kind == Kind.TASK ? "task/" : "start/") + id;
    }
}
