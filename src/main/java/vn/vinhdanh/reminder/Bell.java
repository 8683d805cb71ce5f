package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.escalation.Escalations;
import vn.vinhdanh.escalation.Escalations.Told;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.reminder.Line.Kind;
import vn.vinhdanh.worklist.Pending;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** What a digest would tell one person now: how much there is of each kind, and the first of it. */
@Component
class Bell {

    /** More than anybody reads in a panel; the lists show the rest. */
    static final int MOST_LINES = 50;

    private static final Duration NEW = Duration.ofDays(1);

    /** @param lines the first of them, by deadline */
    record Notices(Kind kind, int count, List<Line> lines) {

        private Notices and(Notices more) {
            return new Notices(
                    kind,
                    count + more.count,
                    Stream.concat(lines.stream(), more.lines.stream())
                            .limit(MOST_LINES)
                            .toList());
        }
    }

    private final CampaignLaunches launches;
    private final Digests digests;
    private final Escalations escalations;
    private final WorkItems work;
    private final Clock clock;

    Bell(CampaignLaunches launches, Digests digests, Escalations escalations, WorkItems work, Clock clock) {
        this.launches = launches;
        this.digests = digests;
        this.escalations = escalations;
        this.work = work;
        this.clock = clock;
    }

    /** @return of all campaigns that remind, most urgent first; only kinds of which there is something */
    @Transactional(readOnly = true)
    public Collection<Notices> of(Person person) {
        Map<Kind, Notices> all = new EnumMap<>(Kind.class);
        launches.launched().stream()
                .filter(campaign -> campaign.reminders() != null)
                .flatMap(campaign -> of(campaign, person))
                .forEach(notices -> all.merge(notices.kind(), notices, Notices::and));
        return all.values();
    }

    private Stream<Notices> of(Campaign campaign, Person person) {
        News news = News.since(clock.instant().minus(NEW));
        LocalDate today = LocalDate.ofInstant(clock.instant(), campaign.timeZone());
        List<Pending> own = work.waitingFor(campaign.id(), person);
        return Stream.of(
                        own(campaign, own, today, news),
                        onOtherPages(campaign, person, today, news),
                        told(campaign, person, own, news))
                .flatMap(Function.identity());
    }

    private Stream<Notices> own(Campaign campaign, List<Pending> own, LocalDate today, News news) {
        Map<Kind, List<String>> tasks = new EnumMap<>(Kind.class);
        Function<Pending, Optional<Kind>> kinds = digests.kinds(campaign, today, news);
        own.forEach(item -> kinds.apply(item).ifPresent(kind -> tasks.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(item.taskId())));
        return tasks.entrySet().stream()
                .map(entry -> new Notices(
                        entry.getKey(),
                        entry.getValue().size(),
                        first(entry.getValue(), item -> digests.line(campaign, item, today, news).stream())));
    }

    private Stream<Notices> onOtherPages(Campaign campaign, Person person, LocalDate today, News news) {
        return digests.owed(campaign)
                .filter(item -> item.groups().stream().anyMatch(person::isIn))
                .flatMap(item -> digests.line(campaign, item, today, news).stream())
                .map(line -> new Notices(line.kind(), 1, List.of(line)));
    }

    private Stream<Notices> told(Campaign campaign, Person person, List<Pending> own, News news) {
        Map<String, List<Told>> told = escalations.standing(campaign.id(), person.groups());
        Set<String> others = new LinkedHashSet<>(told.keySet());
        own.forEach(item -> others.remove(item.taskId()));
        return others.stream()
                .collect(Collectors.groupingBy(
                        task -> Digests.kindOf(told.get(task)), () -> new EnumMap<>(Kind.class), Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Notices(
                        entry.getKey(),
                        entry.getValue().size(),
                        first(
                                entry.getValue(),
                                item -> Stream.of(digests.heard(campaign, item, told.get(item.taskId()), news)))));
    }

    private List<Line> first(Collection<String> tasks, Function<WorkItem, Stream<Line>> line) {
        List<String> first = tasks.stream().limit(MOST_LINES).toList();
        Map<String, WorkItem> items =
                work.find(first).stream().collect(Collectors.toMap(WorkItem::taskId, Function.identity()));
        return first.stream()
                .flatMap(task -> Stream.ofNullable(items.get(task)))
                .flatMap(line)
                .toList();
    }
}
