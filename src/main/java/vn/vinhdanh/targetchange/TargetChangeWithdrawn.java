package vn.vinhdanh.targetchange;

/** The unit has taken its proposal back; published in the transaction of it. */
public record TargetChangeWithdrawn(String code) {}
