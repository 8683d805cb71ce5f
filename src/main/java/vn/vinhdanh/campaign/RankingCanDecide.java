package vn.vinhdanh.campaign;

import java.math.BigDecimal;
import java.util.List;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** No two steps compare the same, and whoever is equal in all of them is voted on (P6). */
final class RankingCanDecide implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        List<RankingStep> steps = campaign.ranking();
        Items.unique(file, steps, "ranking", "by", RankingStep::by);
        Items.each(steps, "ranking", (step, at) -> {
            boolean last = at.equals("ranking[" + (steps.size() - 1) + "]");
            if (step.by() != null && last != (step.by() == By.MEETING_VOTE)) {
                file.mistake(
                        at + ".by",
                        last
                                ? "bước cuối phải là MEETING_VOTE, nếu không thì bằng nhau mãi."
                                : "MEETING_VOTE phải là bước cuối.");
            }
            checkShare(step, at, file);
        });
    }

    private static void checkShare(RankingStep step, String at, DataFile file) {
        BigDecimal share = step.atLeast();
        if (step.by() == By.WOMEN_SHARE) {
            if (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                file.mistake(share == null ? at : at + ".atLeast", "atLeast phải lớn hơn 0 và không quá 1, ví dụ 0.7.");
            }
        } else if (share != null) {
            file.mistake(at + ".atLeast", "atLeast chỉ dùng với WOMEN_SHARE.");
        }
    }
}
