package vn.vinhdanh.appraisal;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HoldRepository extends ListCrudRepository<Hold, String> {

    List<Hold> findByDossierCodeOrderByCode(String dossierCode);
}
