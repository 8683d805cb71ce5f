package vn.vinhdanh.consultation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface OpinionRepository extends ListCrudRepository<Opinion, String> {

    List<Opinion> findByDossierCodeOrderByAskedAtAscCodeAsc(String dossierCode);

    List<Opinion> findByDossierCodeAndBodyIn(String dossierCode, Collection<String> bodies);
}
