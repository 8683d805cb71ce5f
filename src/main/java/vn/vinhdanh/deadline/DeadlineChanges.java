package vn.vinhdanh.deadline;

import java.util.List;
import java.util.stream.Stream;

/** What was changed of the deadlines that campaign files give. */
@FunctionalInterface
public interface DeadlineChanges {

    DeadlineChanges NONE = campaignId -> List.of();

    /** @return the changes of a campaign, in the order in which they were recorded */
    List<DeadlineChange> of(String campaignId);

    /** @return these changes as they are now and, after all others, the given one, on record or only thought of */
    default DeadlineChanges with(DeadlineChange change) {
        DeadlineChanges others = without(change);
        List<DeadlineChange> all = Stream.concat(others.of(change.campaignId()).stream(), Stream.of(change))
                .toList();
        return campaignId -> change.campaignId().equals(campaignId) ? all : others.of(campaignId);
    }

    /** @return these changes as they are now, as if the given one had not been made */
    default DeadlineChanges without(DeadlineChange change) {
        List<DeadlineChange> others = of(change.campaignId()).stream()
                .filter(other -> !other.code().equals(change.code()))
                .toList();
        return campaignId -> change.campaignId().equals(campaignId) ? others : of(campaignId);
    }
}
