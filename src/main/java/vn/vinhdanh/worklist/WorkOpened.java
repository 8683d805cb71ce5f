package vn.vinhdanh.worklist;

/** Work waits for somebody from now on; published in the transaction that opens it. */
public record WorkOpened(WorkItem item) {}
