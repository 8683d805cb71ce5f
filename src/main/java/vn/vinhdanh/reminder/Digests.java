package vn.vinhdanh.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.ReminderRule.Rung;
import vn.vinhdanh.campaign.ReminderRule.Schedule;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Gathers for every person what waits for them, and what others owe that they must hear of. */
@Component
class Digests {

    private final WorkItems work;
    private final WhatIsMissing missing;
    private final Organizations organizations;
    private final DeadlineCalendar calendar;
    private final WorkingDays workingDays;
    private final Accounts accounts;

    Digests(
            WorkItems work,
            WhatIsMissing missing,
            Organizations organizations,
            DeadlineCalendar calendar,
            WorkingDays workingDays,
            Accounts accounts) {
        this.work = work;
        this.missing = missing;
        this.organizations = organizations;
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
        for (WorkItem item : work.waiting(campaign.id())) {
            List<Contact> owners = owners(item, members);
            line(campaign, item, today, since)
                    .map(line -> line.missing(missing.of(item)))
                    .ifPresent(line -> owners.forEach(person -> add(lines, person, line)));
            escalated(campaign, item, today).forEach((group, line) -> members(group, members).stream()
                    .filter(person -> !owners.contains(person))
                    .forEach(person -> add(lines, person, line)));
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

    /** @return what one person owes now and should see, most urgent first */
    List<Line> of(Campaign campaign, Person person, LocalDate today, Instant since) {
        return work.waitingFor(campaign.id(), person).stream()
                .flatMap(item -> line(campaign, item, today, since).stream())
                .sorted(Comparator.comparing(Line::kind))
                .toList();
    }

    private static void add(Map<Contact, List<Line>> lines, Contact person, Line line) {
        lines.computeIfAbsent(person, p -> new ArrayList<>()).add(line);
    }

    /** @return what its owners hear of an item today; empty when it is neither new nor near its end */
    private Optional<Line> line(Campaign campaign, WorkItem item, LocalDate today, Instant since) {
        boolean isNew = item.createdAt().isAfter(since);
        if (item.due() == null) {
            return isNew ? Optional.of(new Line(item, Line.Kind.NEW, "", List.of(), true)) : Optional.empty();
        }
        Schedule schedule = campaign.reminders().scheduleOf(kind(item)).orElseThrow();
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

    /** @return by group, what those above the owners hear of an overdue item */
    private Map<String, Line> escalated(Campaign campaign, WorkItem item, LocalDate today) {
        Map<String, Line> heard = new LinkedHashMap<>();
        if (item.due() == null) {
            return heard;
        }
        Standing standing = Standing.of(item.due(), today, campaign.timeZone(), workingDays);
        for (Rung rung : campaign.reminders().ladder()) {
            boolean applies = rung.deadlines().isEmpty() || rung.deadlines().contains(kind(item));
            if (applies && standing.over() >= Math.max(1, rung.workingDaysAfter())) {
                boolean first = standing.over() == Math.max(1, rung.workingDaysAfter());
                group(campaign, item, rung)
                        .ifPresent(group -> heard.putIfAbsent(
                                group,
                                new Line(
                                        item,
                                        Line.Kind.OVERDUE_ELSEWHERE,
                                        calendar.lastMomentInWords(campaign, item.due()),
                                        List.of(),
                                        first)));
            }
        }
        return heard;
    }

    private Optional<String> group(Campaign campaign, WorkItem item, Rung rung) {
        return switch (rung.to()) {
            case HEAD -> participants(campaign, item).map(Participants::headGroup);
            case BLOC_LEADER -> participants(campaign, item).map(Participants::blocLeaderGroup);
            case APPRAISER -> Optional.of(campaign.role(Role.APPRAISER).group());
            case DECIDER -> Optional.of(campaign.role(Role.DECIDER).group());
        };
    }

    private Optional<Participants> participants(Campaign campaign, WorkItem item) {
        Organization organization = organizations.get(campaign.organization());
        return Optional.ofNullable(item.unitId())
                .flatMap(organization::unit)
                .map(unit -> Participants.of(campaign, organization, unit));
    }

    private List<Contact> owners(WorkItem item, Map<String, List<Contact>> members) {
        if (item.assignee() != null) {
            return accounts.contact(item.assignee()).stream().toList();
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

    /** @return kind of the campaign's deadline an item is under; null for deadlines that are counted from an event */
    private static DeadlineKind kind(WorkItem item) {
        return Stream.of(DeadlineKind.values())
                .filter(kind -> Objects.equals(kind.name(), item.deadline()))
                .findFirst()
                .orElse(null);
    }
}
