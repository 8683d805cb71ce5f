package vn.vinhdanh.council;

import vn.vinhdanh.campaign.Campaign.VoteRule;

/**
 * The count of one nominee's votes over all members, present or not (law.md §1.4).
 *
 * @param members all members of the council, the denominator
 * @param agreed members who agree
 * @param disagreed members who do not
 * @param other members with another opinion
 * @param passed whether the campaign's threshold is reached
 */
public record Tally(int members, int agreed, int disagreed, int other, boolean passed) {

    /** @throws IllegalArgumentException when more votes were counted than there are members */
    static Tally of(VoteRule rule, int members, int agreed, int disagreed, int other) {
        if (agreed + disagreed + other > members) {
            throw new IllegalArgumentException("More votes than members");
        }
        return new Tally(members, agreed, disagreed, other, rule.isReached(agreed, members));
    }

    public int notVoted() {
        return members - agreed - disagreed - other;
    }

    public String inWords() {
        return agreed + "/" + members + " thành viên đồng ý, " + disagreed + " không đồng ý, " + other
                + " ý kiến khác, " + notVoted() + " không bỏ phiếu";
    }
}
