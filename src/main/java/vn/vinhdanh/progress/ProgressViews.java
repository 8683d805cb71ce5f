package vn.vinhdanh.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.attachment.Attachment;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.ContentGroup;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.CountedTarget;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.registration.ChangeWords;
import vn.vinhdanh.registration.Decimals;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Target;
import vn.vinhdanh.targetchange.TargetChange;
import vn.vinhdanh.targetchange.TargetChanges;

/** Turns reports into what their pages show. */
@Component
class ProgressViews {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ProgressReports reports;
    private final HandedInResults handedIn;
    private final TargetChanges targetChanges;
    private final ChangeWords changeWords;
    private final Attachments attachments;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;

    ProgressViews(
            ProgressReports reports,
            HandedInResults handedIn,
            TargetChanges targetChanges,
            ChangeWords changeWords,
            Attachments attachments,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Accounts accounts) {
        this.reports = reports;
        this.handedIn = handedIn;
        this.targetChanges = targetChanges;
        this.changeWords = changeWords;
        this.attachments = attachments;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.accounts = accounts;
    }

    record File(String code, String name, String url, String by) {}

    /** @param earlier older revisions, newest first */
    record Cell(
            String figure,
            String day,
            String note,
            List<String> flags,
            String by,
            List<String> earlier,
            List<File> files,
            boolean unproved) {}

    /** @param due until when, in words; @param open whether it can be reported by this person now */
    record PeriodHead(
            String id, String name, String to, String due, String clause, String rate, String state, boolean open) {}

    /** @param rate so far, as people read it */
    record Row(
            int number,
            String text,
            String group,
            String figure,
            String changed,
            List<Cell> cells,
            String rate,
            String working) {}

    record Sheet(List<PeriodHead> periods, List<Row> rows, String rate, String formula) {}

    /** @param before figure of the period before, in words; empty without one */
    record Input(
            int number,
            String text,
            String group,
            String figure,
            String measure,
            boolean yesNo,
            String before,
            String reached,
            String reachedOn,
            String note,
            String reported,
            String purpose,
            List<File> files) {}

    /** @param draftBy who saved what is not reported yet, and when; empty when nothing waits */
    record Form(
            String id,
            String name,
            String to,
            String due,
            String clause,
            boolean late,
            boolean correction,
            boolean early,
            int version,
            String draftBy,
            long mostBytes,
            List<String> endings,
            List<Input> inputs) {}

    /** @param answer who answered when and what; empty while it waits */
    record ChangeRow(String code, String words, String reason, String by, String status, String answer) {}

    record UnitCell(String rate, String note, boolean missing) {}

    record UnitRow(String code, String unit, List<UnitCell> cells, String rate) {}

    record BlocRows(String id, String name, List<UnitRow> rows, String inShort) {}

    record CampaignRows(String id, String name, List<PeriodHead> periods, List<BlocRows> blocs, String inShort) {}

    Sheet sheet(Registration registration, Person person) {
        Campaign campaign = campaigns.get(registration.campaignId());
        Reported reported = reports.of(registration);
        boolean mayReport = reports.mayReport(registration, person);
        List<Attachment> files = attachments.of(registration.code());
        Map<Integer, CountedTarget> counted = reported.rate().stream()
                .flatMap(rate -> rate.lines().stream())
                .collect(Collectors.toMap(line -> line.target().number(), Function.identity()));
        List<Row> rows = registration.targets().stream()
                .map(target -> {
                    CountedTarget line = counted.get(target.number());
                    boolean none = line == null || line.reached() == null;
                    return new Row(
                            target.number(),
                            target.text(),
                            group(campaign, target),
                            target.figure(),
                            changeWords.of(registration, target.number()),
                            campaign.reportingPeriods().stream()
                                    .map(period -> cell(campaign, reported, period, target, files))
                                    .toList(),
                            none ? "–" : line.rate().percent(),
                            none ? "chưa báo cáo" : line.working());
                })
                .toList();
        return new Sheet(
                heads(campaign, reported, handedIn.of(campaign.id()).contains(registration.unitId()), mayReport),
                rows,
                reported.rate().map(CompletionRate::inWords).orElse("chưa có báo cáo"),
                reported.rate().map(CompletionRate::formulaInWords).orElse(""));
    }

    /** @return the proposals to change a target, newest first */
    List<ChangeRow> changes(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        return targetChanges.of(registration).stream()
                .sorted(Comparator.comparing(TargetChange::code).reversed())
                .map(change -> new ChangeRow(
                        change.code(),
                        targetChanges.inWords(change),
                        change.reason(),
                        by(campaign, change.proposedBy(), change.proposedAt()),
                        change.status().words(),
                        change.answeredAt() == null
                                ? ""
                                : (change.answer().isBlank() ? "" : change.answer() + " – ")
                                        + by(campaign, change.answeredBy(), change.answeredAt())))
                .toList();
    }

