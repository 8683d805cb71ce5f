package vn.vinhdanh.council;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What absent members wrote, as the secretary copies it from the signed papers. It bears a name, also in a secret vote. */
@Component
class WrittenOpinions {

    private final JdbcClient jdbc;

    WrittenOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was copied of a member's paper so far. */
    void write(String session, String member, List<Ballots.Row> rows) {
        jdbc.sql("delete from written_opinion where session_code = ? and member = ?")
                .params(session, member)
                .update();
        rows.forEach(row -> jdbc.sql("insert into written_opinion (session_code, member, dossier_code, vote, opinion)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        session,
                        member,
                        row.dossierCode(),
                        row.vote() == null ? null : row.vote().name(),
                        row.opinion())
                .update());
    }

    List<Ballots.Row> of(String session, String member) {
        return jdbc.sql("select dossier_code, vote, opinion from written_opinion where session_code = ? and member = ?")
                .params(session, member)
                .query((row, number) -> new Ballots.Row(
                        row.getString(1),
                        row.getString(2) == null ? null : Vote.valueOf(row.getString(2)),
                        row.getString(3)))
                .list();
    }
}
