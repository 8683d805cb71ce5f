package vn.vinhdanh.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The targets of all units of a campaign and their changes at once, for those who compare units. */
@Component
@Transactional(readOnly = true)
public class AcceptedTargets {

    private final JdbcClient jdbc;

    AcceptedTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return targets in their order, by id of the unit; units without an accepted registration are left out */
    public Map<String, List<Target>> of(String campaignId) {
        Map<String, List<Target>> targets = new HashMap<>();
        jdbc.sql(
                        "select registration.unit_id, target.number, target.content_group, target.catalogue_entry, target.text,"
                                + " target.measure, target.direction, target.registered_value"
                                + " from registration"
                                + " left join registration_target target on target.registration_code = registration.code"
                                + " where registration.campaign_id = ? and registration.status = ?"
                                + " order by registration.unit_id, target.position")
                .params(campaignId, RegistrationStatus.ACCEPTED.name())
                .query(row -> {
                    List<Target> ofUnit = targets.computeIfAbsent(row.getString(1), unit -> new ArrayList<>());
                    int number = row.getInt(2);
                    if (!row.wasNull()) {
                        String direction = row.getString(7);
                        ofUnit.add(new Target(
                                number,
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                direction == null ? null : Direction.valueOf(direction),
                                row.getBigDecimal(8)));
                    }
                });
        return targets;
    }

    /** @return what was changed after acceptance, in the order of consent, by id of the unit */
    public Map<String, List<ConsentedChange>> changes(String campaignId) {
        Map<String, List<ConsentedChange>> changes = new HashMap<>();
        jdbc.sql("select r.unit_id, c.change_code, c.kind, c.target_number, c.text, c.before_figure, c.after_figure,"
                        + " c.reason, c.proposed_by, c.consented_by, c.consented_at, c.consent"
                        + " from registration r join registration_change c on c.registration_code = r.code"
                        + " where r.campaign_id = ? order by r.unit_id, c.position")
                .param(campaignId)
                .query(row -> {
                    changes.computeIfAbsent(row.getString(1), unit -> new ArrayList<>())
                            .add(new ConsentedChange(
                                    row.getString(2),
                                    ChangeKind.valueOf(row.getString(3)),
                                    row.getInt(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getString(9),
                                    row.getString(10),
                                    row.getTimestamp(11).toInstant(),
                                    row.getString(12)));
                });
        return changes;
    }
}
