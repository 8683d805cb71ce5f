package vn.vinhdanh.trace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vinhdanh.finding.Place;

/**
 * A detail that differs between two looks.
 *
 * @param before empty when it was not there
 * @param now empty when it is gone
 */
public record Change(Place place, String label, String before, String now) {

    /** @return what differs, in the order of {@code now}; what is gone comes last */
    static List<Change> between(List<Detail> before, List<Detail> now) {
        Stream<Change> changed = now.stream()
                .map(d -> new Change(d.place(), d.label(), contentOf(d, before).orElse(""), d.content()));
        Stream<Change> gone = before.stream()
                .filter(d -> contentOf(d, now).isEmpty())
                .map(d -> new Change(d.place(), d.label(), d.content(), ""));
        return Stream.concat(changed, gone)
                .filter(c -> !c.before().equals(c.now()))
                .toList();
    }

    private static Optional<String> contentOf(Detail wanted, List<Detail> among) {
        return among.stream().filter(wanted::names).findFirst().map(Detail::content);
    }

    /** As in "Kết quả chỉ tiêu số 1: 80 → 84". */
    public String inWords() {
        return label + ": " + (before.isEmpty() ? "chưa có" : before) + " → " + (now.isEmpty() ? "không còn" : now);
    }
}
