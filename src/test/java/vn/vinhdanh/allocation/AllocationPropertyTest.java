package vn.vinhdanh.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.vinhdanh.allocation.Application.State;
import vn.vinhdanh.allocation.Outcome.Kind;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.ranking.Ranking;
import vn.vinhdanh.ranking.Standing;
import vn.vinhdanh.ranking.Standing.Votes;

/** What holds of every allocation, whoever applies for what (R32–R46, R43, P6, P7, P11). */
class AllocationPropertyTest {

    private static final Ranking RANKING = new Ranking(Awards.STEPS);
    private static final Set<Kind> CERTAIN = EnumSet.of(Kind.PROPOSED, Kind.DECIDED);
    private static final Set<Kind> NOT_HERE =
            EnumSet.of(Kind.WAITING, Kind.EXCLUDED, Kind.REFUSED, Kind.NOT_ELIGIBLE, Kind.NOT_READY, Kind.ON_HOLD);

    /** @param rate equal ones are ties */
    record Nominee(int rate, List<Integer> groups, State state) {}

    /** A highest award with one group, a second with one, a third with two; each nominee applies for some of them. */
    record Case(List<Integer> numbers, List<Nominee> nominees) {

        List<Group> groups() {
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < numbers.size(); i++) {
                groups.add(new Group(
                        "g" + i, "f" + Math.min(i, 2), "Hình thức " + i, "nhóm " + i, numbers.get(i), i < 2, ""));
            }
            return groups;
        }

        Rules rules() {
            return new Rules(groups(), RANKING, "", "");
        }

