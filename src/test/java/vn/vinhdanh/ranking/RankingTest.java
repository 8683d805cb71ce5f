package vn.vinhdanh.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.ranking.Standing.Votes;

/** R33, R37, P6: step by step, the first difference decides, and equals wait for the vote. */
class RankingTest {

    /** Rate, share exceeded, creative works, then the vote. */
    private static final Ranking OF_THE_PLAN = new Ranking(TestData.laoCai2020().ranking());

    /** As laws since 2025 have it: of equals the collective with at least 70 % women. */
    private static final Ranking OF_A_LATER_LAW = new Ranking(List.of(
            new RankingStep(By.COMPLETION_RATE, null, "Mục VI"),
            new RankingStep(By.WOMEN_SHARE, new BigDecimal("0.7"), "Điều 4"),
            new RankingStep(By.MEETING_VOTE, null, "Mục VI")));

    record Unit(String name, Standing standing) {}

    @Test
    void theHighestRateLeadsHoweverLittleItIsHigher() {
        Unit first = unit("A", Ratio.of(2, 3), 0);
        Unit second = unit("B", Ratio.of(new BigDecimal("0." + "6".repeat(30))), 9);
        assertThat(names(OF_THE_PLAN, first, second)).containsExactly(List.of("A"), List.of("B"));
        assertThat(OF_THE_PLAN
                        .explain(first.standing(), second.standing(), List.of())
                        .inWords("A", "B"))
                .startsWith("A đứng trước B vì tỷ lệ hoàn thành: 66,6666666666666666666666666667 % so với");
    }

    @Test
    void ofEqualRatesTheOneThatExceededMoreAndThenTheOneWithMoreWorks() {
        Unit most = unit("A", standing(1, Ratio.of(3, 4), 0));
        Unit works = unit("B", standing(1, Ratio.of(1, 2), 3));
        Unit fewer = unit("C", standing(1, Ratio.of(1, 2), 1));
        assertThat(names(OF_THE_PLAN, fewer, works, most)).containsExactly(List.of("A"), List.of("B"), List.of("C"));
        Comparison exceeded = OF_THE_PLAN.explain(most.standing(), works.standing(), List.of());
        assertThat(exceeded.inWords("A", "B"))
                .isEqualTo("A đứng trước B vì tỷ lệ chỉ tiêu vượt mức: 75,00 % so với 50,00 %.");
        assertThat(exceeded.clause()).contains("Mục II.1");
        assertThat(OF_THE_PLAN
                        .explain(works.standing(), fewer.standing(), List.of())
                        .inWords("B", "C"))
                .isEqualTo("B đứng trước C vì số công trình, sáng kiến được công nhận: 3 so với 1.");
    }

    @Test
    void equalsStayEqualUntilTheMeetingVoted() {
        Unit a = unit("A", standing(1, Ratio.ONE, 1));
        Unit b = unit("B", standing(1, Ratio.ONE, 1));
        Unit c = unit("C", standing(0, Ratio.ONE, 1));
        List<Placed<Unit>> ranked = OF_THE_PLAN.rank(List.of(c, b, a), Unit::standing);
        assertThat(ranked).extracting(Placed::place).containsExactly(1, 3);
        assertThat(ranked).extracting(Placed::isTie).containsExactly(true, false);
        Comparison none = OF_THE_PLAN.explain(a.standing(), b.standing(), List.of());
        assertThat(none.isEqual()).isTrue();
        assertThat(none.inWords("A", "B")).isEqualTo("A và B bằng nhau ở mọi bước so sánh; Hội đồng quyết định.");
        assertThat(none.clause()).contains("khi đơn vị của nhiều khối bằng nhau");
        Comparison byTheMeeting = OF_A_LATER_LAW.explain(a.standing(), b.standing(), List.of());
        assertThat(byTheMeeting.open()).isEqualTo("cuộc họp biểu quyết để chọn");
        assertThat(byTheMeeting.clause()).isEqualTo("Mục VI");
    }

    @Test
    void aVotePartsEqualsOnceItWasHeldOnAllOfThem() {
        Unit a = unit("A", voted("bx-1", 7));
        Unit b = unit("B", voted("bx-1", 9));
        Unit same = unit("C", voted("bx-1", 7));
        Unit notYet = unit("D", standing(1, Ratio.ONE, 1));
        assertThat(names(OF_THE_PLAN, a, b, same)).containsExactly(List.of("B"), List.of("A", "C"));
        Placed<Unit> last =
                OF_THE_PLAN.rank(List.of(a, b, same), Unit::standing).get(1);
        assertThat(OF_THE_PLAN.explain(b.standing(), a.standing(), last.votes()).inWords("B", "A"))
                .isEqualTo("B đứng trước A vì số phiếu của cuộc họp: 9 phiếu so với 7 phiếu.");
        assertThat(names(OF_THE_PLAN, a, b, notYet)).containsExactly(List.of("A", "B", "D"));
    }

