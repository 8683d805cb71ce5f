package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class NominationDossierTest {

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Test
    void awardsTheFlagOfTheProvinceToAWardThatPassesEveryStation() {
        work.launchedCampaign();
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.cv2", dossier, "userTask_prepareDossier");
        assertThat(work.blockingFindings(dossier)).isEmpty();
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.answer("YES", ""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete(
                "chutich", dossier, "userTask_submitToHigherLevel", Office.document("10/TTr-UBND", "2021-07-08"));
        office.complete(
                "noivu.cv",
                dossier,
                "userTask_recordHigherAnswer",
                Office.both(Office.answer("YES", ""), Office.document("99/QĐ-UBND", "2021-08-01")));
        office.runJobs();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
    }
}
