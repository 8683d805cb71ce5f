package vn.vinhdanh.council;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.ranking.Standing.Votes;

/** How many members of the council agreed to which dossier, for those who compare dossiers (P7). */
@Component
@Transactional(readOnly = true)
public class CouncilVotes {

    private static final String SIGNED =
            " from council_agenda_item item join council_session session on session.code = item.session_code"
                    + " where session.campaign_id = ? and session.status = 'SIGNED' and item.passed is not null"
                    + " order by session.held_on, char_length(session.code), session.code";

    private final JdbcClient jdbc;

    CouncilVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return of each dossier what its last session with signed minutes counted, by code */
    public Map<String, Votes> of(String campaignId) {
        Map<String, Votes> votes = new HashMap<>();
        jdbc.sql("select item.dossier_code, session.code, item.agreed" + SIGNED)
                .param(campaignId)
                .query(row -> {
                    votes.put(row.getString(1), new Votes(row.getString(2), row.getInt(3)));
                });
        return votes;
    }

    /** @return of each dossier how many of all members agreed in that session, as in "4/5", by code */
    public Map<String, String> shares(String campaignId) {
        Map<String, String> shares = new HashMap<>();
        jdbc.sql("select item.dossier_code, item.agreed,"
                        + " (select count(*) from council_session_member member where member.session_code = session.code)"
                        + SIGNED)
                .param(campaignId)
                .query(row -> {
                    shares.put(row.getString(1), row.getInt(2) + "/" + row.getInt(3));
                });
        return shares;
    }
}
