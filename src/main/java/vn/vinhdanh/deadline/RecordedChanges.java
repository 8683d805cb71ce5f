package vn.vinhdanh.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.transaction.PerTransaction;

/** The changes on record; read anew in each transaction, because another node may have recorded one a moment ago. */
@Component
public class RecordedChanges implements DeadlineChanges {

    private static final String SELECT = "select code, campaign_id, kind, scope, scope_id, was, becomes, reason,"
            + " document_number, document_date, recorded_by, recorded_at from deadline_change";

    private final JdbcClient jdbc;
    private final PerTransaction<Map<String, List<DeadlineChange>>> known = new PerTransaction<>(HashMap::new);

    RecordedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DeadlineChange> of(String campaignId) {
        return known.get().computeIfAbsent(campaignId, this::read);
    }

    /** There may be another change by now: the running transaction records one, or has waited for who does. */
    public void lookAgain() {
        known.get().clear();
    }

    private List<DeadlineChange> read(String campaignId) {
        return jdbc.sql(SELECT + " where campaign_id = ? and place is not null order by place")
                .param(campaignId)
                .query((row, number) -> change(row))
                .list();
    }

    /** @return the change, once it is on record */
    public Optional<DeadlineChange> find(String code) {
        return jdbc.sql(SELECT + " where code = ? and place is not null")
                .param(code)
                .query((row, number) -> change(row))
                .optional();
    }

    private static DeadlineChange change(ResultSet row) throws SQLException {
        return new DeadlineChange(
                row.getString(1),
                row.getString(2),
                DeadlineKind.valueOf(row.getString(3)),
                new Scope(Scope.Level.valueOf(row.getString(4)), row.getString(5)),
                row.getDate(6).toLocalDate(),
                row.getDate(7).toLocalDate(),
                row.getString(8),
                row.getString(9),
                row.getDate(10).toLocalDate(),
                row.getString(11),
                row.getTimestamp(12).toInstant());
    }
}
