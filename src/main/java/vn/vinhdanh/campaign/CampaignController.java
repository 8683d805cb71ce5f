package vn.vinhdanh.campaign;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.identity.CurrentPerson;

/** What the form "Phát động đợt thi đua" offers. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    private final CampaignLaunches launches;
    private final CurrentPerson currentPerson;

    CampaignController(CampaignLaunches launches, CurrentPerson currentPerson) {
        this.launches = launches;
        this.currentPerson = currentPerson;
    }

    record Opening(
            String campaignId,
            String campaignName,
            String plan,
            String slogan,
            String from,
            String to,
            String clause) {}

    @GetMapping("/launchable")
    List<Opening> launchable() {
        return launches.launchableBy(currentPerson.get()).stream()
                .map(c -> new Opening(
                        c.id(),
                        c.name(),
                        (c.plan().number() == null ? "…" : c.plan().number()) + "/"
                                + c.plan().symbol(),
                        c.slogan(),
                        c.period().from().toString(),
                        c.period().to().toString(),
                        c.period().clause()))
                .toList();
    }
}
