package vn.vinhdanh.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.campaign.Campaign.VoteRule;

class VoteRuleTest {

    private static final VoteRule FOUR_FIFTHS = new VoteRule(4, 5, false, false, "Quy chế");
    private static final VoteRule MORE_THAN_HALF = new VoteRule(1, 2, true, false, "Quy chế");
    private static final VoteRule TWO_THIRDS = new VoteRule(2, 3, false, false, "Quy chế");

    @ParameterizedTest
    @CsvSource({"4, 5, true", "3, 5, false", "8, 10, true", "7, 9, false", "8, 9, true", "0, 5, false", "5, 5, true"})
    void fourFifthsOfAllMembersIncludesExactlyFourFifths(int agreed, int all, boolean reached) {
        assertThat(FOUR_FIFTHS.isReached(agreed, all)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"2, 4, false", "3, 4, true", "2, 5, false", "3, 5, true", "0, 1, false", "1, 1, true"})
    void moreThanHalfExcludesExactlyHalf(int agreed, int all, boolean reached) {
        assertThat(MORE_THAN_HALF.isReached(agreed, all)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 3, 4", "3, 3, 2, 2", "9, 8, 5, 6", "15, 12, 8, 10"})
    void passesFromTheFewestVotesOnAndNotOneBefore(int all, int fourFifths, int moreThanHalf, int twoThirds) {
        assertEdge(FOUR_FIFTHS, all, fourFifths);
        assertEdge(MORE_THAN_HALF, all, moreThanHalf);
        assertEdge(TWO_THIRDS, all, twoThirds);
    }

    private static void assertEdge(VoteRule rule, int all, int fewest) {
        assertThat(rule.isReached(fewest, all)).isTrue();
        assertThat(rule.isReached(fewest - 1, all)).isFalse();
    }
}
