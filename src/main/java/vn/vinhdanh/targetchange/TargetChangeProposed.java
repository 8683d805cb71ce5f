package vn.vinhdanh.targetchange;

/** A unit has proposed to change a target; published in the transaction of the proposal. */
public record TargetChangeProposed(String code) {}
