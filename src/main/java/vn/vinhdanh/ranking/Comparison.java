package vn.vinhdanh.ranking;

import vn.vinhdanh.campaign.Campaign.RankingStep;

/**
 * Why one nominee stands before another, or who parts them.
 *
 * @param step the first step in which they differ; of equals the last vote, null where the campaign has none
 * @param ahead figure of the one that stands before, for people
 * @param behind figure of the other
 * @param open of equals who has to part them, for people; empty when they differ
 */
public record Comparison(RankingStep step, String ahead, String behind, String open) {

    public boolean isEqual() {
        return !open.isEmpty();
    }

    /** @return the sentence, as in "A đứng trước B vì tỷ lệ hoàn thành: 98,33 % so với 97,50 %." */
    public String inWords(String nameAhead, String nameBehind) {
        return isEqual()
                ? nameAhead + " và " + nameBehind + " bằng nhau ở mọi bước so sánh; " + open + "."
                : nameAhead + " đứng trước " + nameBehind + " vì " + step.by().words() + ": " + ahead + " so với "
                        + behind + ".";
    }

    /** @return clause the step comes from */
    public String clause() {
        return step == null ? "" : step.clause();
    }
}
