package vn.vinhdanh.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.allocation.Outcome.Kind;

/**
 * Allocates award by award from the highest: in each group the best of those who got nothing higher, as many as the quota
 * has left (R32–R46, P7). Every nominee wants the highest award it may get and every group the best ranked, so nobody
 * who is left out stands before anybody who got in.
 *
 * <p>Equals at the last award are never parted here. Until a meeting votes, their fate and that of everybody it touches is
 * open; all others are settled whichever way the vote goes.
 */
public final class Allocation {

    private final Rules rules;
    /** Award that a nominee has or gets for certain; nothing further down is for it. */
    private final Map<String, Application> taken = new HashMap<>();
    /** Votes that may give a nominee an award. */
    private final Map<String, List<Pool>> pending = new HashMap<>();

    private final List<Outcome> outcomes = new ArrayList<>();

    private Allocation(Rules rules) {
        this.rules = rules;
    }

    /**
     * @param applications in any order; of every group in {@code rules}
     * @return one outcome for each, by group and rank; the same for the same applications in any order
     * @throws IllegalArgumentException for an application of no group
     */
    public static List<Outcome> of(Rules rules, Collection<Application> applications) {
        Allocation allocation = new Allocation(rules);
        Map<String, List<Application>> byGroup = applications.stream()
                .sorted(Comparator.comparing(Application::id))
                .collect(Collectors.groupingBy(Application::group));
        rules.groups().forEach(group -> allocation.takeDecided(byGroup.getOrDefault(group.id(), List.of())));
        for (Group group : rules.groups()) {
            List<Application> ofGroup = byGroup.remove(group.id());
            if (ofGroup != null) {
                allocation.allocate(group, ofGroup);
            }
        }
        if (!byGroup.isEmpty()) {
            throw new IllegalArgumentException("Applications of no group: " + byGroup.keySet());
        }
        return List.copyOf(allocation.outcomes);
    }

    private void takeDecided(List<Application> applications) {
        applications.stream()
                .filter(application -> application.state() == State.DECIDED)
                .forEach(application -> taken.putIfAbsent(application.nominee(), application));
    }

    private void allocate(Group group, List<Application> applications) {
        long decided = applications.stream()
                .filter(application -> application.state() == State.DECIDED)
                .count();
        int seats = (int) Math.max(0, group.number() - decided);
        List<Application> running = new ArrayList<>();
        List<Outcome> notRunning = new ArrayList<>();
        for (Application application : applications) {
            Kind kind = kindOf(application);
            if (kind == null) {
                running.add(application);
            } else {
                Application other = kind == Kind.EXCLUDED ? taken.get(application.nominee()) : null;
                notRunning.add(new Outcome(application, group, kind, 0, seats, other, List.of(), List.of()));
            }
        }
        Contest contest = new Contest(group, seats, pending);
        List<Outcome> settled = contest.settle(rules.ranking().rank(running, Application::standing));
        outcomes.addAll(settled);
        outcomes.addAll(notRunning);
        settled.stream()
                .filter(outcome -> outcome.kind() == Kind.PROPOSED || outcome.kind() == Kind.UNLESS_HIGHER)
                .map(Outcome::application)
                .forEach(application -> taken.put(application.nominee(), application));
        contest.pool().ifPresent(this::await);
    }

    private void await(Pool pool) {
        pool.nominees().forEach(nominee -> pending.computeIfAbsent(nominee, n -> new ArrayList<>())
                .add(pool));
    }

    /** @return what settles the application before any comparison; null when it competes */
    private Kind kindOf(Application application) {
        return switch (application.state()) {
            case DECIDED -> Kind.DECIDED;
            case REFUSED -> Kind.REFUSED;
            case NOT_ELIGIBLE -> Kind.NOT_ELIGIBLE;
            case NOT_READY -> Kind.NOT_READY;
            case ON_HOLD -> taken.containsKey(application.nominee()) ? Kind.EXCLUDED : Kind.ON_HOLD;
            case IN_RUNNING -> taken.containsKey(application.nominee()) ? Kind.EXCLUDED : null;
        };
    }
}
