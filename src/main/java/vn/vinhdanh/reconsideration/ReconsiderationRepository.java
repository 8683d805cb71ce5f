package vn.vinhdanh.reconsideration;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ReconsiderationRepository extends ListCrudRepository<Reconsideration, String> {

    List<Reconsideration> findByDossierCodeOrderByOpenedAtAscCodeAsc(String dossierCode);
}
