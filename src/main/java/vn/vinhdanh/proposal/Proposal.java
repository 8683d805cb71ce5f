package vn.vinhdanh.proposal;

import java.util.List;
import java.util.Optional;
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

    List<Line> of(Group group) {
        return lines.stream()
                .filter(line -> line.outcome().group().id().equals(group.id()))
                .toList();
    }

    Optional<Line> line(String application) {
        return lines.stream().filter(line -> line.id().equals(application)).findFirst();
    }
}
