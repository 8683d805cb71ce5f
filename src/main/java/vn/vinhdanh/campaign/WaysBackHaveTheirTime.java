package vn.vinhdanh.campaign;

import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** Whoever is consulted, verifies or concludes has at least a day; no body and no ground is named twice. */
final class WaysBackHaveTheirTime implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        ConsultationRule consultation = campaign.consultation();
        if (consultation != null) {
            atLeastOneDay(consultation.workingDays(), "consultation.workingDays", file);
            Items.unique(
                    file,
                    consultation.suggestions(),
                    "consultation.suggestions",
                    "unit",
                    ConsultationRule.Suggestion::unit);
        }
        ReconsiderationRule reconsideration = campaign.reconsideration();
        if (reconsideration != null) {
            atLeastOneDay(reconsideration.verificationWorkingDays(), "reconsideration.verificationWorkingDays", file);
            atLeastOneDay(reconsideration.conclusionWorkingDays(), "reconsideration.conclusionWorkingDays", file);
            if (reconsideration.complaint() != null
                    && reconsideration.complaint().days() < 1) {
                file.mistake("reconsideration.complaint.days", "phải có ít nhất 1 ngày.");
            }
            Items.unique(
                    file,
                    reconsideration.revocationGrounds(),
                    "reconsideration.revocationGrounds",
                    "id",
                    ReconsiderationRule.RevocationGround::id);
        }
        atLeastOneDay(campaign.merger(), "merger", file);
        atLeastOneDay(campaign.deputy(), "deputy", file);
        atLeastOneDay(campaign.councilReturn(), "councilReturn", file);
        if (campaign.substitution() != null) {
            atLeastOneDay(campaign.substitution().workingDays(), "substitution.workingDays", file);
        }
    }

    private static void atLeastOneDay(TimeAllowed time, String path, DataFile file) {
        if (time != null) {
            atLeastOneDay(time.workingDays(), path + ".workingDays", file);
        }
    }

    private static void atLeastOneDay(int days, String path, DataFile file) {
        if (days < 1) {
            file.mistake(path, "phải có ít nhất 1 ngày làm việc.");
        }
    }
}
