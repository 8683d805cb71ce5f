package vn.vinhdanh.council;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface CouncilSessionRepository extends ListCrudRepository<CouncilSession, String> {

    /** Locks the session until the running transaction ends, so that votes and their count follow each other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<CouncilSession> findByCode(String code);
}
