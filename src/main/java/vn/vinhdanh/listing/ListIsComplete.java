package vn.vinhdanh.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.Individual;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;

/**
 * At every start: dossiers without a row get one, and rows whose unit, bloc or award form is called something else in the
 * files by now are found under the new name.
 */
@Component
public class ListIsComplete implements ApplicationRunner {

    private static final int AT_ONCE = 500;

    private static final String FACTS = "d.code, d.campaign_id, d.unit_id, d.bloc_id, d.award_form, d.individual_name,"
            + " d.individual_position, d.status, d.route_through_bloc, d.route_council, d.late, d.opened_at,"
            + " d.submitted_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ListRows rows;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Organizations organizations;

    ListIsComplete(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ListRows rows,
            Dossiers dossiers,
            Campaigns campaigns,
            Organizations organizations) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.rows = rows;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        complete();
    }

    /** May run twice, and on two nodes at once. */
    public void complete() {
        Map<String, Organization> byCampaign = campaigns.all().stream()
                .collect(Collectors.toMap(Campaign::id, campaign -> organizations.get(campaign.organization())));
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                try {
                    Map<Facts, Instant> missing = missing(byCampaign);
                    rows.add(missing, byCampaign);
                    uncounted(missing).forEach(code -> rows.count(dossiers.get(code)));
                    return missing.size() == AT_ONCE;
                } catch (DuplicateKeyException addedMeanwhile) {
                    status.setRollbackOnly();
                    return true;
                }
            }));
        }
        rename(byCampaign);
    }

    private Map<Facts, Instant> missing(Map<String, Organization> byCampaign) {
        Map<Facts, Instant> missing = new LinkedHashMap<>();
        jdbc.sql("select " + FACTS + ", (select max(j.at) from journal j where j.subject = d.code)"
                        + " from dossier d where d.campaign_id in (:campaigns)"
                        + " and not exists (select 1 from dossier_listing l where l.code = d.code)"
                        + " order by d.code fetch first " + AT_ONCE + " rows only")
                .param("campaigns", byCampaign.keySet())
                .query(row -> {
                    Facts facts = facts(row);
                    Instant seen = instant(row.getTimestamp(14));
                    missing.put(facts, seen == null ? facts.openedAt() : seen);
                });
        return missing;
    }

    private static Facts facts(ResultSet row) throws SQLException {
        String name = row.getString(6);
        return new Facts(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                name == null ? "" : new Individual(name, null, row.getString(7), false).inWords(),
                DossierStatus.valueOf(row.getString(8)),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                instant(row.getTimestamp(12)),
                instant(row.getTimestamp(13)));
    }

    private List<String> uncounted(Map<Facts, Instant> added) {
        List<String> codes = added.keySet().stream()
                .filter(facts -> facts.person().isEmpty())
                .map(Facts::code)
                .toList();
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct dossier_code from dossier_result where dossier_code in (:codes)")
                        .param("codes", codes)
                        .query(String.class)
                        .list();
    }

    /** One row of each unit, bloc and award form shows whether any of them is called something else by now. */
    private void rename(Map<String, Organization> byCampaign) {
        jdbc
                .sql("select " + FACTS
                        + ", l.bloc_id, l.search from dossier_listing l join dossier d on d.code = l.code"
                        + " where l.code in (select min(r.code) from dossier_listing r join dossier o on o.code = r.code"
                        + " where r.campaign_id in (:campaigns)"
                        + " group by r.campaign_id, r.unit_id, o.bloc_id, r.award_form)")
                .param("campaigns", byCampaign.keySet())
                .query((row, number) -> rows.isStale(facts(row), row.getString(14), row.getString(15), byCampaign)
                        ? Optional.of(facts(row))
                        : Optional.<Facts>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .forEach(stale -> transaction.executeWithoutResult(status -> rows.rename(alike(stale), byCampaign)));
    }

    private List<Facts> alike(Facts one) {
        return jdbc.sql("select " + FACTS + " from dossier d where d.campaign_id = :campaign and d.unit_id = :unit"
                        + " and d.award_form = :form and coalesce(d.bloc_id, '') = :bloc")
                .param("campaign", one.campaignId())
                .param("unit", one.unitId())
                .param("form", one.awardForm())
                .param("bloc", one.bloc() == null ? "" : one.bloc())
                .query((row, number) -> facts(row))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
