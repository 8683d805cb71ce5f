package vn.vinhdanh.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.ReminderRule.Schedule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.Standing;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.escalation.Escalations;
import vn.vinhdanh.escalation.Escalations.Told;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.worklist.OtherWork;
import vn.vinhdanh.worklist.Pending;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Gathers for every person what waits for them, and what others owe of which they were told. */
@Component
class Digests {

    private final WorkItems work;
    private final List<OtherWork> others;
    private final WhatIsMissing missing;
    private final Escalations escalations;
    private final DeadlineCalendar calendar;
    private final WorkingDays workingDays;
    private final Accounts accounts;

    Digests(
            WorkItems work,
            List<OtherWork> others,
            WhatIsMissing missing,
            Escalations escalations,
            DeadlineCalendar calendar,
            WorkingDays workingDays,
            Accounts accounts) {
        this.work = work;
        this.others = others;
        this.missing = missing;
        this.escalations = escalations;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.accounts = accounts;
    }

    /**
     * @return digests of everyone who has something in one, whether it is due today or not
     */
    List<Digest> of(Campaign campaign, LocalDate today, News news) {
        Map<Contact, List<Line>> lines = new LinkedHashMap<>();
        Map<String, List<Contact>> members = new HashMap<>();
        Map<String, List<Contact>> assignees = new HashMap<>();
        Map<String, List<Told>> told = escalations.standing(campaign.id());
        for (WorkItem item : awaited(campaign)) {
            List<Contact> owners = owners(item, members, assignees);
            line(campaign, item, today, news)
                    .map(line -> line.missing(missing.of(item)))
                    .ifPresent(line -> owners.forEach(person -> add(lines, person, line)));
            Map<Contact, List<Told>> heard = new LinkedHashMap<>();
            told.getOrDefault(item.taskId(), List.of()).forEach(t -> members(t.group(), members).stream()
                    .filter(person -> !owners.contains(person))
                    .forEach(person -> heard.computeIfAbsent(person, p -> new ArrayList<>())
                            .add(t)));
            heard.forEach((person, all) -> add(lines, person, heard(campaign, item, all, news)));
        }
        return lines.entrySet().stream()
                .map(entry -> new Digest(
                        entry.getKey(),
                        today,
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(Line::kind))
                                .toList()))
                .toList();
    }

    private List<WorkItem> awaited(Campaign campaign) {
        return Stream.concat(work.awaited(campaign.id()).stream(), owed(campaign))
                .toList();
    }

    /** @return what people owe outside the engine's tasks */
    Stream<WorkItem> owed(Campaign campaign) {
        return others.stream().flatMap(other -> other.owed(campaign.id()).stream());
    }

    /** @return what somebody hears who was told that work is late, once or in several offices */
    Line heard(Campaign campaign, WorkItem item, List<Told> told, News news) {
        return new Line(
                item,
                kindOf(told),
                calendar.lastMomentInWords(campaign, item.due()),
                List.of(),
                told.stream().anyMatch(one -> news.include(one.at())));
    }

    /** Others are late, unless what is late waits for the hearer. */
    static Line.Kind kindOf(List<Told> told) {
        return told.stream().anyMatch(Told::waitsForThem) ? Line.Kind.OVERDUE : Line.Kind.OVERDUE_ELSEWHERE;
    }

    private static void add(Map<Contact, List<Line>> lines, Contact person, Line line) {
        lines.computeIfAbsent(person, p -> new ArrayList<>()).add(line);
    }

    /** @return what its owners hear of an item today; empty when it is neither new nor near its end */
    Optional<Line> line(Campaign campaign, WorkItem item, LocalDate today, News news) {
        Urgency urgency = Urgency.of(item, news);
        return kind(campaign, urgency, today)
                .map(kind -> new Line(
                        item,
                        kind,
                        item.due() == null ? "" : calendar.lastMomentInWords(campaign, item.due()),
                        List.of(),
                        urgency.isNew()
                                || isReminderDay(schedule(campaign, urgency), standing(campaign, urgency, today))));
    }

    /** @return says how work is listed today; thousands are under the same deadline, so it remembers what it said */
    Function<Pending, Optional<Line.Kind>> kinds(Campaign campaign, LocalDate today, News news) {
        Map<Urgency, Optional<Line.Kind>> known = new HashMap<>();
        return item -> known.computeIfAbsent(Urgency.of(item, news), one -> kind(campaign, one, today));
    }

    private Optional<Line.Kind> kind(Campaign campaign, Urgency urgency, LocalDate today) {
        if (urgency.due() != null) {
            Standing standing = standing(campaign, urgency, today);
            int horizon = schedule(campaign, urgency).before().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            if (standing.isOver()) {
                return Optional.of(Line.Kind.OVERDUE);
            }
            if (standing.left() <= horizon) {
                return Optional.of(Line.Kind.DUE_SOON);
            }
        }
        return urgency.isNew() ? Optional.of(Line.Kind.NEW) : Optional.empty();
    }

    private Standing standing(Campaign campaign, Urgency urgency, LocalDate today) {
        return Standing.of(urgency.due(), today, campaign.timeZone(), workingDays);
    }

    private static Schedule schedule(Campaign campaign, Urgency urgency) {
        return campaign.reminders()
                .scheduleOf(DeadlineKind.named(urgency.deadline()).orElse(null))
                .orElseThrow();
    }

    private static boolean isReminderDay(Schedule schedule, Standing standing) {
        if (!standing.isOver()) {
            return schedule.before().contains(standing.left());
        }
        int since = standing.over() - 1;
        return since % schedule.everyAfter() == 0 && since / schedule.everyAfter() < schedule.timesAfter();
    }

    /** @return whose it is: who took it, else everybody of its groups; keeps those that were asked for */
    List<Contact> owners(WorkItem item, Map<String, List<Contact>> members, Map<String, List<Contact>> assignees) {
        if (item.assignee() != null) {
            return assignees.computeIfAbsent(
                    item.assignee(), user -> accounts.contact(user).stream().toList());
        }
        return item.groups().stream()
                .sorted()
                .flatMap(group -> members(group, members).stream())
                .distinct()
                .toList();
    }

    private List<Contact> members(String group, Map<String, List<Contact>> known) {
        return known.computeIfAbsent(group, accounts::membersOf);
    }
}
