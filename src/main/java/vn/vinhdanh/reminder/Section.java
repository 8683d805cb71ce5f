package vn.vinhdanh.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One kind of lines as a mail shows them: said once what several lines share, and no longer than somebody reads.
 *
 * @param size how many lines there are
 * @param groups those that are written out
 * @param tallies where others owe more than can be written out: a sentence for each unit
 * @param more how many are neither written out nor in a tally
 */
record Section(Line.Kind kind, int size, List<Group> groups, List<String> tallies, int more) {

    /** Mail programs cut off what is longer than 102 KB; people stop reading long before. */
    static final int MOST_LINES = 25;

    static final int MOST_TALLIES = 60;
    private static final int FULL_UP_TO = 10;
    private static final int MOST_MISSING = 3;

    /** Lines of one step with one deadline. */
    record Group(String stepName, String when, List<Line> lines) {}

    static Section of(Line.Kind kind, List<Line> lines) {
        if (kind == Line.Kind.OVERDUE_ELSEWHERE && lines.size() > MOST_LINES) {
            Map<String, List<Line>> debtors = lines.stream()
                    .collect(Collectors.groupingBy(Section::debtor, LinkedHashMap::new, Collectors.toList()));
            int more = debtors.values().stream()
                    .skip(MOST_TALLIES)
                    .mapToInt(List::size)
                    .sum();
            List<String> tallies = debtors.entrySet().stream()
                    .limit(MOST_TALLIES)
                    .map(debtor -> tally(debtor.getKey(), debtor.getValue()))
                    .toList();
            return new Section(kind, lines.size(), List.of(), tallies, more);
        }
        boolean many = lines.size() > FULL_UP_TO;
        Map<List<String>, List<Line>> groups = new LinkedHashMap<>();
        lines.stream().limit(MOST_LINES).forEach(line -> groups.computeIfAbsent(
                        List.of(line.item().stepName(), line.when()), key -> new ArrayList<>())
                .add(many ? shortened(line) : line));
        return new Section(
                kind,
                lines.size(),
                groups.entrySet().stream()
                        .map(group ->
                                new Group(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                        .toList(),
                List.of(),
                Math.max(0, lines.size() - MOST_LINES));
    }

    /** @return who owes it: the unit, or the bloc */
    private static String debtor(Line line) {
        if (line.item().unitName() != null) {
            return line.item().unitName();
        }
        return line.item().blocName() == null ? "" : line.item().blocName();
    }

    /** @return e.g. "phường Kim Tân: Hoàn thiện hồ sơ (12), Bổ sung hồ sơ (1); lâu nhất từ hết ngày 01/7/2021, thứ Năm" */
    private static String tally(String debtor, List<Line> lines) {
        String steps = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.item().stepName(), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(step -> step.getKey() + " (" + step.getValue() + ")")
                .collect(Collectors.joining(", "));
        return (debtor.isEmpty() ? "" : debtor + ": ") + steps + "; hạn sớm nhất "
                + lines.get(0).when();
    }

    private static Line shortened(Line line) {
        int over = line.missing().size() - MOST_MISSING;
        if (over <= 0) {
            return line;
        }
        List<String> first = new ArrayList<>(line.missing().subList(0, MOST_MISSING));
        first.add("… và " + over + " điểm khác.");
        return line.missing(first);
    }
}
