package vn.vinhdanh.listing;

import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.search.Plain;

/** By what the dossiers of one unit, one award form and one bloc are sorted and found. */
record Keys(String unit, String form, String bloc, String campaign) {

    static Keys of(Campaign campaign, String awardForm, Unit unit, String blocName) {
        return new Keys(
                Plain.of(unit.name()),
                Plain.of(campaign.awardForm(awardForm).map(AwardForm::name).orElse(awardForm)),
                Plain.of(blocName),
                Plain.of(campaign.name()));
    }

    /** @param person as people say it; empty where the unit itself is nominated */
    String nominee(String person) {
        return Plain.of(unit, person);
    }

    String search(String code, String person) {
        return Plain.of(code, person, unit, form, bloc, campaign);
    }
}
