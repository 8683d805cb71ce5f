package vn.vinhdanh.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.search.Plain;
import vn.vinhdanh.worklist.InboxSearch.After;
import vn.vinhdanh.worklist.InboxSearch.Before;
import vn.vinhdanh.worklist.InboxSearch.Equal;
import vn.vinhdanh.worklist.InboxSearch.Field;
import vn.vinhdanh.worklist.InboxSearch.Order;
import vn.vinhdanh.worklist.InboxSearch.Wish;
import vn.vinhdanh.worklist.InboxSearch.Words;

/** Answers the lists of tasks: what is late on top, then by deadline, then what has none. One statement each. */
@Component
public class Inbox {

    /** Today counts, and the last of them to its end, as on the cards. */
    private static final int SOON_DAYS = 3;

    /** Tasklist speaks of days of its civil time. */
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String OF_GROUPS =
            "i.task_id in (select g.task_id from work_item_group g where g.group_id in (:groups))";

    static final String MINE_OR_GROUPS = "(i.assignee = :person or i.assignee is null and " + OF_GROUPS + ")";

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public int count(InboxList list, InboxReader reader, InboxSearch search) {
        Question question = question(list, reader, search);
        return jdbc.sql("select count(*) from work_item i where " + question.condition)
                .params(question.parameters)
                .query(Integer.class)
                .single();
    }

    /** @return the tasks from the {@code first}-th on (0: the first of all), at most {@code most} */
    public List<InboxItem> page(InboxList list, InboxReader reader, InboxSearch search, int first, int most) {
        Question question = question(list, reader, search);
        String order = order(search);
        return jdbc.sql("select " + WorkItems.COLUMNS
                        + ", cast(null as varchar(128)), i.process_definition, i.process_instance, i.execution, i.labels"
                        // What is on the page is found in the index; only then its rows, wide with what cards show, are
                        // read.
                        + " from (select i.task_id from work_item i where " + question.condition + order + " limit "
                        + most + " offset " + first + ") shown join work_item i on i.task_id = shown.task_id" + order)
                .params(question.parameters)
                .query((row, number) -> new InboxItem(
                        WorkItems.item(row),
                        new TaskCard(
                                row.getString(15),
                                row.getString(16),
                                row.getString(17),
                                Labels.read(row.getString(18)))))
                .list();
    }

    private record Question(String condition, Map<String, Object> parameters) {}

    private Question question(InboxList list, InboxReader reader, InboxSearch search) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("person", reader.person());
        parameters.put("groups", reader.groups().isEmpty() ? Set.of("") : reader.groups());
        Instant now = clock.instant();
        parameters.put("now", Timestamp.from(now));
        parameters.put("soon", Timestamp.from(endOfSoon(now)));
        String inSight = reader.everything() ? "" : " and (i.assignee = :person or " + OF_GROUPS + ")";
        String own =
                switch (list) {
                    case TO_DO -> " and " + MINE_OR_GROUPS;
                    case MY_GROUPS -> " and i.assignee is null and " + OF_GROUPS;
                    case MINE -> " and i.assignee = :person";
                    // Nobody is late with what may be left alone.
                    case OVERDUE -> " and i.due <= :now and i.kind = 'TASK'" + inSight;
                    case DUE_SOON -> " and i.due > :now and i.due <= :soon" + inSight;
                };
        String wishes = search.wishes().stream()
                .map(wish -> " and " + condition(wish, parameters))
                .collect(Collectors.joining());
        return new Question("i.ended_at is null and i.kind <> 'WAIT'" + own + wishes, parameters);
    }

    private static Instant endOfSoon(Instant now) {
        return LocalDate.ofInstant(now, VIET_NAM)
                .plusDays(SOON_DAYS + 1L)
                .atStartOfDay(VIET_NAM)
                .toInstant();
    }

    private static String condition(Wish wish, Map<String, Object> parameters) {
        String name = "wish" + parameters.size();
        if (wish instanceof Words words) {
            List<String> patterns = Plain.patterns(words.words());
            for (int i = 0; i < patterns.size(); i++) {
                parameters.put(name + "_" + i, patterns.get(i));
            }
            return patterns.isEmpty()
                    ? "1 = 1"
                    : Stream.iterate(0, i -> i + 1)
                            .limit(patterns.size())
                            .map(i -> "i.search like :" + name + "_" + i + " escape '!'")
                            .collect(Collectors.joining(" and "));
        }
        if (wish instanceof Equal equal) {
            parameters.put(name, equal.text().toLowerCase(Locale.ROOT));
            return "lower(" + equal.field().column + ") = :" + name;
        }
        if (wish instanceof Before before) {
            parameters.put(name, Timestamp.from(before.moment()));
            return before.field().column + " < :" + name;
        }
        After after = (After) wish;
        parameters.put(name, Timestamp.from(after.moment()));
        return after.field().column + " > :" + name;
    }

    private static String order(InboxSearch search) {
        return Stream.concat(
                        search.order().stream(), Stream.of(new Order(Field.DUE, true), new Order(Field.CREATED, true)))
                .map(Inbox::order)
                .distinct()
                .collect(Collectors.joining(", ", " order by ", ", i.task_id"));
    }

    /** What has nothing there comes last, whichever way it is sorted; databases differ in this. */
    private static String order(Order by) {
        String column = by.field().column;
        String direction = by.ascending() ? "" : " desc";
        return by.field() == Field.CREATED
                ? column + direction
                : "case when " + column + " is null then 1 else 0 end, " + column + direction;
    }
}
