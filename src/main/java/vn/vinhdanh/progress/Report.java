package vn.vinhdanh.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one unit has reported, and what it has typed and not reported yet, for one period.
 *
 * @param version counts every saving; 0 while nothing was saved
 * @param draft lines that were typed and not reported; empty when there are none
 * @param entries every figure in every revision
 */
record Report(int version, String savedBy, Instant savedAt, List<Typed> draft, List<Entry> entries) {

    static final Report NONE = new Report(0, "", null, List.of(), List.of());

    Optional<Entry> latest(int target) {
        return entries.stream()
                .filter(entry -> entry.targetNumber() == target)
                .max(Comparator.comparing(Entry::revision));
    }

    Optional<Typed> drafted(int target) {
        return draft.stream().filter(line -> line.targetNumber() == target).findFirst();
    }
}
