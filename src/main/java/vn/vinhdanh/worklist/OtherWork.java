package vn.vinhdanh.worklist;

import java.util.List;
import java.util.Optional;

/** Work that people owe outside the engine's tasks, done on a page of its own. */
public interface OtherWork {

    /** @return what is owed in a campaign now; {@link WorkItem#taskId} names it towards {@link #pageOf} */
    List<WorkItem> owed(String campaignId);

    /** @return the page on which such work is done; empty when the id is not one of its own */
    Optional<String> pageOf(String workId);
}
