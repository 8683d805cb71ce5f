package vn.vinhdanh.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.Person;

/** The council goes on reading what the deciding authority returned to it, before its next session begins. */
@Component
@Transactional(readOnly = true)
class ReturnedDossierReaders implements DossierReaders {

    private static final String RETURNED = "select d.code from dossier d where d.status = 'AWAITING_COUNCIL'"
            + " and d.campaign_id in (:councilsOf)"
            + " and exists (select 1 from council_return r where r.dossier_code = d.code)";

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    ReturnedDossierReaders(JdbcClient jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    @Override
    public boolean mayRead(String dossierCode, Person person) {
        List<String> councils = councilsOf(person);
        return !councils.isEmpty()
                && jdbc.sql(RETURNED + " and d.code = :code")
                        .param("councilsOf", councils)
                        .param("code", dossierCode)
                        .query(String.class)
                        .optional()
                        .isPresent();
    }

    @Override
    public Optional<Codes> readableBy(Person person) {
        return Optional.of(councilsOf(person))
                .filter(councils -> !councils.isEmpty())
                .map(councils -> new Codes(RETURNED, "councilsOf", councils));
    }

    /** @return the campaigns in whose council the person sits */
    private List<String> councilsOf(Person person) {
        return campaigns.all().stream()
                .filter(campaign -> person.isIn(campaign.role(Role.COUNCIL).group()))
                .map(Campaign::id)
                .toList();
    }
}
