package vn.vinhdanh.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.worklist.WorkItem;

/** What one person is told on one day. */
record Digest(Contact person, LocalDate day, List<Line> lines) {

    /** Whether anything in it asks for a mail today. */
    boolean isDue() {
        return lines.stream().anyMatch(Line::due);
    }

    /** @return what is written, most urgent first */
    List<Section> sections() {
        return byKind().entrySet().stream()
                .map(kind -> Section.of(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** @return the person's own tasks, most urgent first */
    List<WorkItem> own() {
        return lines.stream()
                .filter(line -> line.kind() != Line.Kind.OVERDUE_ELSEWHERE && !line.isWait())
                .map(Line::item)
                .toList();
    }

    private Map<Line.Kind, List<Line>> byKind() {
        Map<Line.Kind, List<Line>> sections = new EnumMap<>(Line.Kind.class);
        lines.forEach(line ->
                sections.computeIfAbsent(line.kind(), kind -> new ArrayList<>()).add(line));
        return sections;
    }

    /** @return e.g. "2 việc quá hạn, 1 việc mới giao" */
    String inShort() {
        Map<Line.Kind, List<Line>> sections = byKind();
        return Arrays.stream(Line.Kind.values())
                .filter(sections::containsKey)
                .map(kind -> sections.get(kind).size() + " việc " + kind.words().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
