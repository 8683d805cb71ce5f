package vn.vinhdanh.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.campaign.Campaign.VoteRule;

/** P14, law.md §1.4: the denominator is all members, not those present, and the edge is exact. */
class TallyTest {

    private static final VoteRule FOUR_FIFTHS = new VoteRule(4, 5, false, false, "");
    private static final VoteRule MORE_THAN_HALF = new VoteRule(1, 2, true, false, "");

    @ParameterizedTest(name = "{1} of {0} members agree: flag {2}, others {3}")
    @CsvSource({
        "5, 4, true, true",
        "5, 3, false, true",
        "5, 2, false, false",
        "10, 8, true, true",
        "10, 7, false, true",
        "10, 5, false, false",
        "10, 6, false, true",
        "11, 9, true, true",
        "11, 8, false, true",
        "15, 12, true, true",
        "15, 11, false, true",
        "1, 1, true, true",
    })
    void countsOverAllMembers(int members, int agreed, boolean flag, boolean other) {
        assertThat(Tally.of(FOUR_FIFTHS, members, votes(agreed, 0, 0, 0), 0).passed())
                .isEqualTo(flag);
        assertThat(Tally.of(MORE_THAN_HALF, members, votes(agreed, 0, 0, 0), 0).passed())
                .isEqualTo(other);
    }

    @Test
    void whoDidNotVoteIsSaidInTheFigures() {
        assertThat(Tally.of(MORE_THAN_HALF, 5, votes(2, 1, 0, 1), 0).inWords())
                .isEqualTo("2/5 thành viên đồng ý, 1 không đồng ý, 1 ý kiến khác, 1 không bỏ phiếu");
    }

    @Test
    void moreVotesThanMembersIsAMistake() {
        assertThatThrownBy(() -> Tally.of(MORE_THAN_HALF, 3, votes(2, 1, 0, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlankBallotIsNoConsentAndStaysInTheDenominator() {
        Tally tally = Tally.of(MORE_THAN_HALF, 4, votes(2, 0, 2, 0), 0);
        assertThat(tally.passed()).as("a tie is not more than half").isFalse();
        assertThat(tally.inWords())
                .isEqualTo("2/4 thành viên đồng ý, 0 không đồng ý, 2 phiếu trắng, 0 ý kiến khác, 0 không bỏ phiếu");
    }

    private static Map<Vote, Integer> votes(int agreed, int disagreed, int abstained, int other) {
        return Map.of(Vote.AGREE, agreed, Vote.DISAGREE, disagreed, Vote.ABSTAIN, abstained, Vote.OTHER, other);
    }
}
