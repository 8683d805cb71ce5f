package vn.vinhdanh.campaign;

/**
 * How long people have for a step that the plan gives no date.
 *
 * @param workingDays 1 or more; the day on which the step begins is not counted
 */
public record TimeAllowed(int workingDays, String clause) {}
