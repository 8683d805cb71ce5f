package vn.vinhdanh.ranking;

import java.util.List;
import vn.vinhdanh.campaign.Campaign.RankingStep;

/**
 * Those who share one place.
 *
 * @param place from 1; after two who share the first place comes the third
 * @param votes votes that were held on all who were equal before them, in their order
 */
public record Placed<T>(int place, List<T> nominees, List<RankingStep> votes) {

    public boolean isTie() {
        return nominees.size() > 1;
    }
}
