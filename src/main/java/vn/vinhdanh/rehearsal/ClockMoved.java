package vn.vinhdanh.rehearsal;

import java.time.Duration;

/**
 * Says that the clock of the rehearsal now stands elsewhere.
 *
 * @param offset distance from real time
 */
public record ClockMoved(Duration offset) {}
