package vn.vinhdanh.campaign;

import java.time.LocalDate;

/**
 * How a target is changed after the registration was accepted: the unit proposes, the appraising office consents.
 *
 * @param lastDay last day on which a unit may propose
 * @param workingDays working days the office has to answer, 1 or more
 */
public record TargetChangeRule(LocalDate lastDay, int workingDays, String clause) {}
