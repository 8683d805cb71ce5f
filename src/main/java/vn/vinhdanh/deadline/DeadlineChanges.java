package vn.vinhdanh.deadline;

import java.util.List;
import java.util.stream.Stream;

/** What was changed of the deadlines that campaign files give. */
@FunctionalInterface
public interface DeadlineChanges {

    DeadlineChanges NONE = campaignId -> List.of();

    /** @return the changes of a campaign, in the order in which they were recorded */
    List<DeadlineChange> of(String campaignId);

    /** @return these changes and, after them, one that is only thought of */
    default DeadlineChanges with(DeadlineChange thought) {
        return campaignId -> thought.campaignId().equals(campaignId)
                ? Stream.concat(of(campaignId).stream(), Stream.of(thought)).toList()
                : of(campaignId);
    }
}
