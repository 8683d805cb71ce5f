package vn.vinhdanh.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.DossierStatus;

/** "Có kịp không?": each deadline of dossiers and registrations against what is open and the present pace. */
@Component
class ForecastSection {

    static final String ID = "co-kip-khong";

    private static final Map<DeadlineKind, Milestone> BY_THEN = Map.of(
            DeadlineKind.UNIT_NOMINATION, Milestone.PREPARED,
            DeadlineKind.BLOC_REVIEW, Milestone.SHORTLISTED,
            DeadlineKind.APPRAISAL, Milestone.APPRAISED,
            DeadlineKind.COUNCIL, Milestone.PASSED,
            DeadlineKind.DECISION, Milestone.DECIDED,
            DeadlineKind.HIGHER_ANSWER, Milestone.AWARDED);

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final DeadlineCalendar calendar;

    ForecastSection(DeadlineCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param too the first moment that is too late */
    record Line(Campaign.Deadline deadline, Instant too, Forecast forecast, String made) {}

    Section of(Facts facts, List<Line> lines) {
        return new Section(
                ID,
                "Các mốc có kịp không?",
                List.of(),
                "",
                List.of(new Table(
                        List.of("Mốc", "Hạn", "Còn phải xong", "Kết luận", "Cách tính"),
                        lines.stream().map(line -> row(facts, line)).toList(),
                        "Đợt này không có mốc nào.")),
                "Tốc độ là số qua bước ấy trong " + facts.campaign().overview().paceWorkingDays()
                        + " ngày làm việc gần nhất; tính tiếp với đúng tốc độ ấy, không đoán thêm. “Còn phải xong” gồm cả hồ"
                        + " sơ còn ở các bước trước; đơn vị chưa lập hồ sơ thì không tính. Hạn riêng đã gia hạn cho từng đơn"
                        + " vị không tính ở đây.");
    }

    List<Line> lines(Facts facts) {
        List<Line> lines = new ArrayList<>();
        for (Campaign.Deadline deadline : facts.campaign().deadlines()) {
            Optional<Instant> too = calendar.find(facts.campaign(), deadline.kind());
            Milestone milestone = BY_THEN.get(deadline.kind());
            if (too.isEmpty()) {
                continue;
            }
            if (deadline.kind() == DeadlineKind.UNIT_REGISTRATION) {
                lines.add(new Line(deadline, too.get(), registrations(facts, daysLeft(facts, too.get())), ""));
            } else if (deadline.kind() == DeadlineKind.BLOC_REGISTRATION) {
                lines.add(new Line(deadline, too.get(), lists(facts, daysLeft(facts, too.get())), ""));
            } else if (milestone != null) {
                lines.add(new Line(deadline, too.get(), dossiers(facts, milestone, too.get()), made(facts, milestone)));
            }
        }
        return lines;
    }

    /**
     * @return what has to be through by the day a manager asks for: that of the appraising office, else the next one;
     *     several where they fall on one day
     */
    static List<Line> main(Facts facts, List<Line> lines) {
        Optional<Instant> day = lines.stream()
                .filter(line -> line.deadline().kind() == DeadlineKind.APPRAISAL)
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.too().isAfter(facts.now()))
                        .findFirst())
                .map(Line::too);
        return lines.stream()
                .filter(line -> day.filter(line.too()::equals).isPresent())
                .toList();
    }

    /** @return e.g. "Mốc trước ngày 10/7/2021" */
    static String name(Facts facts, Line line) {
        return "Mốc trước ngày " + SHORT.format(facts.day(line.too()));
    }

    private int daysLeft(Facts facts, Instant too) {
        return too.isAfter(facts.now())
                ? calendar.workingDaysBetween(
                        facts.campaign(), facts.now().minus(Duration.ofDays(1)), too.minusSeconds(1))
                : 0;
    }

    private Forecast dossiers(Facts facts, Milestone milestone, Instant too) {
        return new Forecast(
                facts.open(milestone),
                milestone == Milestone.PASSED ? facts.votedOnBy(too) : 0,
                facts.count(s -> true) - facts.open(milestone),
                facts.moves().stream()
                        .filter(move -> move.passes(milestone))
                        .mapToInt(Facts.Move::count)
                        .sum(),
                facts.campaign().overview().paceWorkingDays(),
                daysLeft(facts, too),
                "hồ sơ");
    }

    private static Forecast registrations(Facts facts, int daysLeft) {
        int open = facts.registered().stream()
                .filter(r -> r.status().equals("OPEN") || r.status().equals("RETURNED"))
                .mapToInt(Facts.Registered::count)
                .sum();
        int all = facts.registered().stream().mapToInt(Facts.Registered::count).sum();
        int recent = (int) facts.registrations().stream()
                .filter(at -> !at.isBefore(facts.paceFrom()))
                .count();
        return new Forecast(
                open, 0, all - open, recent, facts.campaign().overview().paceWorkingDays(), daysLeft, "bản đăng ký");
    }

    private static Forecast lists(Facts facts, int daysLeft) {
        int open = (int) facts.lists().stream().filter(l -> l.sentAt() == null).count();
        int recent = (int) facts.lists().stream()
                .filter(l -> l.sentAt() != null && !l.sentAt().isBefore(facts.paceFrom()))
                .count();
        return new Forecast(
                open,
                0,
                facts.lists().size() - open,
                recent,
                facts.campaign().overview().paceWorkingDays(),
                daysLeft,
                "danh sách của khối");
    }

    /** @return where the open ones stand, e.g. "3 đang hoàn thiện, 5 chờ khối bình xét" */
    private static String made(Facts facts, Milestone milestone) {
        Map<DossierStatus, Integer> parts = new LinkedHashMap<>();
        for (DossierStatus status : DossierStatus.values()) {
            int count = status.isFinal() || Milestone.of(status, null).compareTo(milestone) >= 0
                    ? 0
                    : facts.count(s -> s.status() == status);
            if (count > 0) {
                parts.put(status, count);
            }
        }
        return parts.isEmpty()
                ? ""
                : " Gồm "
                        + parts.entrySet().stream()
                                .map(part ->
                                        part.getValue() + " “" + part.getKey().words() + "”")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private List<Cell> row(Facts facts, Line line) {
        Forecast.Verdict verdict = line.forecast().verdict();
        return List.of(
                Cell.of(line.deadline().name()),
                Cell.of(calendar.lastMomentInWords(facts.campaign(), line.too())),
                Cell.of(line.forecast().open()),
                Cell.of(verdict.words()).warning("bad".equals(verdict.tone())),
                Cell.of(line.forecast().working() + line.made()));
    }
}
