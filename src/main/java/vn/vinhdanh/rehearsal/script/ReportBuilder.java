package vn.vinhdanh.rehearsal.script;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Deadline;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.DemoAccount;
import vn.vinhdanh.rehearsal.script.MailLog.Told;
import vn.vinhdanh.rehearsal.script.Report.AwardRow;
import vn.vinhdanh.rehearsal.script.Report.DayRow;
import vn.vinhdanh.rehearsal.script.Report.DeadlineRow;
import vn.vinhdanh.rehearsal.script.Report.LoadRow;
import vn.vinhdanh.rehearsal.script.Report.PersonRow;
import vn.vinhdanh.rehearsal.script.Report.StepRow;
import vn.vinhdanh.rehearsal.script.Report.TroubleRow;
import vn.vinhdanh.rehearsal.script.Report.Verdict;
import vn.vinhdanh.rehearsal.script.Script.Office;
import vn.vinhdanh.rehearsal.script.ScriptedRun.Played;
import vn.vinhdanh.rehearsal.script.WorkLog.Piece;
import vn.vinhdanh.worklist.WorkItem;

/** Makes the report of a played script out of what work and mails it left behind. */
final class ReportBuilder {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Map<Office, String> OFFICES = Map.of(
            Office.UNIT, "Đơn vị",
            Office.HEAD, "Thủ trưởng đơn vị",
            Office.BLOC_LEADER, "Trưởng khối",
            Office.APPRAISER, "Phòng Nội vụ",
            Office.COUNCIL, "Thành viên Hội đồng",
            Office.COUNCIL_SECRETARY, "Thư ký Hội đồng",
            Office.COUNCIL_CHAIR, "Chủ tịch Hội đồng",
            Office.DECIDER, "Người quyết định khen thưởng");

    private final Played played;
    private final Campaign campaign;
    private final Timetable timetable;
    private final DeadlineCalendar calendar;
    private final Dossiers dossiers;
    private final List<Piece> work;
    private final List<Told> mails;
    private final Instant end;

    ReportBuilder(
            Played played,
            Timetable timetable,
            DeadlineCalendar calendar,
            Dossiers dossiers,
            List<Piece> work,
            List<Told> mails,
            Instant end) {
        this.played = played;
        this.campaign = played.campaign();
        this.timetable = timetable;
        this.calendar = calendar;
        this.dossiers = dossiers;
        this.work = work;
        this.mails = mails;
        this.end = end;
    }

    Report build(String scriptName, Duration took, List<DemoAccount> accounts) {
        List<DeadlineRow> deadlines = deadlines();
        List<LoadRow> load = played.load().stream()
                .map(day -> new LoadRow(day.day(), day.there(), day.done(), day.left()))
                .toList();
        List<AwardRow> awards = awards();
        List<PersonRow> people = people(accounts);
        List<DayRow> days = days();
        return new Report(
                campaign.name(),
                scriptName,
                campaign.period().from(),
                played.script().until(),
                took,
                conclusions(deadlines, load, awards, people, days),
                deadlines,
                steps(),
                played.script().pace(Office.APPRAISER).perDay(),
                load,
                awards,
                people,
                days,
                played.troubles().stream().map(TroubleRow::of).toList(),
                mails);
    }

    // ---------- deadlines ----------

