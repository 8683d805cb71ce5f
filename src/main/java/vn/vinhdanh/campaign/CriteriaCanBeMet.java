package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** A rating criterion names a scale and a rating on it; evidence is a document that can be attached (R34, R35). */
final class CriteriaCanBeMet implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        Items.each(campaign.criteria(), "criteria", (criterion, at) -> {
            if (criterion.kind() == Campaign.Criterion.Kind.RATING) {
                checkRating(criterion, at, campaign, file);
            } else if (criterion.kind() != null && (criterion.scale() != null || criterion.minimum() != null)) {
                file.mistake(at + ".kind", "tiêu chuẩn có scale hoặc minimum thì kind phải là RATING.");
            }
            if (criterion.evidence() != null
                    && campaign.documentType(criterion.evidence()).isEmpty()) {
                file.mistake(
                        at + ".evidence", "không có loại tài liệu «" + criterion.evidence() + "» trong documentTypes.");
            }
            for (UnitKind kind : criterion.onlyFor()) {
                if (campaign.subject(kind).isEmpty()) {
                    file.mistake(at + ".onlyFor", "«" + kind + "» không có trong subjects.");
                }
            }
        });
    }

    private static void checkRating(Campaign.Criterion criterion, String at, Campaign campaign, DataFile file) {
        if (criterion.scale() == null) {
            file.mistake(at + ".scale", "tiêu chuẩn xếp loại phải nêu thang xếp loại (scale).");
            return;
        }
        Campaign.RatingScale scale = campaign.ratingScale(criterion.scale()).orElse(null);
        if (scale == null) {
            file.mistake(at + ".scale", "không có thang xếp loại «" + criterion.scale() + "» trong ratingScales.");
        } else if (criterion.minimum() == null) {
            file.mistake(at + ".minimum", "tiêu chuẩn xếp loại phải nêu mức thấp nhất (minimum).");
        } else if (scale.rank(criterion.minimum()) < 0) {
            file.mistake(
                    at + ".minimum",
                    "không có mức «" + criterion.minimum() + "» trong thang xếp loại «" + scale.id() + "».");
        }
    }
}
