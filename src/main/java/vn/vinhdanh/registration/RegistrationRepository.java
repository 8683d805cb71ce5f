package vn.vinhdanh.registration;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RegistrationRepository extends ListCrudRepository<Registration, String> {

    List<Registration> findByCampaignIdAndBlocIdOrderByUnitId(String campaignId, String blocId);

    List<Registration> findByCampaignIdAndStatusOrderByUnitId(String campaignId, RegistrationStatus status);
}
