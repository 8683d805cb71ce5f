package vn.vinhdanh.progress;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind reports. Figures are only ever added. */
@Component
class ReportRows {

    private static final String ENTRIES =
            "select r.registration_code, r.period, e.target_number, e.revision, e.reached,"
                    + " e.reached_on, e.note, e.registered, e.late, e.reported_by, e.reported_at"
                    + " from progress_entry e join progress_report r on r.code = e.report_code";

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Report find(String registration, String period) {
        return jdbc.sql("select version, saved_by, saved_at from progress_report where code = ?")
                .param(codeOf(registration, period))
                .query((row, number) -> new Report(
                        row.getInt(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        draft(registration, period),
                        entries(registration, period)))
                .optional()
                .orElse(Report.NONE);
    }

    private List<Typed> draft(String registration, String period) {
        return jdbc.sql("select target_number, reached, reached_on, note from progress_draft where report_code = ?"
                        + " order by target_number")
                .param(codeOf(registration, period))
                .query((row, number) -> new Typed(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private List<Entry> entries(String registration, String period) {
        return jdbc.sql(ENTRIES + " where e.report_code = ? order by e.target_number, e.revision")
                .param(codeOf(registration, period))
                .query((row, number) -> entry(row))
                .list();
    }

    /** @return every figure of a registration, oldest revision first */
    List<Entry> of(String registration) {
        return jdbc.sql(ENTRIES + " where r.registration_code = ? order by e.target_number, e.revision")
                .param(registration)
                .query((row, number) -> entry(row))
                .list();
    }

    /** @return every figure of a campaign, by registration */
    Map<String, List<Entry>> ofCampaign(String campaignId) {
        return jdbc
                .sql(ENTRIES + " join registration g on g.code = r.registration_code where g.campaign_id = ?"
                        + " order by e.target_number, e.revision")
                .param(campaignId)
                .query((row, number) -> Map.entry(row.getString(1), entry(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Counts one saving more.
     *
     * @param version that was read
     * @throws OptimisticLockingFailureException when somebody saved since
     */
    void save(String registration, String period, int version, String person, Instant at) {
        if (version == 0) {
            jdbc.sql("insert into progress_report (code, version, registration_code, period, saved_by, saved_at)"
                            + " values (?, 1, ?, ?, ?, ?)")
                    .params(codeOf(registration, period), registration, period, person, Timestamp.from(at))
                    .update();
            return;
        }
        int saved = jdbc.sql("update progress_report set version = version + 1, saved_by = ?, saved_at = ?"
                        + " where code = ? and version = ?")
                .params(person, Timestamp.from(at), codeOf(registration, period), version)
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(codeOf(registration, period));
        }
    }

    void replaceDraft(String registration, String period, List<Typed> lines) {
        jdbc.sql("delete from progress_draft where report_code = ?")
                .param(codeOf(registration, period))
                .update();
        lines.forEach(
                line -> jdbc.sql("insert into progress_draft (report_code, target_number, reached, reached_on, note)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                codeOf(registration, period),
                                line.targetNumber(),
                                line.reached(),
                                line.reachedOn(),
                                line.note())
                        .update());
    }

    void insert(String registration, Entry entry) {
        jdbc.sql("insert into progress_entry (report_code, target_number, revision, reached, reached_on, note,"
                        + " registered, late, reported_by, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        codeOf(registration, entry.period()),
                        entry.targetNumber(),
                        entry.revision(),
                        entry.reached(),
                        entry.reachedOn() == null ? null : Date.valueOf(entry.reachedOn()),
                        entry.note(),
                        entry.registered(),
                        entry.late(),
                        entry.reportedBy(),
                        Timestamp.from(entry.reportedAt()))
                .update();
    }

    private static String codeOf(String registration, String period) {
        return registration + "/" + period;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Date reachedOn = row.getDate(6);
        return new Entry(
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getBigDecimal(5).stripTrailingZeros(),
                reachedOn == null ? null : reachedOn.toLocalDate(),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getString(10),
                row.getTimestamp(11).toInstant());
    }
}
