package vn.vinhdanh.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.NoticeKind;
import vn.vinhdanh.explanation.Step;

/** Notices of dossiers; what was noted stays. */
@Component
class NoticeRows {

    private static final int LONGEST_REASON = 4000;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param way how it came to this, step by step; empty where nothing ended */
    void add(String dossierCode, NoticeKind kind, String reason, List<Step> way, Instant at) {
        int next = of(dossierCode).size() + 1;
        jdbc.sql("insert into notice (dossier_code, number, kind, reason, noted_at) values (?, ?, ?, ?, ?)")
                .params(
                        dossierCode,
                        next,
                        kind.name(),
                        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON),
                        Timestamp.from(at))
                .update();
        for (int i = 0; i < way.size(); i++) {
            Step step = way.get(i);
            jdbc.sql(
                            "insert into notice_reason (dossier_code, notice_number, position, question, answer, clause, said_by,"
                                    + " said_on) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            dossierCode,
                            next,
                            i,
                            step.question(),
                            step.answer() + (step.figure().isEmpty() ? "" : " (" + step.figure() + ")"),
                            step.clause(),
                            step.by(),
                            step.when())
                    .update();
        }
    }

    /** @return the steps as they stood when it was noted, figures with their answers; empty where none were kept */
    List<Step> wayOf(Notice notice) {
        return jdbc.sql("select question, answer, clause, said_by, said_on from notice_reason"
                        + " where dossier_code = ? and notice_number = ? order by position")
                .params(notice.dossierCode(), notice.number())
                .query((row, number) -> new Step(
                        "",
                        row.getString(1),
                        row.getString(2),
                        "",
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
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
