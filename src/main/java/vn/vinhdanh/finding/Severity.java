package vn.vinhdanh.finding;

/** Whether a finding stops the work or only advises. */
public enum Severity {
    BLOCKING,
    ADVISORY
}
