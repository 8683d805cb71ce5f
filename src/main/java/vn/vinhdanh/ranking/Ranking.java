package vn.vinhdanh.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.campaign.Campaign.RankingStep.By;
import vn.vinhdanh.completion.Ratio;

/**
 * Compares nominees step by step; the first difference decides (R33, R37, P6). Equal ones stay equal: the meeting's vote
 * parts them once it was held on all of them, and nothing else ever does.
 */
public final class Ranking {

    private static final String UNKNOWN = "không có số liệu";

    private final List<RankingStep> steps;
    private final Comparator<Standing> beforeTheVote;

    /** @param steps as the campaign orders them; the vote is the last */
    public Ranking(List<RankingStep> steps) {
        this.steps = List.copyOf(steps);
        this.beforeTheVote = steps.stream()
                .filter(step -> step.by() != By.MEETING_VOTE)
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
        for (List<T> equal : parted(nominees, Comparator.comparing(standing, beforeTheVote))) {
            List<List<T>> voted = isVotedOn(equal, standing)
                    ? parted(
                            equal,
                            Comparator.comparing(n -> -standing.apply(n).votes().inFavour()))
                    : List.of(equal);
            for (List<T> same : voted) {
                ranked.add(new Placed<>(1 + count(ranked), same));
            }
        }
        return ranked;
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

    /** A vote parts equals only when one meeting voted on all of them. */
    private <T> boolean isVotedOn(List<T> equal, Function<T, Standing> standing) {
        boolean votes = steps.stream().anyMatch(step -> step.by() == By.MEETING_VOTE);
        return votes
                && equal.stream().map(standing).allMatch(s -> s.votes() != null)
                && equal.stream()
                                .map(n -> standing.apply(n).votes().meeting())
                                .distinct()
                                .count()
                        == 1;
    }

    /** @return by which step and figures the first stands before the second; both must have different places */
    public Comparison explain(Standing ahead, Standing behind) {
        return steps.stream()
                .filter(step -> differ(step, ahead, behind))
                .findFirst()
                .map(step -> comparison(step, ahead, behind))
                .orElse(new Comparison(null, "", ""));
    }

    private static boolean differ(RankingStep step, Standing first, Standing second) {
        return step.by() == By.MEETING_VOTE
                ? !Objects.equals(first.votes(), second.votes())
                : by(step).compare(first, second) != 0;
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
            case MEETING_VOTE -> throw new IllegalArgumentException("A vote parts a whole group, never two of it");
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
            case CREATIVE_WORKS -> new Comparison(step, number(ahead.creativeWorks()), number(behind.creativeWorks()));
            case MEETING_VOTE -> new Comparison(step, votes(ahead.votes()), votes(behind.votes()));
        };
    }

    private static Comparison shares(RankingStep step, Ratio ahead, Ratio behind) {
        if (ahead == null || behind == null) {
            return new Comparison(
                    step, ahead == null ? UNKNOWN : ahead.percent(), behind == null ? UNKNOWN : behind.percent());
        }
        List<String> figures = Ratio.apart(ahead, behind);
        return new Comparison(step, figures.get(0), figures.get(1));
    }

    private static String votes(Standing.Votes votes) {
        return votes == null ? UNKNOWN : votes.inFavour() + " phiếu";
    }

    private static String number(Integer number) {
        return number == null ? UNKNOWN : number.toString();
    }
}
