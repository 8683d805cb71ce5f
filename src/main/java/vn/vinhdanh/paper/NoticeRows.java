package vn.vinhdanh.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.NoticeKind;

/** Notices of dossiers; what was noted stays. */
@Component
class NoticeRows {

    private static final int LONGEST_REASON = 4000;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String dossierCode, NoticeKind kind, String reason, Instant at) {
        jdbc.sql("insert into notice (dossier_code, number, kind, reason, noted_at) values (?, ?, ?, ?, ?)")
                .params(
                        dossierCode,
                        of(dossierCode).size() + 1,
                        kind.name(),
                        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON),
                        Timestamp.from(at))
                .update();
    }

    /** @return oldest first */
    List<Notice> of(String dossierCode) {
        return jdbc.sql("select dossier_code, number, kind, reason, noted_at from notice where dossier_code = ?"
                        + " order by number")
                .param(dossierCode)
                .query((row, number) -> new Notice(
                        row.getString(1),
                        row.getInt(2),
                        NoticeKind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
