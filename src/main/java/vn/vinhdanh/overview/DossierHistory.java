package vn.vinhdanh.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages of one dossier as it went through them, also after its end. */
@Component
class DossierHistory {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param until empty where it stands now @param days days there, so far @param now whether it stands there now */
    public record Stage(String name, String from, String until, String days, boolean now) {}

    List<Stage> of(String code, ZoneId zone) {
        return jdbc.sql(
                        "select status, entered_at, left_at from dossier_stage where dossier_code = ? order by stage_id")
                .param(code)
                .query((row, number) -> {
                    Instant from = FactReader.instant(row, 2);
                    Instant until = FactReader.instant(row, 3);
                    boolean ended = FactReader.status(row, 1).isFinal();
                    Instant to = until == null ? clock.instant() : until;
                    return new Stage(
                            FactReader.status(row, 1).words(),
                            MOMENT.format(from.atZone(zone)),
                            until == null ? "" : MOMENT.format(until.atZone(zone)),
                            ended && until == null
                                    ? ""
                                    : Cell.of(Duration.between(from, to).toMinutes() / 1440.0)
                                            .text(),
                            until == null);
                })
                .list();
    }
}
