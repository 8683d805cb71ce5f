package vn.vinhdanh.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.ranking.Comparison;
import vn.vinhdanh.ranking.Placed;
import vn.vinhdanh.ranking.Ranking;

/** In which order those stand who asked for the awards of one quota, whatever was decided on them since. */
public final class Lineup {

    private static final Set<State> COMPARED = EnumSet.of(State.IN_RUNNING, State.DECIDED, State.REFUSED);

    private final Ranking ranking;
    private final Map<String, Application> asked = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();

    public Lineup(Field field, Ranking ranking) {
        this.ranking = ranking;
        field.groups().forEach(group -> groups.put(group.id(), group));
        field.applications().stream()
                .filter(Application::asked)
                .forEach(application -> asked.put(application.dossier(), application));
    }

    /**
     * @param ahead who stands before the other; null for equals
     * @param reason names both and the figures
     */
    public record Order(Application ahead, Reason reason) {}

    /** @return who of two stands before the other; empty where they did not ask for the awards of one quota */
    public Optional<Order> order(String dossier, String other) {
        Application one = asked.get(dossier);
        Application two = asked.get(other);
        if (one == null || two == null || !one.group().equals(two.group())) {
            return Optional.empty();
        }
        List<Placed<Application>> ranked = ranked(one.group(), application -> true);
        Placed<Application> placed = placeOf(one, ranked);
        Placed<Application> otherPlaced = placeOf(two, ranked);
        boolean first = placed.place() <= otherPlaced.place();
        Application ahead = first ? one : two;
        Application behind = first ? two : one;
        return Optional.of(new Order(placed == otherPlaced ? null : ahead, compared(ahead, behind, placed)));
    }

    /**
     * @return where the dossier stands among those who were compared for the awards of its quota, and by which figure it
     *     got in or stayed out; empty for one that was not compared
     */
    public List<Reason> placeOf(String dossier) {
        return placeOf(dossier, true);
    }

    /** @return as much of it as is the nominee's own business: its place and who kept it out, not who stayed behind it */
    public List<Reason> ownPlaceOf(String dossier) {
        return placeOf(dossier, false);
    }

    private List<Reason> placeOf(String dossier, boolean alsoBehind) {
        Application own = asked.get(dossier);
        if (own == null || !COMPARED.contains(own.state())) {
            return List.of();
        }
        Group group = groups.get(own.group());
        List<Placed<Application>> ranked = ranked(own.group(), one -> COMPARED.contains(one.state()));
        Placed<Application> placed = placeOf(own, ranked);
        int all = ranked.stream().mapToInt(equals -> equals.nominees().size()).sum();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(
                "Xếp thứ " + placed.place() + (placed.isTie() ? " (cùng thứ với tập thể khác)" : "") + " trong " + all
                        + " hồ sơ được so sánh của nhóm “" + group.name() + "”; nhóm có " + group.number()
                        + " chỉ tiêu.",
                group.clause()));
        if (alsoBehind || !isWithin(placed, group.number())) {
            atTheEdge(own, placed, ranked, group.number()).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static boolean isWithin(Placed<Application> placed, int number) {
        return placed.place() - 1 + placed.nominees().size() <= number;
    }

    /** Who is within the quota is measured against the first beyond it, who is beyond against the last within. */
    private Optional<Reason> atTheEdge(
            Application own, Placed<Application> placed, List<Placed<Application>> ranked, int number) {
        if (placed.place() > number) {
            return ranked.stream()
                    .filter(equals -> equals.place() <= number)
                    .reduce((earlier, later) -> later)
                    .map(last -> compared(last.nominees().get(0), own, placed));
        }
        if (!isWithin(placed, number)) {
            return placed.nominees().stream()
                    .filter(equal -> equal != own)
                    .findFirst()
                    .map(equal -> compared(own, equal, placed));
        }
        return ranked.stream()
                .filter(equals -> equals.place() > number)
                .findFirst()
                .map(next -> compared(own, next.nominees().get(0), placed));
    }

    private List<Placed<Application>> ranked(String group, Predicate<Application> compared) {
        List<Application> ofGroup = asked.values().stream()
                .filter(application -> application.group().equals(group))
                .filter(compared)
                .sorted(Comparator.comparing(Application::id))
                .toList();
        return ranking.rank(ofGroup, Application::standing);
    }

    private static Placed<Application> placeOf(Application own, List<Placed<Application>> ranked) {
        return ranked.stream()
                .filter(placed -> placed.nominees().contains(own))
                .findFirst()
                .orElseThrow();
    }

    private Reason compared(Application ahead, Application behind, Placed<Application> either) {
        Comparison comparison = ranking.explain(ahead.standing(), behind.standing(), either.votes());
        return new Reason(comparison.inWords(ahead.name(), behind.name()), comparison.clause());
    }
}
