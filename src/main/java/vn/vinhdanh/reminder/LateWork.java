package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.escalation.Urgers;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.reminder.Line.Kind;
import vn.vinhdanh.worklist.Pending;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Who is behind or soon will be, as far as somebody may urge them; most urgent first. */
@Component
class LateWork {

    static final int PER_PAGE = 100;

    /**
     * Somebody's work that is late or soon will be.
     *
     * @param bloc of the unit it is about, or null
     * @param last when it was urged before; empty when never
     */
    record Late(Line line, Bloc bloc, List<Contact> owners, Optional<UrgingRows.Last> last) {

        WorkItem item() {
            return line.item();
        }
    }

    /**
     * What is looked for; empty means all.
     *
     * @param bloc id
     * @param step id in the model
     * @param kind name of the {@link Kind}
     * @param page 1 for the first
     */
    record Wish(String bloc, String step, String kind, int page) {

        private boolean holds(Found one) {
            return (bloc.isEmpty() || one.bloc != null && one.bloc.id().equals(bloc))
                    && (step.isEmpty() || one.pending.step().equals(step))
                    && (kind.isEmpty() || one.kind.name().equals(kind));
        }
    }

    /**
     * @param total of everything that the person may urge
     * @param found of what was looked for
     * @param number of the page, the last where the one wished for is beyond
     * @param blocs names by id, of everything; @param steps likewise
     * @param waits how many cases wait too long for a meeting, by what they wait for; nobody has them to be urged
     */
    record Page(
            int total,
            int found,
            int number,
            int pages,
            List<Late> rows,
            Map<String, String> blocs,
            Map<String, String> steps,
            Map<String, Long> waits) {}

    private record Found(Pending pending, Kind kind, Bloc bloc) {}

    private final WorkItems work;
    private final Digests digests;
    private final Urgers urgers;
    private final UrgingRows rows;
    private final Organizations organizations;
    private final Clock clock;

    LateWork(
            WorkItems work, Digests digests, Urgers urgers, UrgingRows rows, Organizations organizations, Clock clock) {
        this.work = work;
        this.digests = digests;
        this.urgers = urgers;
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** @throws vn.vinhdanh.finding.NotForYou when the person urges nobody */
    @Transactional(readOnly = true)
    public Page page(Campaign campaign, Wish wish, Person person) {
        List<Found> all = all(campaign, person);
        List<Found> found = all.stream().filter(wish::holds).toList();
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int number = Math.min(Math.max(1, wish.page()), pages);
        return new Page(
                all.size(),
                found.size(),
                number,
                pages,
                of(
                        campaign,
                        found.stream()
                                .skip((number - 1L) * PER_PAGE)
                                .limit(PER_PAGE)
                                .map(one -> one.pending.taskId())
                                .toList(),
                        person),
                names(all.stream().map(Found::bloc).filter(Objects::nonNull), Bloc::id, Bloc::name),
                names(all.stream().map(Found::pending), Pending::step, Pending::stepName),
                waits(campaign, wish, person));
    }

    private Map<String, Long> waits(Campaign campaign, Wish wish, Person person) {
        Predicate<Bloc> reach = urgers.reachOf(person, campaign);
        return work.lateWaits(campaign.id(), clock.instant()).stream()
                .map(pending ->
                        new Found(pending, Kind.OVERDUE, blocOf(campaign, pending.unitId(), pending.blocName())))
                .filter(one -> reach.test(one.bloc) && wish.holds(one))
                .collect(Collectors.groupingBy(one -> one.pending.stepName(), TreeMap::new, Collectors.counting()));
    }

    /**
     * @return of these pieces of work those that are late or soon will be and that the person may urge, in this order
     * @throws vn.vinhdanh.finding.NotForYou when the person urges nobody
     */
    @Transactional(readOnly = true)
    public List<Late> of(Campaign campaign, Collection<String> tasks, Person person) {
        Predicate<Bloc> reach = urgers.reachOf(person, campaign);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, campaign.timeZone());
        Map<String, WorkItem> items = work.waiting(campaign.id(), tasks).stream()
                .collect(Collectors.toMap(WorkItem::taskId, Function.identity()));
        Map<String, UrgingRows.Last> last = rows.last(campaign.id());
        Map<String, List<Contact>> members = new HashMap<>();
        Map<String, List<Contact>> assignees = new HashMap<>();
        List<Late> late = new ArrayList<>();
        for (String task : tasks) {
            WorkItem item = items.get(task);
            Bloc bloc = item == null ? null : blocOf(campaign, item.unitId(), item.blocName());
            if (item != null && reach.test(bloc)) {
                digests.line(campaign, item, today, News.since(now))
                        .filter(line -> line.kind() != Kind.NEW)
                        .ifPresent(line -> late.add(new Late(
                                line,
                                bloc,
                                digests.owners(item, members, assignees),
                                Optional.ofNullable(last.get(task)))));
            }
        }
        return late;
    }

    private List<Found> all(Campaign campaign, Person person) {
        Predicate<Bloc> reach = urgers.reachOf(person, campaign);
        Instant now = clock.instant();
        Function<Pending, Optional<Kind>> kinds =
                digests.kinds(campaign, LocalDate.ofInstant(now, campaign.timeZone()), News.since(now));
        Map<List<String>, Optional<Bloc>> blocs = new HashMap<>();
        List<Found> all = new ArrayList<>();
        for (Pending pending : work.pending(campaign.id())) {
            Bloc bloc = blocs.computeIfAbsent(
                            Stream.of(pending.unitId(), pending.blocName())
                                    .map(String::valueOf)
                                    .toList(),
                            names -> Optional.ofNullable(blocOf(campaign, pending.unitId(), pending.blocName())))
                    .orElse(null);
            if (reach.test(bloc)) {
                kinds.apply(pending)
                        .filter(kind -> kind != Kind.NEW)
                        .ifPresent(kind -> all.add(new Found(pending, kind, bloc)));
            }
        }
        return all;
    }

    private Bloc blocOf(Campaign campaign, String unitId, String blocName) {
        Organization organization = organizations.get(campaign.organization());
        return (unitId != null
                        ? organization.unit(unitId).flatMap(organization::blocOf)
                        : organization.blocs().stream()
                                .filter(bloc -> bloc.name().equals(blocName))
                                .findFirst())
                .orElse(null);
    }

    private static <T> Map<String, String> names(Stream<T> all, Function<T, String> id, Function<T, String> name) {
        Map<String, String> names = new HashMap<>();
        all.forEach(one -> names.putIfAbsent(id.apply(one), name.apply(one)));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }
}
