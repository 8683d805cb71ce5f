package vn.vinhdanh.ranking;

import vn.vinhdanh.completion.Ratio;

/**
 * What a nominee is compared by. What is not known stands below everything that is.
 *
 * @param completion completion rate, 1 = 100 %; null without a registration
 * @param exceeded share of targets exceeded; null without a registration
 * @param creativeWorks creative works accepted; null where nobody counted them
 * @param women share of women in the collective; null when not recorded
 * @param votes what a meeting gave; null before it voted
 */
public record Standing(Ratio completion, Ratio exceeded, Integer creativeWorks, Ratio women, Votes votes) {

    /**
     * @param meeting which meeting voted: votes of different meetings say nothing about each other
     * @param inFavour how many voted for the nominee
     */
    public record Votes(String meeting, int inFavour) {}
}
