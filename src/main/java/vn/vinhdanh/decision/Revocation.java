package vn.vinhdanh.decision;

import java.time.LocalDate;

/**
 * A decision that takes an award back.
 *
 * @param number number of the decision
 * @param date date of it
 * @param reason ground and reason, in words
 */
public record Revocation(String number, LocalDate date, String reason) {}
