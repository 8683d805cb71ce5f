package vn.vinhdanh.dossier;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface DossierRepository extends ListCrudRepository<Dossier, String> {

    List<Dossier> findByCampaignIdAndUnitId(String campaignId, String unitId);

    List<Dossier> findByCampaignIdAndUnitIdIn(String campaignId, Collection<String> unitIds);

    List<Dossier> findByCampaignIdAndStatusOrderByCode(String campaignId, DossierStatus status);

    List<Dossier> findByCampaignIdAndAwardFormAndStatus(String campaignId, String awardForm, DossierStatus status);

    List<Dossier> findByCampaignIdOrderByCode(String campaignId);
}
