package vn.vinhdanh.dossier;

import java.sql.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.completion.Reached;

/** All units that stand against each other in a campaign, in two statements however many they are. */
@Component
@Transactional(readOnly = true)
public class NominatedUnits {

    private final JdbcClient jdbc;

    NominatedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return units with a dossier that was handed in and not withdrawn, by code; people compete for no quota (P9) */
    public List<NominatedUnit> of(String campaignId) {
        Map<String, Map<Integer, Reached>> results = results(campaignId);
        return jdbc.sql("select code, unit_id, award_form, status, outcome_reason from dossier"
                        + " where campaign_id = ? and individual_name is null"
                        + " and status not in ('PREPARING', 'WITHDRAWN', 'REVOKED') order by code")
                .param(campaignId)
                .query((row, number) -> new NominatedUnit(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        DossierStatus.valueOf(row.getString(4)),
                        row.getString(5),
                        results.getOrDefault(row.getString(1), Map.of())))
                .list();
    }

    private Map<String, Map<Integer, Reached>> results(String campaignId) {
        Map<String, Map<Integer, Reached>> results = new HashMap<>();
        jdbc.sql("select result.dossier_code, result.target_number, result.reached, result.reached_on"
                        + " from dossier join dossier_result result on result.dossier_code = dossier.code"
                        + " where dossier.campaign_id = ? and result.reached is not null")
                .param(campaignId)
                .query(row -> {
                    Date day = row.getDate(4);
                    results.computeIfAbsent(row.getString(1), dossier -> new HashMap<>())
                            .put(
                                    row.getInt(2),
                                    new Reached(row.getBigDecimal(3), day == null ? null : day.toLocalDate()));
                });
        return results;
    }
}
