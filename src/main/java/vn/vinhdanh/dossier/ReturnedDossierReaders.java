package vn.vinhdanh.dossier;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.Person;

/** The council goes on reading what the deciding authority returned to it, before its next session begins. */
@Component
@Transactional(readOnly = true)
class ReturnedDossierReaders implements DossierReaders {

    private static final String RETURNED = "select code from dossier where status = 'AWAITING_COUNCIL'"
            + " and exists (select 1 from council_return where dossier_code = dossier.code)";

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    ReturnedDossierReaders(JdbcClient jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    @Override
    public boolean mayRead(String dossierCode, Person person) {
        return readableBy(person).contains(dossierCode);
    }

    @Override
    public Set<String> readableBy(Person person) {
        Set<String> readable = new HashSet<>();
        campaigns.all().stream()
                .filter(campaign -> person.isIn(campaign.role(Role.COUNCIL).group()))
                .forEach(campaign -> readable.addAll(jdbc.sql(RETURNED + " and campaign_id = ?")
                        .param(campaign.id())
                        .query(String.class)
                        .list()));
        return readable;
    }
}
