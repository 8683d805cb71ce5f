package vn.vinhdanh.overview;

import java.util.List;
import java.util.Optional;

/** What only the engine room knows of cases that run. */
public interface Running {

    /** @return automatic steps of a campaign's cases that failed for good, oldest first, no more than {@code most} */
    List<Disturbance> disturbances(String campaignId, int most);

    /** @return address in Cockpit of the case's diagram; empty once it has ended */
    Optional<String> diagramOf(String subject);
}
