package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;

/**
 * Something every campaign file must keep to. The campaign it is shown may have gaps (null, 0, empty) where a value could
 * not be read; those are reported already.
 */
interface CampaignRule {

    void check(Campaign campaign, DataFile file);
}
