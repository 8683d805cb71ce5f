package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A commune's campaign of 2026 runs on the same processes: other roles, dates, law, decision tables and levels, no report
 * upward, no interim review. Nothing of Lào Cai is in Java or in a model.
 */
@ProcessTest
class SecondCampaignRunsTest {

    private static final String BLOC = "thon-xa-mau";

    @Autowired
    Office office;

    @Autowired
    CaseWork cityWork;

    private CaseWork work;

    @BeforeEach
    void theCommuneTakesOver() {
        work = cityWork.of(Cast.XA_MAU_2026);
        office.itIs(2026, 3, 2);
    }

    @Test
    void runsFromTheLaunchToTheAwardAndTheFinalReview() {
        ProcessInstance campaign = work.launchedCampaign();
        assertThat(campaign)
                .hasBusinessKey("XM2026")
                .isWaitingAt("timer_nominationsClose")
                .hasNotPassed("userTask_reportRegistrations", "userTask_interimReview");
        assertThat(office.running("registration"))
                .as("four villages and a cooperative")
                .isEqualTo(5);
        work.registered("xm.thon1", "thon-mau-1");
        String list = work.openedBlocRegistration(BLOC);
        office.complete("xm.khoi", list, "userTask_compileBlocRegistration");
        office.complete("xm.vhxh", list, "userTask_receiveBlocRegistration", Office.yes(""));

        office.itIs(2026, 11, 2);
        String dossier = work.preparedDossier("xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION");
        ProcessInstance process = office.instance(dossier);
        office.complete("xm.thon1", dossier, "userTask_prepareDossier");
        assertThat(work.blockingFindings(dossier)).isEmpty();
        office.fireTimer("XM2026", "timer_nominationsClose");
        office.runJobs();
        String review = "XM2026-BX-" + BLOC;
        assertThat(work.candidates(BLOC, review)).containsExactly(dossier);
        work.decideInBloc(BLOC, review, dossier);
        office.complete("xm.khoi", review, "userTask_holdBlocReview");
        work.signsLetter(BLOC, review);
        office.runJobs();
        work.appraisedAsQualified(dossier);
        work.councilAgrees(2, dossier);
        office.complete("xm.ctubnd", dossier, "userTask_decideAward", Office.yes("31/QĐ-UBND", "2026-11-25"));
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_prepareDossier",
                        "receiveTask_blocReviewConcluded",
                        "callActivity_appraisal",
                        "receiveTask_councilConcluded",
                        "userTask_decideAward",
                        "end_awarded")
                .hasNotPassed("userTask_confirmReport", "userTask_submitToHigherLevel")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");

        office.fireTimer("XM2026", "timer_appraisalClose");
        office.complete("xm.vhxh", "XM2026", "userTask_finalReview", Office.document("88/BC-UBND", "2026-12-15"));
        assertThat(campaign)
                .hasPassed("end_campaignReviewed")
                .hasNotPassed("userTask_reportRegistrations", "userTask_interimReview")
                .isEnded();
    }

    @Test
    @DisplayName(
            "The commune's own threshold for the province's certificate: seven tenths of three members are all three")
    void asksSevenTenthsOfThreeMembers() {
        work.campaignUnderWay();
        String dossier = work.submittedDossier("xm.thon1", "thon-mau-1", "PROVINCIAL_MERIT_CERTIFICATE");
        office.complete("xm.thon1.bt", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(BLOC, new String[] {dossier});
        work.appraisedAsQualified(dossier);
        work.councilAgrees(2, dossier);
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
    }

    @Test
    @DisplayName("The commune's own routing: what is proposed directly needs neither bloc nor council")
    void awardsACooperativeWithoutBlocAndCouncil() {
        work.campaignUnderWay();
        String dossier = work.directDossier("xm.thon1", "htx-thon-mau-1", "COMMUNE_COMMENDATION");
        ProcessInstance process = office.instance(dossier);
        work.appraisedAsQualified(dossier);
        office.complete("xm.ctubnd", dossier, "userTask_decideAward", Office.yes("32/QĐ-UBND", "2026-11-25"));
        assertThat(process)
                .hasPassedInOrder("callActivity_appraisal", "gateway_councilMustReview", "userTask_decideAward")
                .hasNotPassed("receiveTask_blocReviewConcluded", "receiveTask_councilConcluded")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
    }

    @Test
    @DisplayName("P9: the commune commends people by its own criteria and its own way, without the head")
    void awardsAPersonOfAVillage() {
        work.campaignUnderWay();
        office.itIs(2026, 11, 2);
        String dossier = work.openedPersonDossier(
                "xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION_FOR_INDIVIDUALS", false, "Giàng A Páo", "1960");
        work.fill("xm.thon1", dossier);
        ProcessInstance process = office.instance(dossier);
        office.complete("xm.thon1", dossier, "userTask_prepareDossier");
        assertThat(work.findings(dossier)).isEmpty();
        work.blocProposes(BLOC, new String[] {dossier});
        work.appraisedAsQualified(dossier);
        work.councilAgrees(2, dossier);
        office.complete("xm.ctubnd", dossier, "userTask_decideAward", Office.yes("33/QĐ-UBND", "2026-11-25"));
        assertThat(process)
                .hasPassed("receiveTask_blocReviewConcluded", "end_awarded")
                .hasNotPassed("userTask_confirmReport")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
    }

    @Test
    void keepsTheOfficesOfTheCityOut() {
        assertThat(office.refusal(() -> office.start("noivu.cv", "emulation-campaign", "campaignId", "XM2026")))
                .containsExactly("NOT_FOR_YOU");
        work.campaignUnderWay();
        String dossier = work.directDossier("xm.thon1", "htx-thon-mau-1", "COMMUNE_COMMENDATION");
        work.appraise(dossier, "QUALIFIED", "");
        assertThat(office.refusal("noivu.cv", dossier, "userTask_appraiseDossier"))
                .containsExactly("NOT_FOR_YOU");
    }
}
