package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One signed paper that answers several dossiers.
 *
 * @param number number of it
 * @param date date of it; may be null
 * @param lines what it says, by dossier; dossiers that it does not mention are absent
 */
record ListedPaper(ListKind kind, String number, LocalDate date, SortedMap<String, Line> lines) {

    /** @param reason why not, or why other than proposed */
    record Line(boolean granted, String reason) {}

    ListedPaper(ListKind kind, String number, LocalDate date, Map<String, Line> lines) {
        this(kind, number, date, new TreeMap<>(lines));
    }

    /** @return whether it needs a number: who is given nothing is not named in a decision */
    boolean isNumbered() {
        return kind.namesWhomItRefuses() || lines.values().stream().anyMatch(Line::granted);
    }

    /** @return what the own form of a dossier would have submitted */
    Answer answer(Line line) {
        return line.granted() || kind.namesWhomItRefuses()
                ? new Answer(line.granted(), number.trim(), date, line.reason())
                : new Answer(false, "", null, line.reason());
    }
}
