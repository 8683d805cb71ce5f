package vn.vinhdanh.trace;

import java.time.Instant;
import vn.vinhdanh.finding.Finding;

/**
 * A finding and its history. Its identity is its code and its place.
 *
 * @param firstFound when it was seen for the first time
 * @param openSince since when it stands; later than {@code firstFound} when it was settled in between
 * @param lastFound when it was seen last
 * @param resolvedAt when a check did not find it any more; null while it stands
 * @param resolvedBy login name of who had it checked then; empty when the process did
 * @param how what was changed at its place; empty when nothing there was
 */
public record TracedFinding(
        Finding finding,
        Instant firstFound,
        Instant openSince,
        Instant lastFound,
        Instant resolvedAt,
        String resolvedBy,
        String how) {

    public boolean isOpen() {
        return resolvedAt == null;
    }

    public boolean is(Finding other) {
        return finding.code().equals(other.code()) && finding.place().equals(other.place());
    }
}
