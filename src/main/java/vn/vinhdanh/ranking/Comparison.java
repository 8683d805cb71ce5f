package vn.vinhdanh.ranking;

import vn.vinhdanh.campaign.Campaign.RankingStep;

/**
 * Why one nominee stands before another.
 *
 * @param step the first step in which they differ; null when they are equal in all
 * @param ahead figure of the one that stands before, for people
 * @param behind figure of the other
 */
public record Comparison(RankingStep step, String ahead, String behind) {

    /** @return the sentence, as in "A đứng trước B vì tỷ lệ hoàn thành: 98,33 % so với 97,50 %." */
    public String inWords(String nameAhead, String nameBehind) {
        return step == null
                ? nameAhead + " và " + nameBehind + " bằng nhau ở mọi bước so sánh, chờ cuộc họp biểu quyết."
                : nameAhead + " đứng trước " + nameBehind + " vì " + step.by().words() + ": " + ahead + " so với "
                        + behind + ".";
    }

    /** @return clause the step comes from; empty for equals */
    public String clause() {
        return step == null ? "" : step.clause();
    }
}
