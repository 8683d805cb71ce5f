package vn.vinhdanh.extension;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Scope;

/** The rows of changes that are still drafts; one that got its place in the history is never written again. */
@Component
class DraftRows {

    /** A draft with its case. */
    record Kept(String code, String campaignId, String draftedBy, boolean recorded, ChangeDraft draft) {}

    private static final String SELECT = "select code, campaign_id, drafted_by, place, kind, scope, scope_id, becomes,"
            + " reason, document_number, document_date from deadline_change";

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String code, String campaignId, String person) {
        jdbc.sql("insert into deadline_change (code, campaign_id, scope, scope_id, reason, document_number, drafted_by)"
                        + " values (?, ?, ?, '', '', '', ?)")
                .params(code, campaignId, Scope.Level.ALL.name(), person)
                .update();
    }

    Optional<Kept> find(String code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code)
                .query((row, number) -> kept(row))
                .optional();
    }

    /** @return the same, and nobody else changes it until the running transaction ends */
    Optional<Kept> lock(String code) {
        return jdbc.sql(SELECT + " where code = ? for update")
                .param(code)
                .query((row, number) -> kept(row))
                .optional();
    }

    Optional<Kept> of(String campaignId, String person) {
        return jdbc
                .sql(SELECT + " where campaign_id = ? and drafted_by = ? and place is null order by code")
                .params(campaignId, person)
                .query((row, number) -> kept(row))
                .list()
                .stream()
                .findFirst();
    }

    void write(String code, ChangeDraft draft) {
        jdbc.sql("update deadline_change set kind = ?, scope = ?, scope_id = ?, becomes = ?, reason = ?,"
                        + " document_number = ?, document_date = ? where code = ? and place is null")
                .params(
                        draft.kind() == null ? null : draft.kind().name(),
                        draft.scope().level().name(),
                        draft.scope().id(),
                        date(draft.becomes()),
                        draft.reason(),
                        draft.documentNumber(),
                        date(draft.documentDate()),
                        code)
                .update();
    }

    /** Gives the draft its place in the history. */
    void record(DeadlineChange change, int place) {
        jdbc.sql("update deadline_change set place = ?, was = ?, becomes = ?, recorded_by = ?, recorded_at = ?"
                        + " where code = ? and place is null")
                .params(
                        place,
                        date(change.was()),
                        date(change.becomes()),
                        change.person(),
                        Timestamp.from(change.at()),
                        change.code())
                .update();
    }

    void delete(String code) {
        jdbc.sql("delete from deadline_change where code = ? and place is null")
                .param(code)
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        String kind = row.getString(5);
        Date becomes = row.getDate(8);
        Date documentDate = row.getDate(11);
        LocalDate lastDay = becomes == null ? null : becomes.toLocalDate().minusDays(1);
        return new Kept(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4) != null,
                new ChangeDraft(
                        kind == null ? null : DeadlineKind.valueOf(kind),
                        new Scope(Scope.Level.valueOf(row.getString(6)), row.getString(7)),
                        lastDay,
                        row.getString(9),
                        row.getString(10),
                        documentDate == null ? null : documentDate.toLocalDate()));
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
