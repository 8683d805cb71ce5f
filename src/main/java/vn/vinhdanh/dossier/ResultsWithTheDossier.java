package vn.vinhdanh.dossier;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.progress.HandedInResults;

/** Who has handed in a dossier that is complete has said in it what was reached until the cut-off. */
@Component
@Transactional(readOnly = true)
class ResultsWithTheDossier implements HandedInResults {

    private final JdbcClient jdbc;

    ResultsWithTheDossier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Dossiers of people speak of no targets. */
    @Override
    public Set<String> of(String campaignId) {
        return new HashSet<>(jdbc.sql("select distinct unit_id from dossier where campaign_id = ?"
                        + " and individual_name is null and status not in ('PREPARING', 'SUPPLEMENTING', 'WITHDRAWN')")
                .param(campaignId)
                .query(String.class)
                .list());
    }
}
