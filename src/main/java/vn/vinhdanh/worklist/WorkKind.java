package vn.vinhdanh.worklist;

/** What a row of the work list is to people. */
public enum WorkKind {
    /** Somebody's duty. */
    TASK,
    /** May be done until a moment, and need not: nobody is reminded of it and nobody is late. */
    OFFER,
    /** Nobody's task: the case waits for what others do elsewhere, and may wait too long. */
    WAIT
}
