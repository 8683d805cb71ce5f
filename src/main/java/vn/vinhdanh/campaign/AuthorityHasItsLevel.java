package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;

/** The authority stands on one of the campaign's levels. */
final class AuthorityHasItsLevel implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Campaign.Authority authority = campaign.authority();
        if (authority != null && authority.level() != null && !campaign.hasLevel(authority.level())) {
            file.mistake("authority.level", "không có cấp «" + authority.level() + "» trong levels.");
        }
    }
}
