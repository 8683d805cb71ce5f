package vn.vinhdanh.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface DossierRepository extends ListCrudRepository<Dossier, String> {

    /** Locks the dossier until the transaction ends, so that nobody hands it in meanwhile. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Dossier> findByCode(String code);

    List<Dossier> findByCampaignIdAndUnitId(String campaignId, String unitId);

    @Query("select code from dossier where campaign_id = :campaignId and status = :status")
    List<String> codesIn(String campaignId, String status);

    List<Dossier> findByCampaignIdOrderByCode(String campaignId);
}
