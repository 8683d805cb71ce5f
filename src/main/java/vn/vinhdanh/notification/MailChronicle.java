package vn.vinhdanh.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.rehearsal.Chronicle;

/** How many mails were written while the clock of a rehearsal was moved. */
@Component
class MailChronicle implements Chronicle {

    private final JdbcClient jdbc;

    MailChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> between(Instant from, Instant until) {
        return jdbc.sql("select count(*), count(distinct person) from mail where created_at > ? and created_at <= ?")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query((row, number) -> row.getInt(1) + " thư nhắc việc cho " + row.getInt(2) + " người.")
                .list();
    }
}
