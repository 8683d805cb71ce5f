package vn.vinhdanh.journal;

import java.time.Instant;

/**
 * @param subject code of what it is about, e.g. {@code LC2020-HS-0042}
 * @param person login name, or empty when a deadline or a process step did it
 * @param sentence what happened
 * @param reason why, or empty
 */
public record Entry(String subject, Instant at, String person, String sentence, String reason) {}
