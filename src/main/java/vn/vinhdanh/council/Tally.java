package vn.vinhdanh.council;

import java.util.Map;
import vn.vinhdanh.campaign.Campaign.VoteRule;
import vn.vinhdanh.completion.Ratio;

/**
 * The count of one nominee's votes over all members, present or not (law.md §1.4).
 *
 * @param members all members of the council, the denominator
 * @param agreed members who agree
 * @param disagreed members who do not
 * @param abstained members who left it blank
 * @param other members with another opinion
 * @param spoilt sheets of paper that count for nothing
 * @param passed whether the campaign's threshold is reached
 */
public record Tally(int members, int agreed, int disagreed, int abstained, int other, int spoilt, boolean passed) {

    /** @throws IllegalArgumentException when more votes were counted than there are members */
    static Tally of(VoteRule rule, int members, Map<Vote, Integer> votes, int spoilt) {
        if (votes.values().stream().mapToInt(Integer::intValue).sum() + spoilt > members) {
            throw new IllegalArgumentException("More votes than members");
        }
        int agreed = votes.getOrDefault(Vote.AGREE, 0);
        return new Tally(
                members,
                agreed,
                votes.getOrDefault(Vote.DISAGREE, 0),
                votes.getOrDefault(Vote.ABSTAIN, 0),
                votes.getOrDefault(Vote.OTHER, 0),
                spoilt,
                rule.isReached(agreed, members));
    }

    /** @return those who agree as an exact share of all members */
    Ratio rate() {
        return Ratio.of(agreed, members);
    }

    public int notVoted() {
        return members - agreed - disagreed - abstained - other - spoilt;
    }

    public String inWords() {
        return agreed + "/" + members + " thành viên đồng ý, " + disagreed + " không đồng ý, "
                + (abstained > 0 ? abstained + " phiếu trắng, " : "") + other + " ý kiến khác, "
                + (spoilt > 0 ? spoilt + " phiếu không hợp lệ, " : "") + notVoted()
                + " không bỏ phiếu";
    }
}
