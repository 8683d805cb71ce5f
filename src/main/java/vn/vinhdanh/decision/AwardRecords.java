package vn.vinhdanh.decision;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.dossier.PastAwards;

/** Reads the record of awards. */
@Component
class AwardRecords implements PastAwards {

    private final JdbcClient jdbc;

    AwardRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PastAward> overlapping(String unitId, LocalDate from, LocalDate to) {
        return jdbc.sql("select r.campaign_id, r.dossier_code, r.award_name, r.decision_number, r.decision_date"
                        + " from award_record r join dossier d on d.code = r.dossier_code"
                        + " where r.unit_id = ? and d.status = 'AWARDED' and d.achievements_from <= ?"
                        + " and d.achievements_to >= ? order by r.decision_date, r.dossier_code")
                .params(unitId, Date.valueOf(to), Date.valueOf(from))
                .query((row, number) -> new PastAward(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDate(5) == null ? null : row.getDate(5).toLocalDate()))
                .list();
    }
}
