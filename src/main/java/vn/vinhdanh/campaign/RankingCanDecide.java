package vn.vinhdanh.campaign;

import java.math.BigDecimal;
import java.util.List;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;

/** No two steps compare the same, and whoever is equal in all of them is voted on, by the bloc before the council (P6). */
final class RankingCanDecide implements CampaignRule {

    @Override
    public void check(Campaign campaign, DataFile file) {
        List<RankingStep> steps = campaign.ranking();
        Items.unique(file, steps, "ranking", "by", RankingStep::by);
        Items.each(steps, "ranking", (step, at) -> {
            int place = steps.indexOf(step);
            boolean last = place == steps.size() - 1;
            if (step.by() != null && last && !step.by().isVote()) {
                file.mistake(
                        at + ".by", "bước cuối phải là MEETING_VOTE hoặc COUNCIL_VOTE, nếu không thì bằng nhau mãi.");
            } else if (step.by() != null
                    && step.by().isVote()
                    && !last
                    && !isFollowedByTheCouncil(step, steps, place)) {
                file.mistake(
                        at + ".by",
                        step.by() == By.COUNCIL_VOTE
                                ? "COUNCIL_VOTE phải là bước cuối."
                                : "MEETING_VOTE phải là bước cuối, hoặc ngay trước COUNCIL_VOTE ở cuối.");
            }
            checkShare(step, at, file);
        });
    }

    private static boolean isFollowedByTheCouncil(RankingStep step, List<RankingStep> steps, int place) {
        return step.by() == By.MEETING_VOTE
                && place == steps.size() - 2
                && steps.get(place + 1) != null
                && steps.get(place + 1).by() == By.COUNCIL_VOTE;
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
