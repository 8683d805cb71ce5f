package vn.vinhdanh.organization;

import java.util.Map;

/** Which units ended while campaigns run. The room that merges units implements it; without it none has ended. */
public interface Successions {

    /** @return id of each unit of an organization that has ended, and id of the one that took over */
    Map<String, String> of(String organizationId);

    /**
     * Makes sure that a unit still takes on something new, and keeps it so until the running transaction ends.
     *
     * @throws vn.vinhdanh.finding.Refusal when it has ended, or the day of its ending has come
     */
    void keepOpen(String organizationId, Unit unit);
}
