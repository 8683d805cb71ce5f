package vn.vinhdanh.decision;

import java.time.LocalDate;

/**
 * What a deciding authority answers.
 *
 * @param granted whether the award is given
 * @param number number of the decision or letter
 * @param date date of it
 * @param reason why not, needed when refused
 */
public record Answer(boolean granted, String number, LocalDate date, String reason) {}
