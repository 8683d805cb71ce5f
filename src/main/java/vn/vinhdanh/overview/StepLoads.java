package vn.vinhdanh.overview;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits at each step of the models and for how long, and how long it took where it is done, ended cases included. */
@Component
class StepLoads {

    private static final double DAY = 86_400;

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
        Map<String, Done> done = new LinkedHashMap<>();
        jdbc.sql("select step, count(*), percentile_cont(0.5) within group"
                        + " (order by extract(epoch from ended_at) - extract(epoch from created_at))"
                        + " from work_item where campaign_id in (:campaigns) and ended_at is not null group by step")
                .param("campaigns", campaignIds)
                .query((row, number) -> done.put(row.getString(1), new Done(row.getInt(2), row.getDouble(3))))
                .list();
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
            words.add("Đã xong: " + was.number() + ", trung vị " + PaceSection.days(was.median() / DAY));
        }
        return words;
    }
}
