package vn.vinhdanh.extension;

import vn.vinhdanh.deadline.DeadlineChange;

/** A deadline was extended or shortened; told in the transaction that records it, before anything has moved. */
public record DeadlineChanged(DeadlineChange change) {}
