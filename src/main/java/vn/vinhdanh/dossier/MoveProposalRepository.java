package vn.vinhdanh.dossier;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MoveProposalRepository extends ListCrudRepository<MoveProposal, String> {

    List<MoveProposal> findByDossierCodeOrderByCode(String dossierCode);
}
