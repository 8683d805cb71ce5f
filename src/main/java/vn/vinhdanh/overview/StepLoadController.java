package vn.vinhdanh.overview;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.identity.CurrentPerson;

/** What Cockpit's diagrams show at each step. */
@RestController
class StepLoadController {

    private final StepLoads loads;
    private final CampaignOverviews overviews;
    private final CurrentPerson currentPerson;

    StepLoadController(StepLoads loads, CampaignOverviews overviews, CurrentPerson currentPerson) {
        this.loads = loads;
        this.overviews = overviews;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/overview/steps")
    Map<String, StepLoads.Load> steps() {
        return loads.of(overviews.visibleTo(currentPerson.get()).stream()
                .map(Campaign::id)
                .toList());
    }
}
