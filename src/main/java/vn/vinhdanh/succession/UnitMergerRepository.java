package vn.vinhdanh.succession;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface UnitMergerRepository extends ListCrudRepository<UnitMerger, String> {

    /** Locks the merger until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<UnitMerger> findByCode(String code);

    List<UnitMerger> findByOrganizationIdAndStatusNotIn(String organizationId, Collection<MergerStatus> statuses);
}
