package vn.vinhdanh.campaign;

import java.util.Collection;
import java.util.List;
import vn.vinhdanh.finding.NotFound;

/** The campaigns whose files were loaded and found free of mistakes. */
public interface Campaigns {

    Collection<Campaign> all();

    /**
     * @param campaignId id of a loaded campaign
     * @throws vn.vinhdanh.finding.NotFound when no such campaign is loaded
     */
    Campaign get(String campaignId);

    /** @return the given campaigns, in the given order */
    static Campaigns holding(Collection<Campaign> campaigns) {
        List<Campaign> held = List.copyOf(campaigns);
        return new Campaigns() {
            @Override
            public Collection<Campaign> all() {
                return held;
            }

            @Override
            public Campaign get(String campaignId) {
                return held.stream()
                        .filter(campaign -> campaign.id().equals(campaignId))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("Không có đợt thi đua «" + campaignId + "»."));
            }
        };
    }
}