        List<Application> applications() {
            List<Application> applications = new ArrayList<>();
            for (int n = 0; n < nominees.size(); n++) {
                Nominee nominee = nominees.get(n);
                for (int i = 0; i < nominee.groups().size(); i++) {
                    int group = nominee.groups().get(i);
                    State state = i == 0 ? nominee.state() : State.IN_RUNNING;
                    applications.add(application("n" + n, group, nominee.rate(), state));
                }
            }
            return applications;
        }
    }

    private static Application application(String nominee, int group, int rate, State state) {
        return new Application(
                nominee + "-g" + group,
                nominee,
                true,
                nominee,
                nominee,
                "g" + group,
                new Standing(Ratio.of(rate), null, null, null, null),
                state,
                "",
                "");
    }

    @Property(tries = 1000)
    void noQuotaIsExceededAndNobodyGetsTwo(@ForAll("cases") Case one) {
        List<Outcome> outcomes = Allocation.of(one.rules(), one.applications());
        assertThat(outcomes).hasSameSizeAs(one.applications());
        for (Group group : one.groups()) {
            List<Outcome> here = outcomes.stream()
                    .filter(o -> o.group().equals(group) && CERTAIN.contains(o.kind()))
                    .toList();
            long decided = here.stream().filter(o -> o.kind() == Kind.DECIDED).count();
            assertThat(here.size()).isLessThanOrEqualTo((int) Math.max(group.number(), decided));
        }
        Map<String, Long> got = outcomes.stream()
                .filter(o -> CERTAIN.contains(o.kind()) || o.kind() == Kind.UNLESS_HIGHER)
                .collect(Collectors.groupingBy(o -> o.application().nominee(), Collectors.counting()));
        assertThat(got.values()).allMatch(times -> times == 1);
    }

    /** P11: the level above refuses some and takes the others; whoever then comes in question, no quota is exceeded. */
    @Property(tries = 1000)
    void noQuotaIsExceededAfterARefusalOfTheLevelAbove(@ForAll("cases") Case one, @ForAll Random random) {
        Map<String, State> answered = new HashMap<>();
        Allocation.of(one.rules(), one.applications()).stream()
                .filter(o -> o.kind() == Kind.PROPOSED && o.group().higher())
                .forEach(o -> answered.put(o.application().id(), random.nextBoolean() ? State.REFUSED : State.DECIDED));
        List<Application> after = one.applications().stream()
                .map(a -> inState(a, answered.getOrDefault(a.id(), a.state())))
                .toList();
        List<Outcome> outcomes = Allocation.of(one.rules(), after);
        for (Group group : one.groups()) {
            List<Outcome> here = outcomes.stream()
                    .filter(o -> o.group().equals(group) && CERTAIN.contains(o.kind()))
                    .toList();
            long decided = here.stream().filter(o -> o.kind() == Kind.DECIDED).count();
            assertThat(here.size()).isLessThanOrEqualTo((int) Math.max(group.number(), decided));
        }
        assertThat(outcomes)
                .filteredOn(o -> answered.get(o.application().id()) == State.REFUSED)
                .allMatch(o -> o.kind() == Kind.REFUSED);
    }

    private static Application inState(Application a, State state) {
        return new Application(
                a.id(), a.dossier(), a.asked(), a.nominee(), a.name(), a.group(), a.standing(), state, "", "");
    }

    /** Nobody waits while somebody strictly behind gets in, or while an award stands empty. */
    @Property(tries = 1000)
    void whoWaitsHasSomebodyBeforeAndNoAwardLeft(@ForAll("cases") Case one) {
        List<Outcome> outcomes = Allocation.of(one.rules(), one.applications());
        for (Outcome waiting : outcomes) {
            if (waiting.kind() != Kind.WAITING) {
                continue;
            }
            List<Outcome> in = outcomes.stream()
                    .filter(o -> o.group().equals(waiting.group()) && !NOT_HERE.contains(o.kind()))
                    .toList();
            assertThat(in.size()).isGreaterThanOrEqualTo(waiting.group().number());
            assertThat(in)
                    .filteredOn(o -> o.kind() != Kind.DECIDED)
                    .allMatch(o -> rate(o.application()) > rate(waiting.application()));
            assertThat(waiting.rival() == null).isEqualTo(waiting.seats() == 0);
        }
    }

    @Property(tries = 1000)
    void withoutTiesItIsTheOneRightWayAmongAll(@ForAll("cases") Case some) {
        Case one = withoutTies(some);
        List<Map<String, Application>> right =
                Resolution.all(one.groups(), one.applications(), (a, b) -> rate(a) > rate(b));
        List<Outcome> outcomes = Allocation.of(one.rules(), one.applications());
        assertThat(right).containsExactly(given(one.rules(), one.applications()));
        assertThat(outcomes).extracting(Outcome::kind).doesNotContain(Kind.TIED, Kind.OPEN, Kind.UNLESS_HIGHER);
    }

    /** Whichever way the votes go: what is settled stays so, and what waits for a vote is not settled without it. */
    @Property(tries = 1000)
    void whatIsSettledHoldsHoweverEveryTieIsParted(@ForAll("tiedCases") Case one, @ForAll Random random) {
        List<Outcome> outcomes = Allocation.of(one.rules(), one.applications());
        List<Map<String, Application>> ways = Stream.generate(() -> given(one.rules(), parted(one, random)))
                .limit(60)
                .toList();
        for (Outcome outcome : outcomes) {
            Application application = outcome.application();
            List<Application> got =
                    ways.stream().map(way -> way.get(application.nominee())).toList();
            switch (outcome.kind()) {
                case PROPOSED, DECIDED -> assertThat(got).allMatch(award -> isSame(award, application));
                case UNLESS_HIGHER ->
                    assertThat(got)
                            .allMatch(award -> award != null && award.group().compareTo(application.group()) <= 0);
                case WAITING, EXCLUDED, REFUSED, NOT_ELIGIBLE, NOT_READY, ON_HOLD ->
                    assertThat(got).noneMatch(award -> isSame(award, application));
                case TIED ->
                    // Sixty ways of parting at most five: one of them missing is chance of less than one in a million.
                    assertThat(got)
                            .anyMatch(award -> isSame(award, application))
                            .anyMatch(award -> !isSame(award, application));
                case OPEN -> assertThat(outcomes).anyMatch(o -> o.kind() == Kind.TIED);
            }
        }
    }

    @Property
    void theOrderOfApplicationsDoesNotMatter(@ForAll("cases") Case one, @ForAll Random random) {
        List<Application> shuffled = new ArrayList<>(one.applications());
        Collections.shuffle(shuffled, random);
        assertThat(Allocation.of(one.rules(), shuffled)).isEqualTo(Allocation.of(one.rules(), one.applications()));
    }

    /** P7: whoever waits, waits behind a better rate, or behind more votes of the council that voted on both. */
    @Property(tries = 1000)
    void theCouncilLiftsNobodyOverABetterRate(@ForAll("cases") Case one, @ForAll Random random) {
        List<Application> voted = votedOn(one, random);
        List<Outcome> outcomes = Allocation.of(one.rules(), voted);
        for (Outcome waiting : outcomes) {
            if (waiting.kind() == Kind.WAITING) {
                assertThat(outcomes)
                        .filteredOn(o -> o.group().equals(waiting.group()))
                        .filteredOn(o -> o.kind() != Kind.DECIDED && !NOT_HERE.contains(o.kind()))
                        .allMatch(o -> standsBefore(o.application(), waiting.application()));
            }
        }
        Collections.shuffle(voted, random);
        assertThat(Allocation.of(one.rules(), voted)).isEqualTo(outcomes);
    }

    /** One session voted on all and no two got as many votes: nothing is open, and it is the one right way. */
    @Property(tries = 1000)
    void aSessionThatVotedOnAllLeavesNothingOpen(@ForAll("cases") Case one, @ForAll Random random) {
        List<Integer> votes = new ArrayList<>();
        one.nominees().forEach(nominee -> votes.add(votes.size()));
        Collections.shuffle(votes, random);
        List<Application> voted = one.applications().stream()
                .map(a -> withVotes(
                        a,
                        new Votes("HD-1", votes.get(Integer.parseInt(a.nominee().substring(1))))))
                .toList();
        assertThat(Allocation.of(one.rules(), voted))
                .extracting(Outcome::kind)
                .doesNotContain(Kind.TIED, Kind.OPEN, Kind.UNLESS_HIGHER);
        assertThat(Resolution.all(one.groups(), voted, AllocationPropertyTest::standsBefore))
                .containsExactly(given(one.rules(), voted));
    }

    /** Each group has its vote, or none, or several sessions share it. */
    private static List<Application> votedOn(Case one, Random random) {
        return one.applications().stream()
                .map(a -> withVotes(
                        a, random.nextInt(4) == 0 ? null : new Votes("HD-" + random.nextInt(2), random.nextInt(3))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Application withVotes(Application a, Votes votes) {
        return new Application(
                a.id(),
                a.dossier(),
                a.asked(),
                a.nominee(),
                a.name(),
                a.group(),
                a.standing().votedOn(votes),
                a.state(),
                "",
                "");
    }

    private static boolean standsBefore(Application first, Application second) {
        Votes one = first.standing().council();
        Votes other = second.standing().council();
        return rate(first) > rate(second)
                || rate(first) == rate(second)
                        && one != null
                        && other != null
                        && one.meeting().equals(other.meeting())
                        && one.inFavour() > other.inFavour();
    }

    @Property
    void aWorseNomineeChangesNobody(@ForAll("cases") Case one, @ForAll Set<Integer> where) {
        List<Application> more = new ArrayList<>(one.applications());
        where.stream()
                .map(group -> Math.floorMod(group, 4))
                .distinct()
                .forEach(group -> more.add(application("worse", group, -1, State.IN_RUNNING)));
        assertThat(kinds(Allocation.of(one.rules(), more)))
                .containsAllEntriesOf(kinds(Allocation.of(one.rules(), one.applications())));
    }

    @Property
    void everyOutcomeSaysWhy(@ForAll("cases") Case one) {
        Reasons reasons = new Reasons(one.rules());
        assertThat(Allocation.of(one.rules(), one.applications()))
                .allSatisfy(outcome -> assertThat(reasons.of(outcome)).isNotEmpty());
    }

    /** Up to five of whom most are equal and nobody is settled before. */
    @Provide
    Arbitrary<Case> tiedCases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2).list().ofSize(4),
                        nominees(1, Arbitraries.just(State.IN_RUNNING))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(5))
                .as(Case::new);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3).list().ofSize(4),
                        nominees(3, states()).list().ofMaxSize(6))
                .as(Case::new);
    }

    private static Arbitrary<Nominee> equals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(0, 1, 2, 3).set().ofMinSize(1).map(groups -> groups.stream()
                                .sorted()
                                .toList()))
                .as((rate, groups) -> new Nominee(rate, groups, State.IN_RUNNING));
    }

    private static Arbitrary<Nominee> nominees(int best, Arbitrary<State> states) {
        Arbitrary<List<Integer>> groups = Arbitraries.integers().between(1, 11).map(AllocationPropertyTest::some);
        return Combinators.combine(Arbitraries.integers().between(0, best), groups, states)
                .as(Nominee::new);
    }

    private static Arbitrary<State> states() {
        return Arbitraries.frequency(
                Tuple.of(12, State.IN_RUNNING),
                Tuple.of(2, State.DECIDED),
                Tuple.of(1, State.REFUSED),
                Tuple.of(1, State.NOT_ELIGIBLE),
                Tuple.of(1, State.NOT_READY),
                Tuple.of(1, State.ON_HOLD));
    }

    /** Any of the first two awards, and one or none of the two groups of the third. */
    private static List<Integer> some(int choice) {
        List<Integer> groups = new ArrayList<>();
        if (choice % 2 == 1) {
            groups.add(0);
        }
        if (choice / 2 % 2 == 1) {
            groups.add(1);
        }
        if (choice >= 4) {
            groups.add(choice >= 8 ? 3 : 2);
        }
        return groups;
    }

    private static Case withoutTies(Case some) {
        List<Nominee> nominees = new ArrayList<>();
        for (int i = 0; i < some.nominees().size(); i++) {
            Nominee nominee = some.nominees().get(i);
            nominees.add(new Nominee(nominee.rate() * 100 + i, nominee.groups(), nominee.state()));
        }
        return new Case(some.numbers(), nominees);
    }

    /** A vote of its own in every group, by rates so little apart that they part equals only. */
    private static List<Application> parted(Case one, Random random) {
        List<Integer> votes = new ArrayList<>();
        one.applications().forEach(application -> votes.add(votes.size()));
        Collections.shuffle(votes, random);
        List<Application> parted = new ArrayList<>();
        for (Application a : one.applications()) {
            Ratio rate = Ratio.of(100L * rate(a) + votes.get(parted.size()), 100);
            parted.add(new Application(
                    a.id(),
                    a.dossier(),
                    a.asked(),
                    a.nominee(),
                    a.name(),
                    a.group(),
                    new Standing(rate, null, null, null, null),
                    a.state(),
                    "",
                    ""));
        }
        return parted;
    }

    /** @return award by nominee; everybody has a rate of its own, so every one is settled */
    private static Map<String, Application> given(Rules rules, List<Application> applications) {
        return Allocation.of(rules, applications).stream()
                .filter(o -> CERTAIN.contains(o.kind()))
                .map(Outcome::application)
                .collect(Collectors.toMap(Application::nominee, Function.identity()));
    }

    private static boolean isSame(Application award, Application application) {
        return award != null && award.id().equals(application.id());
    }

    private static Map<String, Kind> kinds(List<Outcome> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(o -> o.application().id(), Outcome::kind));
    }

    private static int rate(Application application) {
        return application.standing().completion().numerator().intValue();
    }
}