    private List<PeriodHead> heads(Campaign campaign, Reported reported, boolean inDossier, boolean mayReport) {
        LocalDate today = reports.today(campaign);
        return campaign.reportingPeriods().stream()
                .map(period -> {
                    boolean begun = !today.isBefore(ReportChecks.firstDay(campaign, period));
                    return head(
                            campaign,
                            period,
                            reported == null
                                    ? ""
                                    : reported.rate(period)
                                            .filter(rate -> reported.has(period))
                                            .map(CompletionRate::inWords)
                                            .orElse(""),
                            reported == null ? "" : state(campaign, reported, period, begun, inDossier),
                            mayReport && begun);
                })
                .toList();
    }

    /** @param inDossier whether a dossier was handed in, which says what was reached until the cut-off */
    private String state(Campaign campaign, Reported reported, Period period, boolean begun, boolean inDossier) {
        if (reported.has(period)) {
            return reported.isLate(period) ? "đã báo cáo, muộn" : "đã báo cáo";
        }
        if (!begun) {
            return "chưa đến kỳ";
        }
        if (isSaid(campaign, period, inDossier)) {
            return "theo hồ sơ đã gửi";
        }
        return reports.today(campaign).isBefore(period.before()) ? "chưa báo cáo" : "quá hạn, chưa báo cáo";
    }

    private static boolean isSaid(Campaign campaign, Period period, boolean inDossier) {
        return inDossier && !period.to().isBefore(campaign.cutOff().date());
    }

    private PeriodHead head(Campaign campaign, Period period, String rate, String state, boolean open) {
        return new PeriodHead(
                period.id(),
                period.name(),
                DAY.format(period.to()),
                calendar.lastMomentInWords(campaign, ProgressReports.due(campaign, period)),
                period.clause(),
                rate,
                state,
                open);
    }

    private Cell cell(Campaign campaign, Reported reported, Period period, Target target, List<Attachment> all) {
        List<File> files = EvidencePapers.of(all, period, target.number()).stream()
                .map(file -> file(campaign, file))
                .toList();
        return reported.at(period, target.number())
                .map(entry -> {
                    List<String> flags = ReportChecks.flags(
                            campaign, period, target, entry, before(campaign, reported, period, target));
                    String day = entry.reachedOn() == null ? "" : "đạt ngày " + DAY.format(entry.reachedOn());
                    return new Cell(
                            target.inWords(entry.reached()),
                            flags.stream().anyMatch(flag -> flag.startsWith(day)) ? "" : day,
                            entry.note(),
                            flags,
                            by(campaign, entry),
                            reported.earlier(entry).stream()
                                    .map(earlier -> target.inWords(earlier.reached())
                                            + (earlier.note().isEmpty() ? "" : " – " + earlier.note()) + " ("
                                            + by(campaign, earlier) + ")")
                                    .toList(),
                            files,
                            files.isEmpty() && entry.reached().signum() > 0);
                })
                .orElse(new Cell("", "", "", List.of(), "", List.of(), files, false));
    }

    private static Entry before(Campaign campaign, Reported reported, Period period, Target target) {
        List<Period> all = campaign.reportingPeriods();
        int index = all.indexOf(period);
        return index == 0
                ? null
                : reported.at(all.get(index - 1), target.number()).orElse(null);
    }

    private String by(Campaign campaign, Entry entry) {
        return by(campaign, entry.reportedBy(), entry.reportedAt());
    }

    private String by(Campaign campaign, String person, Instant at) {
        return nameOf(person) + ", " + MOMENT.format(at.atZone(campaign.timeZone()));
    }

    private File file(Campaign campaign, Attachment file) {
        return new File(
                file.code(),
                file.fileName(),
                file.url(),
                nameOf(file.uploadedBy()) + ", "
                        + MOMENT.format(file.uploadedAt().atZone(campaign.timeZone())));
    }

