package vn.vinhdanh.dossier;

import java.util.List;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/**
 * Everything the checks say about a dossier, with its history, as forms and the printed sheet show it.
 *
 * @param open findings that stand, blocking ones first
 * @param resolved findings that were settled, the latest last
 * @param since what changed since the dossier was seen before; null until it was handed in, and for its own unit
 */
record FindingSheet(List<OpenRow> open, List<ResolvedRow> resolved, SinceView since) {

    /**
     * @param where what the finding speaks of; empty when it speaks of the whole dossier
     * @param firstFound moment in words; empty when no check was noted yet
     * @param isNew whether it came up since the dossier was seen before
     */
    record OpenRow(Finding finding, String where, String firstFound, boolean isNew) {}

    /**
     * @param how what was changed at its place; empty when nothing there was
     * @param person full name of who had it checked; empty when the process did
     */
    record ResolvedRow(
            String code,
            Place place,
            String where,
            String sentence,
            String source,
            String firstFound,
            String resolvedAt,
            String person,
            String how) {}

    /** @param seen when and on what occasion, in words */
    record SinceView(String seen, List<ChangeRow> changes, int found, List<ResolvedRow> resolved) {}

    record ChangeRow(Place place, String label, String before, String now) {}

    public long blocking() {
        return open.stream().filter(row -> row.finding().isBlocking()).count();
    }
}
