package vn.vinhdanh.targetchange;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface TargetChangeRepository extends ListCrudRepository<TargetChange, String> {

    List<TargetChange> findByRegistrationCodeOrderByCode(String registrationCode);
}
