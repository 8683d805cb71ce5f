package vn.vinhdanh.council;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has voted, and the votes of an open ballot as rows, one per session, dossier and member; primary keys keep a member
 * from voting twice. An open ballot counts once it was cast.
 */
@Component
class Ballots {

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param vote null while undecided */
    record Row(String dossierCode, Vote vote, String opinion) {}

    /** Keeps a member's votes before they are cast. */
    void write(String session, String member, Row row) {
        String vote = row.vote() == null ? null : row.vote().name();
        int changed = jdbc.sql("update ballot set vote = ?, opinion = ?"
                        + " where session_code = ? and dossier_code = ? and member = ?")
                .params(vote, row.opinion(), session, row.dossierCode(), member)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into ballot (session_code, dossier_code, member, vote, opinion) values (?, ?, ?, ?, ?)")
                    .params(session, row.dossierCode(), member, vote, row.opinion())
                    .update();
        }
    }

    List<Row> of(String session, String member) {
        return jdbc.sql("select dossier_code, vote, opinion from ballot where session_code = ? and member = ?")
                .params(session, member)
                .query((row, number) -> new Row(
                        row.getString(1),
                        row.getString(2) == null ? null : Vote.valueOf(row.getString(2)),
                        row.getString(3)))
                .list();
    }

    void cast(String session, String member) {
        jdbc.sql("insert into ballot_cast (session_code, member) values (?, ?)")
                .params(session, member)
                .update();
    }

    boolean isCast(String session, String member) {
        return jdbc.sql("select count(*) from ballot_cast where session_code = ? and member = ?")
                        .params(session, member)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return login names of those who voted */
    List<String> roll(String session) {
        return jdbc.sql("select member from ballot_cast where session_code = ? order by member")
                .param(session)
                .query(String.class)
                .list();
    }

    /** @return number of cast votes of each kind for one dossier */
    Map<Vote, Integer> count(String session, String dossier) {
        Map<Vote, Integer> count = new EnumMap<>(Vote.class);
        jdbc.sql("select b.vote, count(*) from ballot b join ballot_cast c"
                        + " on c.session_code = b.session_code and c.member = b.member"
                        + " where b.session_code = ? and b.dossier_code = ? and b.vote is not null group by b.vote")
                .params(session, dossier)
                .query(row -> {
                    count.put(Vote.valueOf(row.getString(1)), row.getInt(2));
                });
        return count;
    }
}
