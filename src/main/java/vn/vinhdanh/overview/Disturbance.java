package vn.vinhdanh.overview;

import java.time.Instant;

/**
 * An automatic step that failed for good and waits for somebody to look.
 *
 * @param subject code of the dossier, registration or session
 * @param step name of the step, for people
 * @param cause what kind of failure it was, in Vietnamese, without anything technical
 */
public record Disturbance(String subject, String step, Instant since, String cause) {}