    /** @param typed what was sent in vain and is to be shown again; empty to show what is kept */
    Form form(Registration registration, Period period, List<Typed> typed) {
        Campaign campaign = campaigns.get(registration.campaignId());
        Report report = reports.report(registration, period);
        Reported reported = reports.of(registration);
        List<Attachment> files = attachments.of(registration.code());
        List<Input> inputs = new ArrayList<>();
        for (Target target : registration.targets()) {
            Typed shown = typed.stream()
                    .filter(line -> line.targetNumber() == target.number())
                    .findFirst()
                    .or(() -> report.drafted(target.number()))
                    .orElseGet(() -> report.latest(target.number())
                            .map(ProgressViews::typed)
                            .orElse(Typed.nothing(target.number())));
            Entry before = before(campaign, reported, period, target);
            inputs.add(new Input(
                    target.number(),
                    target.text(),
                    group(campaign, target),
                    target.figure(),
                    target.measure() == null ? "" : target.measure(),
                    target.direction() == Direction.DONE,
                    before == null ? "" : target.inWords(before.reached()),
                    shown.reached(),
                    shown.reachedOn(),
                    shown.note(),
                    report.latest(target.number())
                            .map(entry -> target.inWords(entry.reached()) + " (" + by(campaign, entry) + ")")
                            .orElse(""),
                    EvidencePapers.purpose(period.id(), target.number()),
                    EvidencePapers.of(files, period, target.number()).stream()
                            .map(file -> file(campaign, file))
                            .toList()));
        }
        return new Form(
                period.id(),
                period.name(),
                DAY.format(period.to()),
                calendar.lastMomentInWords(campaign, ProgressReports.due(campaign, period)),
                period.clause(),
                reports.isAfterDeadline(registration, period),
                !report.entries().isEmpty(),
                reports.today(campaign).isBefore(period.to()),
                report.version(),
                report.draft().isEmpty()
                        ? ""
                        : nameOf(report.savedBy()) + ", "
                                + MOMENT.format(report.savedAt().atZone(campaign.timeZone())),
                campaign.upload().maxFileBytes(),
                campaign.upload().types().values().stream()
                        .map(ending -> "." + ending)
                        .sorted()
                        .toList(),
                inputs);
    }

    private static Typed typed(Entry entry) {
        return new Typed(
                entry.targetNumber(),
                Decimals.inWords(entry.reached()),
                entry.reachedOn() == null ? "" : entry.reachedOn().toString(),
                entry.note());
    }

    CampaignRows rows(Overview overview) {
        Campaign campaign = overview.campaign();
        Set<String> inDossiers = handedIn.of(campaign.id());
        return new CampaignRows(
                campaign.id(),
                campaign.name(),
                heads(campaign, null, false, false),
                overview.blocs().stream()
                        .map(bloc -> new BlocRows(
                                bloc.id(),
                                bloc.name(),
                                bloc.units().stream()
                                        .map(unit -> row(
                                                campaign,
                                                unit,
                                                inDossiers.contains(
                                                        unit.registration().unitId())))
                                        .toList(),
                                inShort(campaign, bloc.units())))
                        .toList(),
                inShort(campaign, overview.units()));
    }

    /** @return e.g. "12 trong 17 đơn vị đã báo cáo Quý I năm 2021", of the last period that has ended */
    private String inShort(Campaign campaign, List<Overview.UnitPart> units) {
        LocalDate today = reports.today(campaign);
        return campaign.reportingPeriods().stream()
                .filter(period -> period.to().isBefore(today))
                .reduce((earlier, later) -> later)
                .map(period -> units.stream()
                                .filter(unit -> unit.reported().has(period))
                                .count() + " trong " + units.size() + " đơn vị đã báo cáo " + period.name())
                .orElse("");
    }

    private UnitRow row(Campaign campaign, Overview.UnitPart unit, boolean inDossier) {
        LocalDate today = reports.today(campaign);
        return new UnitRow(
                unit.registration().code(),
                unit.participants().unit().name(),
                campaign.reportingPeriods().stream()
                        .map(period -> {
                            boolean begun = !today.isBefore(ReportChecks.firstDay(campaign, period));
                            boolean has = unit.reported().has(period);
                            return new UnitCell(
                                    has
                                            ? unit.reported()
                                                    .rate(period)
                                                    .map(CompletionRate::inWords)
                                                    .orElse("")
                                            : "",
                                    has
                                            ? unit.reported().count(period) + "/"
                                                    + unit.registration()
                                                            .targets()
                                                            .size() + " chỉ tiêu"
                                                    + (unit.reported().isLate(period) ? ", muộn" : "")
                                            : state(campaign, unit.reported(), period, begun, inDossier),
                                    !has && !today.isBefore(period.before()) && !isSaid(campaign, period, inDossier));
                        })
                        .toList(),
                unit.reported().rate().map(CompletionRate::inWords).orElse("–"));
    }

    private static String group(Campaign campaign, Target target) {
        return campaign.contentGroups().stream()
                .filter(group -> group.id().equals(target.contentGroup()))
                .map(ContentGroup::name)
                .findFirst()
                .orElse("");
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }
}
