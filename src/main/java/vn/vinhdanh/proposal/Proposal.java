package vn.vinhdanh.proposal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vinhdanh.allocation.Group;
import vn.vinhdanh.allocation.Outcome;
import vn.vinhdanh.allocation.Reason;

/**
 * Who would get what.
 *
 * @param groups from the highest award
 * @param lines by group and rank
 */
record Proposal(List<Group> groups, List<Line> lines) {

    record Line(Outcome outcome, List<Reason> reasons) {

        String id() {
            return outcome.application().id();
        }
    }

    /** @return the lines of each group by its id, each in the order of all */
    Map<String, List<Line>> byGroup() {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.outcome().group().id()));
    }

    /** @return the lines by id of their application */
    Map<String, Line> byId() {
        return lines.stream().collect(Collectors.toMap(Line::id, Function.identity()));
    }
}
