package vn.vinhdanh.substitution;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SubstitutionRepository extends ListCrudRepository<Substitution, String> {

    List<Substitution> findByDossierCodeOrderByOpenedAtAscCodeAsc(String dossierCode);

    List<Substitution> findByChosenOrderByOpenedAtAscCodeAsc(String candidate);
}
