package vn.vinhdanh.rehearsal.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.ReminderRule.Rung;
import vn.vinhdanh.campaign.ReminderRule.Schedule;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.script.WorkLog.Piece;

/**
 * Which lines ought to stand in whose mail on which day: days × open work × people, counted out plainly from the
 * campaign's schedule and ladder. Nothing of the reminder room is used.
 */
final class ExpectedReminders {

    private final Campaign campaign;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final List<Piece> work;
    private final List<DemoAccount> accounts;

    ExpectedReminders(
            Campaign campaign,
            Organization organization,
            WorkingDays workingDays,
            List<Piece> work,
            List<DemoAccount> accounts) {
        this.campaign = campaign;
        this.organization = organization;
        this.workingDays = workingDays;
        this.work = work;
        this.accounts = accounts;
    }

    /** @return e.g. {@code 2020-10-16 kimtan.cv Sắp đến hạn: Đăng ký chỉ tiêu thi đua – LC2020-DK-kim-tan} */
    Set<String> lines(LocalDate first, LocalDate last) {
        Set<String> lines = new TreeSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (workingDays.isWorkingDay(day)) {
                lines.addAll(linesOf(day));
            }
        }
        return lines;
    }

    /** @return e.g. {@code 2020-10-16 kimtan.cv Sắp đến hạn (1)} */
    static List<String> counts(Set<String> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(':')), Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getKey() + " (" + count.getValue() + ")")
                .toList();
    }

    private Set<String> linesOf(LocalDate day) {
        Instant morning = morning(day);
        Instant before = morning(workingDays.shift(day, -1));
        Map<String, Set<String>> mails = new TreeMap<>();
        Set<String> sent = new HashSet<>();
        for (Piece piece : work) {
            Instant came = piece.item().createdAt();
            if (came.isAfter(morning)
                    || piece.endedAt() != null && !piece.endedAt().isAfter(morning)) {
                continue;
            }
            boolean isNew = came.isAfter(before);
            int left = left(piece, day);
            int over = over(piece, day);
            Schedule schedule = schedule(piece);
            String kind = over > 0
                    ? "Quá hạn"
                    : left <= schedule.before().stream().max(Integer::compare).orElseThrow()
                            ? "Sắp đến hạn"
                            : isNew ? "Mới giao" : "";
            boolean due = isNew
                    || over == 0 && schedule.before().contains(left)
                    || IntStream.range(0, schedule.timesAfter()).anyMatch(i -> over == 1 + i * schedule.everyAfter());
            Set<String> owners = owners(piece);
            String what = ": " + piece.item().stepName() + " – " + piece.item().subject();
            if (!kind.isEmpty()) {
                owners.forEach(person -> put(mails, sent, person, kind + what, due));
            }
            for (Rung rung : campaign.reminders().ladder()) {
                boolean meant = rung.deadlines().isEmpty()
                        || rung.deadlines().stream().anyMatch(kindOf -> kindOf.name()
                                .equals(piece.item().deadline()));
                if (meant && over >= rung.workingDaysAfter()) {
                    members(group(rung, piece)).stream()
                            .filter(person -> !owners.contains(person))
                            .forEach(person -> put(
                                    mails,
                                    sent,
                                    person,
                                    "Quá hạn ở nơi khác, cần đôn đốc" + what,
                                    over == rung.workingDaysAfter()));
                }
            }
        }
        return mails.entrySet().stream()
                .filter(mail -> sent.contains(mail.getKey()))
                .flatMap(mail -> mail.getValue().stream().map(line -> day + " " + mail.getKey() + " " + line))
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, Set<String>> mails, Set<String> sent, String person, String line, boolean due) {
        mails.computeIfAbsent(person, p -> new HashSet<>()).add(line);
        if (due) {
            sent.add(person);
        }
    }

    /** Working days that are left after this one. */
    private int left(Piece piece, LocalDate day) {
        return (int) day.plusDays(1)
                .datesUntil(later(lastDay(piece), day).plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count();
    }

    /** Working days since the deadline, this one included. */
    private int over(Piece piece, LocalDate day) {
        return (int) lastDay(piece)
                .plusDays(1)
                .datesUntil(later(day, lastDay(piece)).plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate lastDay(Piece piece) {
        return LocalDate.ofInstant(piece.item().due().minusSeconds(1), campaign.timeZone());
    }

    private Schedule schedule(Piece piece) {
        return campaign.reminders().schedules().stream()
                .filter(schedule -> schedule.deadlines().stream()
                        .anyMatch(kind -> kind.name().equals(piece.item().deadline())))
                .findFirst()
                .orElseGet(() -> campaign.reminders().schedules().stream()
                        .filter(schedule -> schedule.deadlines().isEmpty())
                        .findFirst()
                        .orElseThrow());
    }

    private Set<String> owners(Piece piece) {
        return piece.item().step().equals("userTask_vote")
                ? Set.of(piece.item().assignee())
                : piece.item().groups().stream()
                        .flatMap(group -> members(group).stream())
                        .collect(Collectors.toSet());
    }

    private String group(Rung rung, Piece piece) {
        Unit unit = organization.unit(Objects.toString(piece.item().unitId())).orElse(null);
        return switch (rung.to()) {
            case APPRAISER -> campaign.role(Role.APPRAISER).group();
            case DECIDER -> campaign.role(Role.DECIDER).group();
            case HEAD ->
                unit == null
                        ? ""
                        : "head."
                                + Stream.of(unit.parent(), unit.id())
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElseThrow();
            case BLOC_LEADER ->
                unit == null
                        ? ""
                        : "bloc." + organization.blocOf(unit).orElseThrow().id();
        };
    }

    private Set<String> members(String group) {
        return accounts.stream()
                .filter(account -> account.groups().contains(group))
                .map(DemoAccount::user)
                .collect(Collectors.toSet());
    }

    private Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }
}
