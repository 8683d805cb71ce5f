package vn.vinhdanh.dossier;

import org.springframework.stereotype.Component;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.progress.EvidenceReaders;

/** Whoever may read a unit's dossier may read what proves its figures: the council, and who else it was laid before. */
@Component
class EvidenceWithTheDossier implements EvidenceReaders {

    private final DossierRepository repository;
    private final Dossiers dossiers;

    EvidenceWithTheDossier(DossierRepository repository, Dossiers dossiers) {
        this.repository = repository;
        this.dossiers = dossiers;
    }

    @Override
    public boolean mayRead(String campaignId, String unitId, Person person) {
        return repository.findByCampaignIdAndUnitId(campaignId, unitId).stream()
                .anyMatch(dossier -> dossiers.mayRead(dossier, person));
    }
}
