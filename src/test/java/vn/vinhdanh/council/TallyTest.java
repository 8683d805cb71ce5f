package vn.vinhdanh.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(Tally.of(FOUR_FIFTHS, members, agreed, 0, 0).passed()).isEqualTo(flag);
        assertThat(Tally.of(MORE_THAN_HALF, members, agreed, 0, 0).passed()).isEqualTo(other);
    }

    @Test
    void whoDidNotVoteIsSaidInTheFigures() {
        assertThat(Tally.of(MORE_THAN_HALF, 5, 2, 1, 1).inWords())
                .isEqualTo("2/5 thành viên đồng ý, 1 không đồng ý, 1 ý kiến khác, 1 không bỏ phiếu");
    }

    @Test
    void moreVotesThanMembersIsAMistake() {
        assertThatThrownBy(() -> Tally.of(MORE_THAN_HALF, 3, 2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
