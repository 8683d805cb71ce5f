package vn.vinhdanh.listing;

import java.time.Instant;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;

/**
 * What the list takes from a dossier.
 *
 * @param bloc id of the bloc that reviews it in place of the unit's own, or null
 * @param person as people say it; empty where the unit itself is nominated
 */
record Facts(
        String code,
        String campaignId,
        String unitId,
        String bloc,
        String awardForm,
        String person,
        DossierStatus status,
        boolean throughBloc,
        boolean council,
        boolean late,
        Instant openedAt,
        Instant submittedAt) {

    static Facts of(Dossier dossier) {
        return new Facts(
                dossier.code(),
                dossier.campaignId(),
                dossier.unitId(),
                dossier.blocId(),
                dossier.awardForm(),
                dossier.isIndividual() ? dossier.individual().inWords() : "",
                dossier.status(),
                dossier.route().throughBloc(),
                dossier.route().council(),
                dossier.isLate(),
                dossier.openedAt(),
                dossier.submittedAt());
    }
}
