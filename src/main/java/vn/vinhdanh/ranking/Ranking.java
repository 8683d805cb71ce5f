package vn.vinhdanh.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.completion.Ratio;

/**
 * Compares nominees step by step; the first difference decides (R33, R37, P6). Equal ones stay equal: a vote parts them
 * once it was held on all of them, that of their bloc or that of the council, and nothing else ever does.
 */
public final class Ranking {

    private static final String UNKNOWN = "không có số liệu";

    private final List<RankingStep> figures;
    private final List<RankingStep> votes;
    private final Comparator<Standing> byFigures;

    /** @param steps as the campaign orders them; votes are the last */
    public Ranking(List<RankingStep> steps) {
        this.figures = steps.stream().filter(step -> !step.by().isVote()).toList();
        this.votes = steps.stream().filter(step -> step.by().isVote()).toList();
        this.byFigures = figures.stream()
                .map(Ranking::by)
                .reduce((first, second) -> first.thenComparing(second))
                .orElse((first, second) -> 0);
    }

    /**
     * @param standing what each is compared by
     * @return the nominees, best first; who shares a place is in the order in which they came
     */
    public <T> List<Placed<T>> rank(Collection<T> nominees, Function<T, Standing> standing) {
        List<Placed<T>> ranked = new ArrayList<>();
        for (List<T> equal : parted(nominees, Comparator.comparing(standing, byFigures))) {
            place(new Placed<>(0, equal, List.of()), votes, standing, ranked);
        }
        return ranked;
    }

    /** @param left votes that may still part them */
    private static <T> void place(
            Placed<T> equals, List<RankingStep> left, Function<T, Standing> standing, List<Placed<T>> ranked) {
        if (left.isEmpty() || !equals.isTie()) {
            ranked.add(new Placed<>(1 + count(ranked), equals.nominees(), equals.votes()));
            return;
        }
        By vote = left.get(0).by();
        boolean held = isHeldOnAll(vote, equals.nominees(), standing);
        List<RankingStep> votes = new ArrayList<>(equals.votes());
        if (held) {
            votes.add(left.get(0));
        }
        Comparator<T> order =
                held ? Comparator.comparing(n -> -standing.apply(n).votes(vote).inFavour()) : (first, second) -> 0;
        for (List<T> part : parted(equals.nominees(), order)) {
            place(new Placed<>(0, part, List.copyOf(votes)), left.subList(1, left.size()), standing, ranked);
        }
    }

    /** Sorts and parts where neighbours differ. */
    private static <T> List<List<T>> parted(Collection<T> nominees, Comparator<T> order) {
        List<T> sorted = nominees.stream().sorted(order).toList();
        List<List<T>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || order.compare(sorted.get(from), sorted.get(i)) != 0) {
                parts.add(sorted.subList(from, i));
                from = i;
            }
        }
        return parts;
    }

    private static <T> int count(List<Placed<T>> ranked) {
        if (ranked.isEmpty()) {
            return 0;
        }
        Placed<T> last = ranked.get(ranked.size() - 1);
        return last.place() - 1 + last.nominees().size();
    }

    /** A vote parts equals only when one meeting, or one session, voted on all of them. */
    private static <T> boolean isHeldOnAll(By vote, List<T> equals, Function<T, Standing> standing) {
        List<Standing.Votes> votes =
                equals.stream().map(n -> standing.apply(n).votes(vote)).toList();
        return votes.stream().allMatch(Objects::nonNull)
                && votes.stream().map(Standing.Votes::meeting).distinct().count() == 1;
    }

    /**
     * @param votesHeld votes of {@link Placed} of either of the two
     * @return by which step and figures the first stands before the second, or who has to part them
     */
    public Comparison explain(Standing ahead, Standing behind, List<RankingStep> votesHeld) {
        return Stream.concat(
                        figures.stream().filter(step -> by(step).compare(ahead, behind) != 0),
                        votesHeld.stream()
                                .filter(step -> !ahead.votes(step.by()).equals(behind.votes(step.by()))))
                .findFirst()
                .map(step -> comparison(step, ahead, behind))
                .orElseGet(() -> equal(votesHeld));
    }

    /** @return what is said of those who are equal in every figure and every vote held so far */
    public Comparison equal(List<RankingStep> votesHeld) {
        if (votes.isEmpty()) {
            return new Comparison(null, "", "", "người quyết định khen thưởng chọn");
        }
        RankingStep last = votes.get(votes.size() - 1);
        String open = votesHeld.contains(last)
                ? last.by().words() + " cũng bằng nhau, người quyết định khen thưởng chọn"
                : last.by() == By.COUNCIL_VOTE ? "Hội đồng quyết định" : "cuộc họp biểu quyết để chọn";
        return new Comparison(last, "", "", open);
    }

    private static Comparator<Standing> by(RankingStep step) {
        return switch (step.by()) {
            case COMPLETION_RATE -> greatest(Standing::completion);
            case TARGETS_EXCEEDED -> greatest(Standing::exceeded);
            case CREATIVE_WORKS -> greatest(Standing::creativeWorks);
            case WOMEN_SHARE -> {
                Ratio share = Ratio.of(step.atLeast());
                yield greatest(s -> s.women() != null && s.women().compareTo(share) >= 0);
            }
            case MEETING_VOTE, COUNCIL_VOTE ->
                throw new IllegalArgumentException("A vote parts a whole group, never two of it");
        };
    }

    private static <V extends Comparable<V>> Comparator<Standing> greatest(Function<Standing, V> figure) {
        return Comparator.comparing(figure, Comparator.nullsLast(Comparator.reverseOrder()));
    }

    private static Comparison comparison(RankingStep step, Standing ahead, Standing behind) {
        return switch (step.by()) {
            case COMPLETION_RATE -> shares(step, ahead.completion(), behind.completion());
            case TARGETS_EXCEEDED -> shares(step, ahead.exceeded(), behind.exceeded());
            case WOMEN_SHARE -> shares(step, ahead.women(), behind.women());
            case CREATIVE_WORKS ->
                new Comparison(step, number(ahead.creativeWorks()), number(behind.creativeWorks()), "");
            case MEETING_VOTE, COUNCIL_VOTE ->
                new Comparison(step, votes(ahead.votes(step.by())), votes(behind.votes(step.by())), "");
        };
    }

    private static Comparison shares(RankingStep step, Ratio ahead, Ratio behind) {
        if (ahead == null || behind == null) {
            return new Comparison(
                    step, ahead == null ? UNKNOWN : ahead.percent(), behind == null ? UNKNOWN : behind.percent(), "");
        }
        List<String> figures = Ratio.apart(ahead, behind);
        return new Comparison(step, figures.get(0), figures.get(1), "");
    }

    private static String votes(Standing.Votes votes) {
        return votes.inFavour() + " phiếu";
    }

    private static String number(Integer number) {
        return number == null ? UNKNOWN : number.toString();
    }
}
