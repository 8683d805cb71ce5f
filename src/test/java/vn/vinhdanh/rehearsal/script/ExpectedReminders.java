package vn.vinhdanh.rehearsal.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.ReminderRule.Recipient;
import vn.vinhdanh.campaign.ReminderRule.Rung;
import vn.vinhdanh.campaign.ReminderRule.Schedule;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.organization.Organization;
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
            toldOn(piece, day).forEach((recipient, told) -> members(group(recipient, piece)).stream()
                    .filter(person -> !owners.contains(person))
                    .forEach(person -> put(
                            mails,
                            sent,
                            person,
                            (waitsFor(recipient, piece) ? "Quá hạn" : "Quá hạn ở nơi khác cần đôn đốc") + what,
                            told.isAfter(LocalDate.ofInstant(before, campaign.timeZone())))));
        }
        return mails.entrySet().stream()
                .filter(mail -> sent.contains(mail.getKey()))
                .flatMap(mail -> mail.getValue().stream().map(line -> day + " " + mail.getKey() + " " + line))
                .collect(Collectors.toSet());
    }

    /** A dossier that waits for its bloc waits for the bloc's leader. */
    private static boolean waitsFor(Recipient recipient, Piece piece) {
        return recipient == Recipient.BLOC_LEADER && piece.item().step().equals("receiveTask_blocReviewConcluded");
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

    /** @return since when those above have known, who hear of it once, whatever rungs they have */
    private Map<Recipient, LocalDate> toldOn(Piece piece, LocalDate today) {
        Map<Recipient, LocalDate> told = new EnumMap<>(Recipient.class);
        if (OwedReports.isOne(piece)) {
            return told;
        }
        for (Rung rung : campaign.reminders().ladder()) {
            LocalDate day = toldOn(rung, piece, today);
            if (day != null) {
                told.merge(rung.to(), day, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return told;
    }

    /** On the day of each rung somebody looks who has not been told, later once a week. @return null when not by today */
    private LocalDate toldOn(Rung rung, Piece piece, LocalDate today) {
        boolean meant = rung.deadlines().isEmpty()
                || rung.deadlines().stream()
                        .anyMatch(kind -> kind.name().equals(piece.item().deadline()));
        if (!meant || !isAboveOwner(rung.to(), piece)) {
            return null;
        }
        Set<LocalDate> looks = campaign.reminders().ladder().stream()
                .map(each -> workingDays.shift(lastDay(piece), each.workingDaysAfter()))
                .collect(Collectors.toCollection(TreeSet::new));
        looks.add(lastDay(piece).plusDays(1));
        LocalDate last = looks.stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate came = LocalDate.ofInstant(piece.item().createdAt(), campaign.timeZone());
        return came.plusDays(1)
                .datesUntil(later(came, today).plusDays(1))
                .filter(day -> looks.contains(day) || day.isAfter(last) && ChronoUnit.DAYS.between(last, day) % 7 == 0)
                .filter(day -> over(piece, day) >= rung.workingDaysAfter())
                .findFirst()
                .orElse(null);
    }

    private boolean isAboveOwner(Recipient recipient, Piece piece) {
        String group = piece.item().groups().stream().findFirst().orElse("");
        Recipient owner = group.startsWith("head.")
                ? Recipient.HEAD
                : group.startsWith("bloc.")
                        ? Recipient.BLOC_LEADER
                        : group.equals("home-affairs")
                                ? Recipient.APPRAISER
                                : group.equals("chairman") ? Recipient.DECIDER : null;
        return owner == null || recipient.ordinal() > owner.ordinal();
    }

    private String group(Recipient recipient, Piece piece) {
        return switch (recipient) {
            case APPRAISER -> "home-affairs";
            case DECIDER -> "chairman";
            case HEAD ->
                piece.item().groups().stream()
                        .filter(group -> group.startsWith("unit."))
                        .map(group -> group.replace("unit.", "head."))
                        .findFirst()
                        .orElse("");
            case BLOC_LEADER ->
                organization.blocs().stream()
                        .filter(bloc -> bloc.name().equals(piece.item().blocName()))
                        .map(bloc -> "bloc." + bloc.id())
                        .findFirst()
                        .orElse("");
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