    /** P7: votes of two blocs say nothing about each other. */
    @Test
    void votesOfDifferentMeetingsPartNobody() {
        assertThat(names(OF_THE_PLAN, unit("A", voted("bx-1", 7)), unit("B", voted("bx-2", 9))))
                .containsExactly(List.of("A", "B"));
    }

    /** P7: of equals from several blocs the council's ballot, once one session voted on all of them. */
    @Test
    void theCouncilPartsEqualsOfDifferentBlocs() {
        Unit a = unit("A", voted("bx-1", 7).votedOn(new Votes("hd-1", 11)));
        Unit b = unit("B", voted("bx-1", 9).votedOn(new Votes("hd-1", 10)));
        Unit other = unit("C", voted("bx-2", 1).votedOn(new Votes("hd-1", 12)));
        List<Placed<Unit>> ranked = OF_THE_PLAN.rank(List.of(a, b, other), Unit::standing);
        assertThat(ranked).extracting(Placed::place).containsExactly(1, 2, 3);
        assertThat(names(OF_THE_PLAN, a, b, other)).containsExactly(List.of("C"), List.of("A"), List.of("B"));
        assertThat(OF_THE_PLAN
                        .explain(a.standing(), b.standing(), ranked.get(0).votes())
                        .inWords("A", "B"))
                .as("their bloc, which saw it the other way, was not asked about all of them")
                .isEqualTo("A đứng trước B vì số phiếu đồng ý của Hội đồng: 11 phiếu so với 10 phiếu.");
        Unit laterSession = unit("D", voted("bx-2", 1).votedOn(new Votes("hd-2", 15)));
        assertThat(names(OF_THE_PLAN, a, laterSession)).containsExactly(List.of("A", "D"));
    }

    @Test
    void theCouncilPartsWhoIsStillEqualAfterTheBlocsVote() {
        Unit a = unit("A", voted("bx-1", 7).votedOn(new Votes("hd-1", 3)));
        Unit b = unit("B", voted("bx-1", 7).votedOn(new Votes("hd-1", 5)));
        Unit c = unit("C", voted("bx-1", 9).votedOn(new Votes("hd-1", 1)));
        List<Placed<Unit>> ranked = OF_THE_PLAN.rank(List.of(a, b, c), Unit::standing);
        assertThat(names(OF_THE_PLAN, a, b, c)).containsExactly(List.of("C"), List.of("B"), List.of("A"));
        assertThat(OF_THE_PLAN
                        .explain(c.standing(), b.standing(), ranked.get(2).votes())
                        .step()
                        .by())
                .isEqualTo(By.MEETING_VOTE);
        assertThat(OF_THE_PLAN
                        .explain(b.standing(), a.standing(), ranked.get(2).votes())
                        .step()
                        .by())
                .isEqualTo(By.COUNCIL_VOTE);
    }

    @Test
    void equalInTheCouncilsVotesTooTheyWaitForWhoDecides() {
        Unit a = unit("A", voted("bx-1", 7).votedOn(new Votes("hd-1", 9)));
        Unit b = unit("B", voted("bx-2", 7).votedOn(new Votes("hd-1", 9)));
        Placed<Unit> both = OF_THE_PLAN.rank(List.of(a, b), Unit::standing).get(0);
        assertThat(both.isTie()).isTrue();
        assertThat(OF_THE_PLAN.explain(a.standing(), b.standing(), both.votes()).inWords("A", "B"))
                .isEqualTo("A và B bằng nhau ở mọi bước so sánh; số phiếu đồng ý của Hội đồng cũng bằng nhau,"
                        + " người quyết định khen thưởng chọn.");
    }

    @Test
    void aCampaignThatKnowsNoVoteLeavesEqualsEqual() {
        Ranking rateOnly = new Ranking(List.of(new RankingStep(By.COMPLETION_RATE, null, "Mục VI")));
        assertThat(names(rateOnly, unit("A", voted("bx-1", 7)), unit("B", voted("bx-1", 9))))
                .containsExactly(List.of("A", "B"));
        Comparison none = rateOnly.equal(List.of());
        assertThat(none.inWords("A", "B"))
                .isEqualTo("A và B bằng nhau ở mọi bước so sánh; người quyết định khen thưởng chọn.");
        assertThat(none.clause()).isEmpty();
    }

