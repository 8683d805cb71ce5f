package vn.vinhdanh.ranking;

import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.completion.Ratio;

/**
 * What a nominee is compared by. What is not known stands below everything that is.
 *
 * @param completion completion rate, 1 = 100 %; null without a registration
 * @param exceeded share of targets exceeded; null without a registration
 * @param creativeWorks creative works accepted; null where nobody counted them
 * @param women share of women in the collective; null when not recorded
 * @param meeting what the bloc's meeting gave; null before it voted
 * @param council what the council gave; null before it voted
 */
public record Standing(
        Ratio completion, Ratio exceeded, Integer creativeWorks, Ratio women, Votes meeting, Votes council) {

    public Standing(Ratio completion, Ratio exceeded, Integer creativeWorks, Ratio women, Votes meeting) {
        this(completion, exceeded, creativeWorks, women, meeting, null);
    }

    /** @param votes of the council; null for none */
    public Standing votedOn(Votes votes) {
        return new Standing(completion, exceeded, creativeWorks, women, meeting, votes);
    }

    /** @param step a vote @return what it gave; null before it was held */
    Votes votes(By step) {
        return step == By.COUNCIL_VOTE ? council : meeting;
    }

    /**
     * @param meeting which meeting voted: votes of different meetings say nothing about each other
     * @param inFavour how many voted for the nominee
     */
    public record Votes(String meeting, int inFavour) {}
}
