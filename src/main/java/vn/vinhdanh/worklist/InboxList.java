package vn.vinhdanh.worklist;

/** The lists on which Tasklist opens. */
public enum InboxList {
    /** I have taken it, or nobody has and a group of mine may. */
    TO_DO,
    /** Nobody has taken it and a group of mine may. */
    MY_GROUPS,
    /** I have taken it. */
    MINE,
    /** I may see it and it is late. */
    OVERDUE,
    /** I may see it and it will be late in three days. */
    DUE_SOON
}
