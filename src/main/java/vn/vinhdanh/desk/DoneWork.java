package vn.vinhdanh.desk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.search.Plain;

/**
 * What a person did: the tasks they completed, and what the journal says that they did besides. An entry that was written
 * with the completion of a task belongs to that task and is not a row of its own.
 */
@Component
@Transactional(readOnly = true)
class DoneWork {

    static final int PAGE_SIZE = 50;
    private static final int MOST = 20_000;

    /** Both are written in one transaction, but not at one instant. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private static final String ROWS = "select i.ended_at as at, i.subject, i.step_name as what,"
            + " coalesce(i.unit_name, i.bloc_name, '') as about, coalesce(i.award_form_name, '') as form, '' as reason,"
            + " true as task from work_item i where i.ended_by = :person"
            + " union all select j.at, j.subject, j.sentence, '', '', j.reason, false from journal j"
            + " where j.person = :person and not exists (select 1 from work_item i where i.ended_by = j.person"
            + " and i.subject = j.subject and i.ended_at between j.at - interval '2' second"
            + " and j.at + interval '2' second)";

    private final JdbcClient jdbc;

    DoneWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param what the task, or what the journal says
     * @param sentences what the journal says of a task's completion, with reasons
     * @param dossier whether the subject is a dossier
     */
    record Row(
            Instant at,
            String subject,
            String what,
            String about,
            String form,
            String reason,
            boolean task,
            boolean dossier,
            List<String> sentences) {}

    record Page(List<Row> rows, long total) {}

    /**
     * @param words all of which must be in code, task, unit, award form or sentence
     * @param from first moment, or null
     * @param before first moment that is too late, or null
     * @param page from 1; 0 for all
     */
    Page of(Person person, String words, Instant from, Instant before, int page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person.id());
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        List<String> patterns = Plain.patterns(words);
        for (int i = 0; i < patterns.size(); i++) {
            conditions.add(Plain.sql("r.subject || ' ' || r.what || ' ' || r.about || ' ' || r.form || ' ' || r.reason")
                    + " like :word" + i + " escape '!'");
            parameters.put("word" + i, patterns.get(i));
        }
        if (from != null) {
            conditions.add("r.at >= :from");
            parameters.put("from", Timestamp.from(from));
        }
        if (before != null) {
            conditions.add("r.at < :before");
            parameters.put("before", Timestamp.from(before));
        }
        long[] total = new long[1];
        List<Row> rows = jdbc.sql("select r.at, r.subject, r.what, r.about, r.form, r.reason, r.task,"
                        + " exists (select 1 from dossier d where d.code = r.subject), count(*) over () from (" + ROWS
                        + ") r where " + String.join(" and ", conditions) + " order by r.at desc, r.subject"
                        + (page == 0
                                ? " fetch first " + MOST + " rows only"
                                : " offset " + (page - 1L) * PAGE_SIZE + " rows fetch next " + PAGE_SIZE
                                        + " rows only"))
                .params(parameters)
                .query((row, number) -> {
                    total[0] = row.getLong(9);
                    return new Row(
                            row.getTimestamp(1).toInstant(),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getBoolean(7),
                            row.getBoolean(8),
                            List.of());
                })
                .list();
        return new Page(withSentences(rows, person), total[0]);
    }

    private record Said(Instant at, String sentence) {}

    private List<Row> withSentences(List<Row> rows, Person person) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<String, List<Said>> said = new HashMap<>();
        jdbc.sql("select subject, at, sentence, reason from journal where person = :person and at >= :first"
                        + " and at <= :last order by entry_id")
                .param("person", person.id())
                .param("first", Timestamp.from(rows.get(rows.size() - 1).at().minus(TOGETHER)))
                .param("last", Timestamp.from(rows.get(0).at().plus(TOGETHER)))
                .query(row -> {
                    said.computeIfAbsent(row.getString(1), subject -> new ArrayList<>())
                            .add(new Said(
                                    row.getTimestamp(2).toInstant(),
                                    Stream.of(row.getString(3), row.getString(4))
                                            .filter(text -> !text.isEmpty())
                                            .collect(Collectors.joining(" "))));
                });
        return rows.stream()
                .map(row -> row.task()
                        ? new Row(
                                row.at(),
                                row.subject(),
                                row.what(),
                                row.about(),
                                row.form(),
                                row.reason(),
                                true,
                                row.dossier(),
                                said.getOrDefault(row.subject(), List.of()).stream()
                                        .filter(one -> Duration.between(one.at(), row.at())
                                                        .abs()
                                                        .compareTo(TOGETHER)
                                                <= 0)
                                        .map(Said::sentence)
                                        .filter(Objects::nonNull)
                                        .toList())
                        : row)
                .toList();
    }
}
