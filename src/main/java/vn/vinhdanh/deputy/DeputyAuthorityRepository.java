package vn.vinhdanh.deputy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface DeputyAuthorityRepository extends ListCrudRepository<DeputyAuthority, String> {

    /** Locks the authority until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<DeputyAuthority> findByCode(String code);

    /** Locks all authorities of a head, so that two cannot take the same days. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<DeputyAuthority> findByHeadGroupOrderByCode(String headGroup);

    List<DeputyAuthority> findByHeadGroup(String headGroup);

    List<DeputyAuthority> findByHeadGroupAndDeputy(String headGroup, String deputy);
}
