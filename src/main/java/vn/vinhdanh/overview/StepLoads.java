package vn.vinhdanh.overview;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits at each step of the models and for how long, and how long it took lately where it is done, ended cases included. */
@Component
class StepLoads {

    private static final double DAY = 86_400;

    private static final String LATEST = "(select step, created_at, ended_at from work_item where step = :step%d"
            + " and campaign_id in (:campaigns) and ended_at is not null order by ended_at desc limit "
            + FactReader.LATEST_STAYS + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    StepLoads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param heat 0 to 1: how much waiting has piled up here, against the step where most has
     * @param words for people
     */
    record Load(int open, int overdue, int done, double heat, List<String> words) {}

    private record Open(int number, int overdue, double waited) {}

    /** @param median days of the latest */
    private record Done(int number, double median) {}

    /** @return by id of the task in its model */
    @Transactional(readOnly = true)
    public Map<String, Load> of(Collection<String> campaignIds) {
        if (campaignIds.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<String, Open> open = new LinkedHashMap<>();
        jdbc.sql("select step, count(*), sum(case when due <= :now then 1 else 0 end),"
                        + " sum(extract(epoch from created_at)) from work_item where campaign_id in (:campaigns)"
                        + " and ended_at is null and kind <> 'OFFER' group by step")
                .param("now", Timestamp.from(now))
                .param("campaigns", campaignIds)
                .query((row, number) -> open.put(
                        row.getString(1),
                        new Open(
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(2) * (double) now.getEpochSecond() - row.getDouble(4))))
                .list();
        Map<String, Done> done = done(campaignIds);
        double most = open.values().stream().mapToDouble(Open::waited).max().orElse(0);
        Map<String, Load> loads = new LinkedHashMap<>();
        List<String> steps = new ArrayList<>(open.keySet());
        done.keySet().stream().filter(step -> !open.containsKey(step)).forEach(steps::add);
        for (String step : steps) {
            Open waits = open.getOrDefault(step, new Open(0, 0, 0));
            Done was = done.getOrDefault(step, new Done(0, 0));
            loads.put(
                    step,
                    new Load(
                            waits.number(),
                            waits.overdue(),
                            was.number(),
                            most == 0 ? 0 : waits.waited() / most,
                            words(waits, was)));
        }
        return loads;
    }

    private Map<String, Done> done(Collection<String> campaignIds) {
        Map<String, Integer> number = new LinkedHashMap<>();
        jdbc.sql("select step, count(*) from work_item where campaign_id in (:campaigns) and ended_at is not null"
                        + " group by step")
                .param("campaigns", campaignIds)
                .query(row -> {
                    number.put(row.getString(1), row.getInt(2));
                });
        if (number.isEmpty()) {
            return Map.of();
        }
        List<String> steps = List.copyOf(number.keySet());
        Map<String, List<Double>> took = new LinkedHashMap<>();
        JdbcClient.StatementSpec latest = jdbc.sql(IntStream.range(0, steps.size())
                        .mapToObj(LATEST::formatted)
                        .collect(Collectors.joining(" union all ")))
                .param("campaigns", campaignIds);
        for (int i = 0; i < steps.size(); i++) {
            latest = latest.param("step" + i, steps.get(i));
        }
        latest.query(row -> {
            took.computeIfAbsent(row.getString(1), step -> new ArrayList<>())
                    .add((row.getTimestamp(3).getTime() - row.getTimestamp(2).getTime()) / 1000.0);
        });
        Map<String, Done> done = new LinkedHashMap<>();
        number.forEach((step, all) -> done.put(
                step, new Done(all, PaceSection.median(took.get(step).stream().mapToDouble(seconds -> seconds)))));
        return done;
    }

    private static List<String> words(Open waits, Done was) {
        List<String> words = new ArrayList<>();
        if (waits.number() > 0) {
            words.add("Đang chờ: " + waits.number() + ", bình quân "
                    + PaceSection.days(waits.waited() / waits.number() / DAY));
        }
        if (waits.overdue() > 0) {
            words.add("Quá hạn: " + waits.overdue());
        }
        if (was.number() > 0) {
            words.add("Đã xong: " + was.number() + ", trung vị gần đây " + PaceSection.days(was.median()));
        }
        return words;
    }
}
