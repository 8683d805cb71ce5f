package vn.vinhdanh.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind counts of paper ballots, and what was corrected in them. */
@Component
class PaperCountRows {

    private final JdbcClient jdbc;

    PaperCountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param changes what became of which figure */
    record Correction(Instant at, String person, String reason, String changes) {}

    PaperCount of(String session) {
        List<PaperCount.Line> items = jdbc.sql(
                        "select dossier_code, agreed, disagreed, abstained from paper_count_item where session_code = ?")
                .param(session)
                .query((row, number) -> new PaperCount.Line(
                        row.getString(1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class)))
                .list();
        return jdbc.sql(
                        "select issued, collected, valid, invalid, head, tellers from paper_count where session_code = ?")
                .param(session)
                .query((row, number) -> new PaperCount(
                        row.getObject(1, Integer.class),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Integer.class),
                        row.getObject(4, Integer.class),
                        row.getString(5),
                        row.getString(6),
                        items))
                .optional()
                .orElse(PaperCount.NOTHING);
    }

    /** Puts a count in place of what was entered before; who calls must hold the session's lock. */
    void write(String session, PaperCount count) {
        jdbc.sql("delete from paper_count_item where session_code = ?")
                .param(session)
                .update();
        jdbc.sql("delete from paper_count where session_code = ?")
                .param(session)
                .update();
        jdbc.sql("insert into paper_count (session_code, issued, collected, valid, invalid, head, tellers)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        session,
                        count.issued(),
                        count.collected(),
                        count.valid(),
                        count.invalid(),
                        count.head(),
                        count.tellers())
                .update();
        count.items().forEach(line -> jdbc.sql("insert into paper_count_item"
                        + " (session_code, dossier_code, agreed, disagreed, abstained) values (?, ?, ?, ?, ?)")
                .params(session, line.dossierCode(), line.agreed(), line.disagreed(), line.abstained())
                .update());
    }

    void note(String session, Correction correction) {
        jdbc.sql("insert into paper_count_correction (session_code, number, corrected_at, person, reason, changes)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        session,
                        corrections(session).size() + 1,
                        Timestamp.from(correction.at()),
                        correction.person(),
                        correction.reason(),
                        correction.changes())
                .update();
    }

    /** @return oldest first */
    List<Correction> corrections(String session) {
        return jdbc.sql("select corrected_at, person, reason, changes from paper_count_correction"
                        + " where session_code = ? order by number")
                .param(session)
                .query((row, number) -> new Correction(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
