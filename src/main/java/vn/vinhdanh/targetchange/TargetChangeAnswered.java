package vn.vinhdanh.targetchange;

/** The appraising office has consented or refused; published in the transaction of its answer. */
public record TargetChangeAnswered(String code) {}
