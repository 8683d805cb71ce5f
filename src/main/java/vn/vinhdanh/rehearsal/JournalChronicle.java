package vn.vinhdanh.rehearsal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the calendar and the processes noted on the way; the same of several units is told once. */
@Component
@Profile("rehearsal & !production")
class JournalChronicle implements Chronicle {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    JournalChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> between(Instant from, Instant until) {
        return jdbc.sql("select min(at), sentence, count(*), min(subject) from journal"
                        + " where at > ? and at <= ? and person = '' group by sentence order by min(at) limit " + MOST)
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, number) -> MOMENT.format(row.getTimestamp(1).toInstant()) + ": " + row.getString(2) + " ("
                        + (row.getInt(3) == 1 ? row.getString(4) : row.getInt(3) + " trường hợp") + ")")
                .list();
    }
}
