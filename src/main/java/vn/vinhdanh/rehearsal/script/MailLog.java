package vn.vinhdanh.rehearsal.script;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every mail there was, read as its recipient reads it. */
@Component
@Profile("rehearsal & !production")
@ConditionalOnProperty(ScriptedRehearsal.SCRIPT)
class MailLog {

    /** A section of a digest: what kind of work it lists, and how much. */
    private static final Pattern SECTION = Pattern.compile("(?m)^(\\p{Lu}[\\p{Lu} ,]+) \\((\\d+)\\)$");

    private final JdbcClient jdbc;

    MailLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param digest whether it is the one mail of the day; otherwise it told of one event
     * @param kinds how many lines of which kind a digest has
     */
    record Told(
            String person, LocalDate day, boolean digest, String subject, String text, Map<String, Integer> kinds) {}

    /** @return in the order in which they were written */
    List<Told> all(ZoneId zone) {
        return jdbc.sql("select person, created_at, unique_key, subject, text_body from mail order by mail_id")
                .query((row, number) -> {
                    boolean digest = row.getString(3).startsWith("digest/");
                    return new Told(
                            row.getString(1),
                            LocalDate.ofInstant(row.getTimestamp(2).toInstant(), zone),
                            digest,
                            row.getString(4),
                            row.getString(5),
                            digest ? kinds(row.getString(5)) : Map.of());
                })
                .list();
    }

    private static Map<String, Integer> kinds(String text) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            String kind = section.group(1);
            kinds.put(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT), Integer.parseInt(section.group(2)));
        }
        return kinds;
    }
}