    @Test
    void aVoteCannotLiftOneOverABetterRate() {
        Unit better = unit("A", Ratio.ONE, 1);
        Unit favoured = unit("B", new Standing(Ratio.of(9, 10), Ratio.ONE, 1, null, new Votes("bx-1", 99)));
        assertThat(names(OF_THE_PLAN, favoured, better)).containsExactly(List.of("A"), List.of("B"));
    }

    @Test
    void whatIsNotKnownStandsBelowWhatIs() {
        Unit known = unit("A", Ratio.ZERO, 0);
        Unit unknown = unit("B", new Standing(null, null, null, null, null));
        assertThat(names(OF_THE_PLAN, unknown, known)).containsExactly(List.of("A"), List.of("B"));
        assertThat(OF_THE_PLAN
                        .explain(known.standing(), unknown.standing(), List.of())
                        .inWords("A", "B"))
                .isEqualTo("A đứng trước B vì tỷ lệ hoàn thành: 0,00 % so với không có số liệu.");
        assertThat(names(OF_THE_PLAN, unknown, unit("C", new Standing(null, null, null, null, null))))
                .containsExactly(List.of("B", "C"));
        Unit counted = unit("D", standing(1, Ratio.ONE, 0));
        Unit uncounted = unit("E", new Standing(Ratio.ONE, Ratio.ONE, null, null, null));
        assertThat(OF_THE_PLAN
                        .explain(counted.standing(), uncounted.standing(), List.of())
                        .inWords("D", "E"))
                .isEqualTo("D đứng trước E vì số công trình, sáng kiến được công nhận: 0 so với không có số liệu.");
    }

    /** law.md 1.1: from 70 % on it counts, and how far beyond does not. */
    @Test
    void ofEqualsTheCollectiveOfMostlyWomenWhereTheLawSaysSo() {
        Unit seventy = unit("A", women("0.7"));
        Unit less = unit("B", women("0.6999"));
        Unit more = unit("C", women("0.9"));
        Unit unknown = unit("D", women(null));
        assertThat(names(OF_A_LATER_LAW, unknown, less, seventy, more))
                .containsExactly(List.of("A", "C"), List.of("D", "B"));
        assertThat(OF_A_LATER_LAW
                        .explain(seventy.standing(), less.standing(), List.of())
                        .inWords("A", "B"))
                .isEqualTo("A đứng trước B vì tỷ lệ nữ: 70,00 % so với 69,99 %.");
        assertThat(names(OF_THE_PLAN, less, seventy)).hasSize(1);
    }

    @Test
    void theOrderInWhichTheyCameDoesNotMatter() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            units.add(unit("U" + i, standing(i % 3, Ratio.of(i % 2), i % 2)));
        }
        List<List<String>> sorted = sortedNames(units);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(units, new Random(seed));
            assertThat(sortedNames(units)).isEqualTo(sorted);
        }
    }

    private static List<List<String>> sortedNames(List<Unit> units) {
        return OF_THE_PLAN.rank(units, Unit::standing).stream()
                .map(p -> p.nominees().stream().map(Unit::name).sorted().toList())
                .toList();
    }

    private static List<List<String>> names(Ranking ranking, Unit... units) {
        Function<Placed<Unit>, List<String>> names =
                placed -> placed.nominees().stream().map(Unit::name).toList();
        return ranking.rank(List.of(units), Unit::standing).stream().map(names).toList();
    }

    private static Unit unit(String name, Standing standing) {
        return new Unit(name, standing);
    }

    private static Unit unit(String name, Ratio rate, int works) {
        return new Unit(name, new Standing(rate, Ratio.ZERO, works, null, null));
    }

    private static Standing standing(long rate, Ratio exceeded, int works) {
        return new Standing(Ratio.of(rate), exceeded, works, null, null);
    }

    private static Standing voted(String meeting, int inFavour) {
        return new Standing(Ratio.ONE, Ratio.ONE, 1, null, new Votes(meeting, inFavour));
    }

    private static Standing women(String share) {
        return new Standing(Ratio.ONE, Ratio.ONE, 1, share == null ? null : Ratio.of(new BigDecimal(share)), null);
    }
}
