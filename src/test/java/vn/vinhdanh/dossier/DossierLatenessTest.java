package vn.vinhdanh.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;

/** P21: late is who was not complete in time. */
class DossierLatenessTest {

    private static final Instant IN_TIME = Instant.parse("2021-07-01T02:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2021-07-03T02:00:00Z");
    private static final List<Finding> A_FAULT = List.of(
            Finding.blocking("DOCUMENT_MISSING", Place.document("SUBMISSION_LETTER"), "Thiếu tờ trình.", "", ""));

    private final Dossier dossier = Dossier.open(
            "LC2020-HS-0001",
            new Nomination("LC2020", "kim-tan", "CITY_COMMENDATION", false, null),
            new Route(false, false, true, Route.DecidedBy.OWN, ""),
            "clerk",
            IN_TIME);

    @Test
    void anEmptyDossierHandedInBeforeTheDeadlineGainsNoTime() {
        handIn(IN_TIME, A_FAULT, false);
        handIn(AFTERWARDS, List.of(), true);
        assertThat(dossier.isLate()).isTrue();
        assertThat(dossier.status()).isEqualTo(DossierStatus.LATE_CONSENT_PENDING);
    }

    @Test
    void aDossierThatWasCompleteInTimeIsNotMadeLateByASupplement() {
        handIn(IN_TIME, List.of(), false);
        dossier.returnFromAppraisal();
        handIn(AFTERWARDS, List.of(), true);
        assertThat(dossier.isLate()).isFalse();
        assertThat(dossier.status()).isEqualTo(DossierStatus.IN_APPRAISAL);
    }

    private void handIn(Instant at, List<Finding> found, boolean afterDeadline) {
        dossier.submit("clerk", at);
        dossier.judge(found, at, afterDeadline);
    }
}
