package vn.vinhdanh.download;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.Person;

/** The list of who was handed what. Written before the first byte goes out. */
@Component
public class Downloads {

    /** Leafing through a document is one look at it. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Downloads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public enum Kind {
        DOWNLOAD("tải về"),
        PREVIEW("xem trước"),
        ARCHIVE("tải tất cả");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param fileName empty when all files went out together */
    public record Entry(String fileName, Kind kind, String person, Instant at) {}

    /**
     * @param subject code of the case that the file belongs to
     * @param fileCode code of the file; empty for all files together
     */
    public void write(String subject, String fileCode, String fileName, Kind kind, Person person) {
        if (kind == Kind.PREVIEW && hasLookedJustNow(subject, fileCode, person)) {
            return;
        }
        jdbc.sql("insert into download (subject, file_code, file_name, kind, person, at) values (?, ?, ?, ?, ?, ?)")
                .params(subject, fileCode, fileName, kind.name(), person.id(), Timestamp.from(clock.instant()))
                .update();
    }

    /** @return the latest entries of a case, the latest first */
    public List<Entry> latest(String subject, int most) {
        return jdbc.sql("select file_name, kind, person, at from download where subject = ? order by entry_id desc"
                        + " fetch first " + most + " rows only")
                .param(subject)
                .query((row, number) -> new Entry(
                        row.getString(1),
                        Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** @return how many entries there are of a case */
    public int count(String subject) {
        return jdbc.sql("select count(*) from download where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private boolean hasLookedJustNow(String subject, String fileCode, Person person) {
        return jdbc.sql("select count(*) from download where subject = ? and file_code = ? and person = ?"
                                + " and kind = 'PREVIEW' and at > ?")
                        .params(
                                subject,
                                fileCode,
                                person.id(),
                                Timestamp.from(clock.instant().minus(ONE_LOOK)))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
