package vn.vinhdanh.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at many dossiers in one question each, without the lists that only a dossier's own page needs. */
@Component
class OtherDossiers {

    private final JdbcClient jdbc;

    OtherDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the dossiers of the units in the campaign of {@code dossier} except itself, by code */
    List<OtherDossier> besides(Dossier dossier, Collection<String> units) {
        return jdbc.sql("select code, unit_id, award_form, status, individual_name, individual_birth_year,"
                        + " individual_position, individual_head from dossier"
                        + " where campaign_id = :campaign and unit_id in (:units) and code <> :code order by code")
                .param("campaign", dossier.campaignId())
                .param("units", units)
                .param("code", dossier.code())
                .query((row, number) -> other(row))
                .list();
    }

    /** @return the units of the dossiers that stand at one of {@code statuses}, one for each dossier */
    List<String> unitsOf(String campaignId, String awardForm, Set<DossierStatus> statuses) {
        return jdbc.sql("select unit_id from dossier"
                        + " where campaign_id = :campaign and award_form = :form and status in (:statuses)")
                .param("campaign", campaignId)
                .param("form", awardForm)
                .param("statuses", statuses.stream().map(Enum::name).toList())
                .query(String.class)
                .list();
    }

    private static OtherDossier other(ResultSet row) throws SQLException {
        String name = row.getString(5);
        return new OtherDossier(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                DossierStatus.valueOf(row.getString(4)),
                name == null
                        ? null
                        : new Individual(name, row.getObject(6, Integer.class), row.getString(7), row.getBoolean(8)));
    }
}
