package vn.vinhdanh.worklist;

/** A task in somebody's list; its groups are left out. */
public record InboxItem(WorkItem item, TaskCard card) {}
