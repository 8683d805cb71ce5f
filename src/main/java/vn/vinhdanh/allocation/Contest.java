package vn.vinhdanh.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.allocation.Outcome.Kind;
import vn.vinhdanh.ranking.Placed;

/**
 * The nominees of one group against each other, of whom some may yet be chosen for a higher award by a vote. It asks of each
 * how many others can stand in its way at most, and how many will at least; between the two its fate is open.
 */
final class Contest {

    private final Group group;
    private final int seats;
    private final Map<String, List<Pool>> pending;
    private final List<Outcome> outcomes = new ArrayList<>();

    /** Of each pool, how many stand before those looked at now. */
    private final Map<Pool, Integer> poolsAhead = new HashMap<>();

    private int ahead;
    private int pendingAhead;
    private Application lastIn;

    /** @param pending votes about higher awards, by nominee */
    Contest(Group group, int seats, Map<String, List<Pool>> pending) {
        this.group = group;
        this.seats = seats;
        this.pending = pending;
    }

    /** @param ranked everybody who competes, best first */
    List<Outcome> settle(List<Placed<Application>> ranked) {
        for (Placed<Application> equals : ranked) {
            settle(equals);
        }
        return nameWhoWaitsBehind();
    }

    /** @return those whom a vote in this group must part; empty when everything is settled */
    Optional<Pool> pool() {
        Set<String> contested = outcomes.stream()
                .filter(outcome -> isContested(outcome.kind()))
                .map(outcome -> outcome.application().nominee())
                .collect(Collectors.toSet());
        long proposed = outcomes.stream().filter(o -> o.kind() == Kind.PROPOSED).count();
        boolean exact = outcomes.stream().noneMatch(o -> o.kind() == Kind.UNLESS_HIGHER)
                && contested.stream().noneMatch(pending::containsKey);
        return contested.isEmpty() ? Optional.empty() : Optional.of(new Pool(contested, seats - (int) proposed, exact));
    }

    private static boolean isContested(Kind kind) {
        return kind == Kind.TIED || kind == Kind.OPEN;
    }

    private void settle(Placed<Application> equals) {
        Map<Pool, Integer> poolsHere = new HashMap<>(poolsAhead);
        equals.nominees().forEach(nominee -> poolsOf(nominee).forEach(pool -> poolsHere.merge(pool, 1, Integer::sum)));
        int least = ahead - Math.min(pendingAhead, possiblyGone());
        Application before = lastIn;
        for (Application nominee : equals.nominees()) {
            int most = ahead + equals.nominees().size() - 1 - certainlyGone(poolsHere, poolsOf(nominee));
            boolean uncertain = pending.containsKey(nominee.nominee());
            Kind kind = most < seats
                    ? uncertain ? Kind.UNLESS_HIGHER : Kind.PROPOSED
                    : least >= seats ? Kind.WAITING : poolsHere.isEmpty() ? Kind.TIED : Kind.OPEN;
            if (kind != Kind.WAITING) {
                lastIn = nominee;
            }
            outcomes.add(new Outcome(
                    nominee,
                    group,
                    kind,
                    equals.place(),
                    seats,
                    kind == Kind.WAITING ? before : null,
                    kind == Kind.TIED ? equals.nominees() : List.of(),
                    equals.votes()));
        }
        equals.nominees().stream()
                .filter(nominee -> pending.containsKey(nominee.nominee()))
                .forEach(nominee -> pendingAhead++);
        ahead += equals.nominees().size();
        poolsAhead.putAll(poolsHere);
    }

    private List<Pool> poolsOf(Application application) {
        return pending.getOrDefault(application.nominee(), List.of());
    }

    /** @return how many of those ahead may be chosen for a higher award */
    private int possiblyGone() {
        return poolsAhead.entrySet().stream()
                .mapToInt(pool -> pool.getKey().possiblyChosen(pool.getValue()))
                .sum();
    }

    /** @return how many of the others here and ahead will be chosen for a higher award, when the one of {@code own} is not */
    private static int certainlyGone(Map<Pool, Integer> pools, List<Pool> own) {
        return pools.entrySet().stream()
                .mapToInt(pool -> {
                    boolean member = own.contains(pool.getKey());
                    return pool.getKey().certainlyChosen(pool.getValue() - (member ? 1 : 0), member);
                })
                .sum();
    }

    /** Who is proposed is measured against the first that is not. */
    private List<Outcome> nameWhoWaitsBehind() {
        Application next = outcomes.stream()
                .filter(outcome -> outcome.kind() != Kind.PROPOSED)
                .map(Outcome::application)
                .findFirst()
                .orElse(null);
        return outcomes.stream()
                .map(outcome -> outcome.kind() == Kind.PROPOSED ? outcome.measuredAgainst(next) : outcome)
                .toList();
    }
}
