package vn.vinhdanh.blocreview;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.transaction.LastWrites;

/** What a meeting was shown about the order of its candidates when it concluded; what was recorded stays. */
@Component
class ComparisonRows {

    private final JdbcClient jdbc;
    private final LastWrites writes;

    ComparisonRows(JdbcClient jdbc, LastWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * @param contest for which awards, for people
     * @param among how many stood in the contest
     * @param sentence why it stands behind the one before; empty for the first
     */
    record Row(
            String review,
            String dossier,
            String contest,
            int place,
            int among,
            boolean tied,
            String sentence,
            String clause) {}

    void add(Row row) {
        writes.add(
                "insert into bloc_comparison"
                        + " (bloc_review_code, dossier_code, contest, place, among, tied, sentence, clause)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                row.review(),
                row.dossier(),
                row.contest(),
                row.place(),
                row.among(),
                row.tied(),
                row.sentence(),
                row.clause());
    }

    /** @return of every meeting that compared the dossier */
    List<Row> of(String dossier) {
        writes.sendBeforeReading("bloc_comparison");
        return jdbc.sql("select bloc_review_code, dossier_code, contest, place, among, tied, sentence, clause"
                        + " from bloc_comparison where dossier_code = ?")
                .param(dossier)
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }
}
