package vn.vinhdanh.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.vinhdanh.overview.Charts.Line;
import vn.vinhdanh.overview.Charts.Mark;
import vn.vinhdanh.overview.Charts.Point;

/** Registrations and dossiers over time, against their deadlines. */
final class TimelineSection {

    static final String ID = "theo-thoi-gian";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("'tháng' MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M");

    private record Event(Instant at, int count) {}

    private TimelineSection() {}

    static Section of(Facts facts, List<ForecastSection.Line> deadlines) {
        List<Event> registrations =
                facts.registrations().stream().map(at -> new Event(at, 1)).toList();
        List<Event> complete = facts.complete().stream()
                .map(hour -> new Event(hour.hour(), hour.count()))
                .toList();
        return new Section(
                ID,
                "Đăng ký và hồ sơ theo thời gian",
                List.of(),
                chart(facts, registrations, complete, deadlines),
                List.of(table(facts)),
                "Tính cộng dồn. Bản đăng ký: ngày đơn vị gửi lần cuối. Hồ sơ: ngày lần đầu nộp đủ và đúng.");
    }

    private static String chart(
            Facts facts, List<Event> registrations, List<Event> complete, List<ForecastSection.Line> deadlines) {
        Instant first = facts.campaign()
                .period()
                .from()
                .atStartOfDay(facts.campaign().timeZone())
                .toInstant();
        Instant last = deadlines.stream()
                .map(ForecastSection.Line::too)
                .filter(too -> too.isBefore(facts.now().plus(Duration.ofDays(60))))
                .max(Comparator.naturalOrder())
                .filter(too -> too.isAfter(facts.now()))
                .orElse(facts.now());
        List<Mark> marks = new ArrayList<>();
        deadlines.stream()
                .map(ForecastSection.Line::too)
                .filter(too -> !too.isAfter(last))
                .distinct()
                .sorted()
                .forEach(too ->
                        marks.add(new Mark("trước " + SHORT.format(facts.day(too)), at(too, first, last), false)));
        marks.add(new Mark("hôm nay", at(facts.now(), first, last), true));
        marks.sort(Comparator.comparingDouble(Mark::at));
        return Charts.lines(
                "Số bản đăng ký và số hồ sơ nộp đủ, cộng dồn theo ngày, so với các hạn",
                List.of(
                        new Line("Bản đăng ký", "6 4", points(registrations, first, last, facts.now())),
                        new Line("Hồ sơ nộp đủ", "none", points(complete, first, last, facts.now()))),
                marks);
    }

    private static List<Point> points(List<Event> events, Instant first, Instant last, Instant now) {
        Map<Instant, Integer> byTime = new TreeMap<>();
        events.forEach(event -> byTime.merge(event.at(), event.count(), Integer::sum));
        List<Point> points = new ArrayList<>();
        int sum = 0;
        for (Map.Entry<Instant, Integer> moment : byTime.entrySet()) {
            sum += moment.getValue();
            points.add(new Point(at(moment.getKey(), first, last), sum));
        }
        points.add(new Point(at(now, first, last), sum));
        return points;
    }

    private static double at(Instant moment, Instant first, Instant last) {
        return Duration.between(first, moment).toSeconds()
                / (double) Math.max(1, Duration.between(first, last).toSeconds());
    }

    private static Table table(Facts facts) {
        Map<YearMonth, int[]> months = new TreeMap<>();
        facts.registrations().forEach(at -> months.computeIfAbsent(month(facts, at), m -> new int[3])[0]++);
        facts.complete().forEach(hour -> {
            int[] month = months.computeIfAbsent(month(facts, hour.hour()), m -> new int[3]);
            month[1] += hour.count();
            month[2] += hour.late() ? hour.count() : 0;
        });
        return new Table(
                List.of("Tháng", "Bản đăng ký gửi trong tháng", "Hồ sơ nộp đủ trong tháng", "Trong đó nộp muộn"),
                months.entrySet().stream()
                        .map(month -> List.of(
                                Cell.of(MONTH.format(month.getKey())),
                                Cell.of(month.getValue()[0]),
                                Cell.of(month.getValue()[1]),
                                Cell.of(month.getValue()[2])))
                        .toList(),
                "Chưa có bản đăng ký hoặc hồ sơ nào.");
    }

    private static YearMonth month(Facts facts, Instant at) {
        return YearMonth.from(at.atZone(facts.campaign().timeZone()));
    }
}
