package vn.vinhdanh.registration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface RegistrationRepository extends ListCrudRepository<Registration, String> {

    List<Registration> findByCampaignIdAndBlocIdOrderByUnitId(String campaignId, String blocId);

    /** Keeps the row until the transaction ends: two proposals about one target do not pass each other unseen. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Registration> findByCode(String code);

    List<Registration> findByCampaignIdAndStatusOrderByUnitId(String campaignId, RegistrationStatus status);
}
