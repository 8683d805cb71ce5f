package vn.vinhdanh.registration;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface BlocRegistrationRepository extends ListCrudRepository<BlocRegistration, String> {

    /** Keeps the row until the transaction ends: no unit hands in unseen while its bloc's list is being sent. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<BlocRegistration> findByCode(String code);
}
