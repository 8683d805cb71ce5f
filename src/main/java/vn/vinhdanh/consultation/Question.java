package vn.vinhdanh.consultation;

import java.time.LocalDate;
import java.util.List;

/**
 * What the appraiser asks, as typed.
 *
 * @param bodies ids of units
 * @param lastDay last day on which an answer is in time; null when none was chosen
 */
public record Question(List<String> bodies, String text, LocalDate lastDay) {}
