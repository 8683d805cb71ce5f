package vn.vinhdanh.substitution;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;

/** Whether somebody was named to take the place of a refused nominee. */
@Component
@Order(65)
class SubstitutionStory implements Explains {

    private final Substitutions substitutions;
    private final Campaigns campaigns;

    SubstitutionStory(Substitutions substitutions, Campaigns campaigns) {
        this.substitutions = substitutions;
        this.campaigns = campaigns;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        Campaign campaign = campaigns.get(dossier.campaignId());
        return substitutions.settled(dossier.code()).stream()
                .map(one -> new Step(
                        "Xét thay thế",
                        "Cấp trên không khen, có xét thay thế không?",
                        one.told() + " Lý do: " + one.reason(),
                        "",
                        campaign.substitution() == null
                                ? ""
                                : campaign.substitution().clause(),
                        campaign.role(Role.APPRAISER).name(),
                        Step.at(one.concludedAt(), campaign.timeZone())))
                .toList();
    }
}
