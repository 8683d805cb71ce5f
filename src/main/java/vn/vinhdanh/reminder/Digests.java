package vn.vinhdanh.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.OtherWork;
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
     * @param since what came later is new
     * @return digests of everyone who has something in one, whether it is due today or not
     */
    List<Digest> of(Campaign campaign, LocalDate today, Instant since) {
        Map<Contact, List<Line>> lines = new LinkedHashMap<>();
        Map<String, List<Contact>> members = new HashMap<>();
        Map<String, List<Contact>> assignees = new HashMap<>();
        Map<String, List<Told>> told = escalations.standing(campaign.id());
        for (WorkItem item : awaited(campaign)) {
            List<Contact> owners = owners(item, members, assignees);
            line(campaign, item, today, since)
                    .map(line -> line.missing(missing.of(item)))
                    .ifPresent(line -> owners.forEach(person -> add(lines, person, line)));
            Map<Contact, Line> heard = new LinkedHashMap<>();
            told.getOrDefault(item.taskId(), List.of()).forEach(t -> members(t.group(), members).stream()
                    .filter(person -> !owners.contains(person))
                    .forEach(person -> heard.merge(
                            person, elsewhere(campaign, item, t, since), (first, next) -> next.due() ? next : first)));
            heard.forEach((person, line) -> add(lines, person, line));
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

    /** @return what one person owes now and should see, most urgent first, then what others owe */
    List<Line> of(Campaign campaign, Person person, LocalDate today, Instant since) {
        List<WorkItem> own = work.waitingFor(campaign.id(), person);
        Stream<WorkItem> ownElsewhere =
                owed(campaign).filter(item -> item.groups().stream().anyMatch(person::isIn));
        return Stream.concat(
                        Stream.concat(own.stream(), ownElsewhere)
                                .flatMap(item -> line(campaign, item, today, since).stream()),
                        elsewhere(campaign, person, own, since))
                .sorted(Comparator.comparing(Line::kind))
                .toList();
    }

    private List<WorkItem> awaited(Campaign campaign) {
        return Stream.concat(work.awaited(campaign.id()).stream(), owed(campaign))
                .toList();
    }

    private Stream<WorkItem> owed(Campaign campaign) {
        return others.stream().flatMap(other -> other.owed(campaign.id()).stream());
    }

    private Stream<Line> elsewhere(Campaign campaign, Person person, List<WorkItem> own, Instant since) {
        Map<String, List<Told>> told = escalations.standing(campaign.id(), person.groups());
        return told.isEmpty()
                ? Stream.empty()
                : work.awaited(campaign.id()).stream()
                        .filter(item -> own.stream().noneMatch(o -> o.taskId().equals(item.taskId())))
                        .flatMap(item -> told.getOrDefault(item.taskId(), List.of()).stream()
                                .limit(1)
                                .map(t -> elsewhere(campaign, item, t, since)));
    }

    private Line elsewhere(Campaign campaign, WorkItem item, Told told, Instant since) {
        return new Line(
                item,
                Line.Kind.OVERDUE_ELSEWHERE,
                calendar.lastMomentInWords(campaign, item.due()),
                List.of(),
                told.at().isAfter(since));
    }

    private static void add(Map<Contact, List<Line>> lines, Contact person, Line line) {
        lines.computeIfAbsent(person, p -> new ArrayList<>()).add(line);
    }

    /** @return what its owners hear of an item today; empty when it is neither new nor near its end */
    Optional<Line> line(Campaign campaign, WorkItem item, LocalDate today, Instant since) {
        boolean isNew = item.createdAt().isAfter(since);
        if (item.due() == null) {
            return isNew ? Optional.of(new Line(item, Line.Kind.NEW, "", List.of(), true)) : Optional.empty();
        }
        Schedule schedule = campaign.reminders()
                .scheduleOf(DeadlineKind.named(item.deadline()).orElse(null))
                .orElseThrow();
        Standing standing = Standing.of(item.due(), today, campaign.timeZone(), workingDays);
        int horizon =
                schedule.before().stream().mapToInt(Integer::intValue).max().orElse(0);
        Line.Kind kind = standing.isOver()
                ? Line.Kind.OVERDUE
                : standing.left() <= horizon ? Line.Kind.DUE_SOON : isNew ? Line.Kind.NEW : null;
        return kind == null
                ? Optional.empty()
                : Optional.of(new Line(
                        item,
                        kind,
                        calendar.lastMomentInWords(campaign, item.due()),
                        List.of(),
                        isNew || isReminderDay(schedule, standing)));
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
