package vn.vinhdanh.consultation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OpinionRepository extends ListCrudRepository<Opinion, String> {

    List<Opinion> findByDossierCodeOrderByAskedAtAscCodeAsc(String dossierCode);

    List<Opinion> findByDossierCodeAndBodyIn(String dossierCode, Collection<String> bodies);

    /** Open or answered, as the opinion itself says it. */
    @Query(
            "select distinct dossier_code from opinion where body in (:bodies) and (answered_at is not null or not closed)")
    List<String> dossiersOpenTo(Collection<String> bodies);
}
