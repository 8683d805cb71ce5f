package vn.vinhdanh.campaign;

import java.util.Collection;

/** The campaigns whose files were loaded and found free of mistakes. */
public interface Campaigns {

    Collection<Campaign> all();

    /**
     * @param campaignId id of a loaded campaign
     * @throws vn.vinhdanh.finding.NotFound when no such campaign is loaded
     */
    Campaign get(String campaignId);
}