    private List<DeadlineRow> deadlines() {
        Map<String, List<Piece>> byDeadline = new LinkedHashMap<>();
        campaign.deadlines().forEach(deadline -> byDeadline.put(deadline.name(), new ArrayList<>()));
        work.stream().filter(piece -> piece.item().due() != null).forEach(piece -> byDeadline
                .computeIfAbsent(nameOf(piece), name -> new ArrayList<>())
                .add(piece));
        return byDeadline.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> deadline(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String nameOf(Piece piece) {
        return campaign.deadlines().stream()
                .filter(deadline -> deadline.kind().name().equals(piece.item().deadline()))
                .findFirst()
                .map(Deadline::name)
                .orElse(piece.item().stepName());
    }

    private DeadlineRow deadline(String name, List<Piece> pieces) {
        List<Piece> broken = pieces.stream().filter(piece -> !piece.isHeld(end)).toList();
        Set<Instant> dues = pieces.stream().map(piece -> piece.item().due()).collect(Collectors.toSet());
        int never = (int) broken.stream().filter(piece -> !piece.isDone()).count();
        return new DeadlineRow(
                name,
                dues.size() == 1 ? day(dues.iterator().next().minusSeconds(1)) : null,
                pieces.size(),
                pieces.size() - broken.size(),
                broken.size() - never,
                never,
                broken.stream()
                        .filter(Piece::isDone)
                        .mapToInt(piece -> daysOver(piece))
                        .max()
                        .orElse(0),
                verdict(broken),
                why(broken));
    }

    private Verdict verdict(List<Piece> broken) {
        List<Piece> byOffices =
                broken.stream().filter(piece -> !isScripted(piece)).toList();
        if (byOffices.isEmpty()) {
            return broken.isEmpty() ? Verdict.HOLDS : Verdict.BROKEN_BY_SCRIPT;
        }
        return byOffices.stream().allMatch(ReportBuilder::cameTooLate) ? Verdict.CAME_TOO_LATE : Verdict.DOES_NOT_HOLD;
    }

    /** Whether somebody was late or silent because the script says so. */
    private boolean isScripted(Piece piece) {
        Office office = timetable.officeOf(piece.item());
        return office == Office.UNIT || office == Office.COUNCIL && !piece.isDone();
    }

    /** Whether it came after the digests of the last working day, and was not done in time. */
    private boolean couldNotBeTold(Piece piece) {
        return piece.item().due() != null
                && !piece.isHeld(end)
                && !isScripted(piece)
                && !cameTooLate(piece)
                && !day(piece.item().createdAt())
                        .isBefore(timetable.daysBefore(piece.item().due(), 0));
    }

    private static boolean cameTooLate(Piece piece) {
        return !piece.item().createdAt().isBefore(piece.item().due());
    }

    private int daysOver(Piece piece) {
        return calendar.workingDaysBetween(campaign, piece.item().due().minusSeconds(1), piece.endedAt());
    }

    /** @return one sentence for each step that broke the deadline */
    private List<String> why(List<Piece> broken) {
        Map<String, List<Piece>> bySteps = new LinkedHashMap<>();
        broken.forEach(piece -> bySteps.computeIfAbsent(piece.item().stepName(), step -> new ArrayList<>())
                .add(piece));
        return bySteps.entrySet().stream()
                .map(step -> isScripted(step.getValue().get(0))
                        ? whoOf(step.getKey(), step.getValue())
                        : arrivalOf(step.getKey(), step.getValue()))
                .toList();
    }

    private static String whoOf(String step, List<Piece> pieces) {
        String late = names(pieces.stream().filter(Piece::isDone));
        String never = names(pieces.stream().filter(piece -> !piece.isDone()));
        return step + ": "
                + Stream.of(late.isEmpty() ? null : "chậm: " + late, never.isEmpty() ? null : "không làm: " + never)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String names(Stream<Piece> pieces) {
        return pieces.map(Piece::item)
                .map(item -> item.unitName() == null ? item.assignee() : item.unitName())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What comes too late for its deadline cannot be done in time by the fastest office. */
    private String arrivalOf(String step, List<Piece> pieces) {
        WorkItem last = pieces.stream()
                .map(Piece::item)
                .max(Comparator.comparing(WorkItem::createdAt))
                .orElseThrow();
        String came = step + " (" + OFFICES.get(timetable.officeOf(last)) + "): " + pieces.size()
                + " việc; việc cuối đến tay ngày " + DAY.format(day(last.createdAt())) + ", ";
        if (!last.createdAt().isBefore(last.due())) {
            return came + "khi hạn đã qua.";
        }
        int left = calendar.workingDaysBetween(
                campaign, last.createdAt(), last.due().minusSeconds(1));
        return came + (left == 0 ? "đúng ngày làm việc cuối." : "còn " + left + " ngày làm việc sau ngày đó.");
    }

    // ---------- steps ----------

    private List<StepRow> steps() {
        Map<String, List<Piece>> bySteps = new LinkedHashMap<>();
        work.forEach(piece -> bySteps.computeIfAbsent(
                        piece.item().stepName() + "|" + OFFICES.get(timetable.officeOf(piece.item())),
                        step -> new ArrayList<>())
                .add(piece));
        return bySteps.entrySet().stream()
                .map(entry -> step(entry.getKey().split("\\|"), entry.getValue()))
                .sorted(Comparator.comparingInt(StepRow::late)
                        .thenComparingInt(StepRow::longest)
                        .reversed())
                .toList();
    }

    private StepRow step(String[] nameAndOffice, List<Piece> pieces) {
        List<Integer> waits = pieces.stream()
                .filter(Piece::isDone)
                .map(piece -> calendar.workingDaysBetween(campaign, piece.item().createdAt(), piece.endedAt()))
                .sorted()
                .toList();
        return new StepRow(
                nameAndOffice[0],
                nameAndOffice[1],
                pieces.size(),
                pieces.size() - waits.size(),
                waits.isEmpty() ? 0 : waits.get(waits.size() / 2),
                waits.isEmpty() ? 0 : waits.get(waits.size() - 1),
                (int) pieces.stream().filter(piece -> !piece.isHeld(end)).count(),
                mostAtOnce(pieces));
    }

    /** @return how many of them lay at the same time, at most */
    private int mostAtOnce(List<Piece> pieces) {
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        pieces.forEach(piece -> {
            changes.merge(piece.item().createdAt(), 1, Integer::sum);
            if (piece.endedAt() != null) {
                changes.merge(piece.endedAt(), -1, Integer::sum);
            }
        });
        int there = 0;
        int most = 0;
        for (int change : changes.values()) {
            there += change;
            most = Math.max(most, there);
        }
        return most;
    }

    // ---------- awards ----------

    private List<AwardRow> awards() {
        List<Dossier> all = Stream.of(DossierStatus.values())
                .flatMap(status -> dossiers.in(campaign.id(), status).stream())
                .toList();
        return campaign.awardForms().stream()
                .filter(AwardForm::nominatedHere)
                .flatMap(form -> form.quotas().isEmpty()
                        ? Stream.of(award(form, all))
                        : form.quotas().stream().map(quota -> award(form, quota, all)))
                .toList();
    }

    private static AwardRow award(AwardForm form, List<Dossier> all) {
        List<Dossier> nominated = all.stream()
                .filter(dossier -> dossier.awardForm().equals(form.id()))
                .toList();
        int awarded = (int) nominated.stream()
                .filter(dossier -> dossier.status() == DossierStatus.AWARDED)
                .count();
        return new AwardRow(form.name(), "", "không đặt chỉ tiêu", nominated.size(), awarded, true);
    }

    private AwardRow award(AwardForm form, Quota quota, List<Dossier> all) {
        List<Dossier> nominated = all.stream()
                .filter(dossier -> dossier.awardForm().equals(form.id()))
                .filter(dossier -> quota.kinds().contains(unitOf(dossier).kind()))
                .toList();
        List<Dossier> awarded = nominated.stream()
                .filter(dossier -> dossier.status() == DossierStatus.AWARDED)
                .toList();
        boolean perParent = quota.per() == Quota.Per.PARENT;
        Map<String, Long> counted = awarded.stream()
                .collect(Collectors.groupingBy(
                        dossier -> perParent ? unitOf(dossier).parent() : "", Collectors.counting()));
        return new AwardRow(
                form.name(),
                quota.name(),
                quota.number() + (perParent ? " mỗi xã, phường" : ""),
                nominated.size(),
                awarded.size(),
                counted.values().stream().allMatch(number -> number <= quota.number()));
    }

    private Unit unitOf(Dossier dossier) {
        return dossiers.participants(dossier).unit();
    }

    // ---------- mails ----------

    private List<PersonRow> people(List<DemoAccount> accounts) {
        Map<String, String> names = accounts.stream().collect(Collectors.toMap(DemoAccount::user, DemoAccount::name));
        return mails.stream().collect(Collectors.groupingBy(Told::person)).entrySet().stream()
                .map(entry -> person(entry.getKey(), names.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparingInt(PersonRow::mails).reversed().thenComparing(PersonRow::user))
                .toList();
    }

    private static PersonRow person(String user, String name, List<Told> told) {
        Map<LocalDate, String> days = new TreeMap<>();
        Told heaviest = told.get(0);
        for (Told mail : told) {
            days.merge(
                    mail.day(),
                    mail.digest() ? inWords(mail.kinds()) : mail.subject(),
                    (first, second) -> first + "; " + second);
            heaviest = lines(mail) > lines(heaviest) ? mail : heaviest;
        }
        int digests = (int) told.stream().filter(Told::digest).count();
        return new PersonRow(user, name, digests, told.size() - digests, lines(heaviest), heaviest.day(), days);
    }

    private static int lines(Told mail) {
        return mail.kinds().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String inWords(Map<String, Integer> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    private List<DayRow> days() {
        return mails.stream().collect(Collectors.groupingBy(Told::day)).entrySet().stream()
                .map(entry -> new DayRow(entry.getKey(), entry.getValue().size(), (int)
                        entry.getValue().stream().map(Told::person).distinct().count()))
                .sorted(Comparator.comparingInt(DayRow::mails).reversed().thenComparing(DayRow::day))
                .limit(10)
                .toList();
    }

    // ---------- in short ----------

    private List<String> conclusions(
            List<DeadlineRow> deadlines,
            List<LoadRow> load,
            List<AwardRow> awards,
            List<PersonRow> people,
            List<DayRow> days) {
        List<String> conclusions = new ArrayList<>();
        Stream.of(Verdict.DOES_NOT_HOLD, Verdict.CAME_TOO_LATE).forEach(verdict -> deadlines.stream()
                .filter(row -> row.verdict() == verdict)
                .forEach(row -> conclusions.add(inWords(row))));
        if (conclusions.isEmpty()) {
            conclusions.add("Mọi hạn giữ được, trừ những đơn vị chậm hoặc không làm theo kịch bản.");
        }
        List<Piece> untold = work.stream().filter(this::couldNotBeTold).toList();
        if (!untold.isEmpty()) {
            conclusions.add("Không thư tổng hợp nào kịp báo trước hạn " + untold.size()
                    + " việc đến tay sau giờ gửi thư của ngày làm việc cuối rồi quá hạn: "
                    + untold.stream()
                            .map(piece -> piece.item().stepName())
                            .distinct()
                            .collect(Collectors.joining(", "))
                    + ". Cho bước trước đó xong sớm hơn một ngày.");
        }
        List<LoadRow> over = load.stream().filter(row -> row.left() > 0).toList();
        conclusions.add(
                over.isEmpty()
                        ? "Phòng Nội vụ không ngày nào quá sức."
                        : "Phòng Nội vụ quá sức " + over.size() + " ngày: "
                                + over.stream()
                                        .map(row -> DAY.format(row.day()) + " (" + row.there() + " việc, làm được "
                                                + row.done() + ")")
                                        .collect(Collectors.joining(", "))
                                + ".");
        conclusions.add("Khen thưởng: "
                + awards.stream().mapToInt(AwardRow::awarded).sum() + " trong "
                + awards.stream().mapToInt(AwardRow::nominated).sum() + " hồ sơ"
                + (awards.stream().allMatch(AwardRow::within)
                        ? ", không nhóm nào vượt chỉ tiêu."
                        : "; CÓ NHÓM VƯỢT CHỈ TIÊU."));
        if (!people.isEmpty()) {
            PersonRow most = people.get(0);
            conclusions.add("Thư: " + mails.size() + " thư cho " + people.size() + " người; nhiều nhất " + most.mails()
                    + " thư (" + most.name() + "); ngày nhiều thư nhất "
                    + DAY.format(days.get(0).day()) + " ("
                    + days.get(0).mails() + " thư).");
        }
        if (!played.troubles().isEmpty()) {
            conclusions.add(played.troubles().size() + " việc theo kịch bản không làm được; xem mục cuối.");
        }
        return conclusions;
    }

    private static String inWords(DeadlineRow row) {
        String verdict = row.verdict().words();
        return "Hạn “" + row.name() + "”"
                + (row.lastDay() == null ? "" : " (hết ngày " + DAY.format(row.lastDay()) + ")") + " "
                + verdict.substring(0, 1).toLowerCase(Locale.ROOT) + verdict.substring(1) + ": "
                + (row.late() + row.never()) + "/" + row.all() + " việc quá hạn"
                + (row.worst() == 0 ? "" : ", lâu nhất " + row.worst() + " ngày làm việc") + ". "
                + String.join(" ", row.why());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, campaign.timeZone());
    }
}
