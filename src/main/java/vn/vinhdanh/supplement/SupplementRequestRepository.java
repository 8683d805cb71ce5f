package vn.vinhdanh.supplement;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SupplementRequestRepository extends ListCrudRepository<SupplementRequest, String> {

    List<SupplementRequest> findByDossierCodeOrderByNumber(String dossierCode);
}
