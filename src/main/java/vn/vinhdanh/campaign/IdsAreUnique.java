package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Nothing in a list may answer to the id of something else. */
final class IdsAreUnique implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Items.unique(file, campaign.levels(), "levels", "id", Campaign.Level::id);
        Items.unique(file, campaign.deadlines(), "deadlines", "kind", Campaign.Deadline::kind);
        Items.unique(file, campaign.subjects(), "subjects", "kind", Campaign.Subject::kind);
        Items.unique(file, campaign.catalogue(), "catalogue", "id", Campaign.CatalogueEntry::id);
        Items.unique(file, campaign.contentGroups(), "contentGroups", "id", Campaign.ContentGroup::id);
        Items.unique(file, campaign.criteria(), "criteria", "id", Campaign.Criterion::id);
        Items.unique(file, campaign.ratingScales(), "ratingScales", "id", Campaign.RatingScale::id);
        Items.each(
                campaign.ratingScales(),
                "ratingScales",
                (scale, at) ->
                        Items.unique(file, scale.ratings(), at + ".ratings", "id", Campaign.RatingScale.Rating::id));
        Items.unique(file, campaign.documentTypes(), "documentTypes", "id", Campaign.DocumentType::id);
        Items.unique(file, campaign.notices(), "notices", "kind", Campaign.NoticeTemplate::kind);
        if (campaign.council() != null) {
            Items.unique(file, campaign.council().papers(), "council.papers", "kind", CouncilRule.PaperTemplate::kind);
        }
        Items.unique(file, campaign.awardForms(), "awardForms", "id", Campaign.AwardForm::id);
        Items.each(
                campaign.awardForms(),
                "awardForms",
                (form, at) -> Items.unique(file, form.quotas(), at + ".quotas", "id", Campaign.Quota::id));
    }
}
