package vn.vinhdanh.trace;

import java.time.Instant;
import java.util.List;

/**
 * What happened since an earlier look.
 *
 * @param at when that look was taken
 * @param changes what the thing contains now and did not then, and the other way round
 * @param found findings that stand now and did not then
 * @param resolved findings that stood then and do not now
 */
public record Since(
        Instant at, Occasion occasion, List<Change> changes, List<TracedFinding> found, List<TracedFinding> resolved) {}
