package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.organization.Organizations;

/**
 * The paths of {@code emulation-campaign.bpmn}; that of a campaign without reports upward and interim review is in {@link
 * SecondCampaignRunsTest}.
 */
@ProcessTest
class EmulationCampaignTest {

    private static final int BLOCS = 5;

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Organizations organizations;

    @Autowired
    CampaignLaunches launches;

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R7, R65, R71, R72: launches the campaign, reports twice and reviews it in the end")
    void runsFromTheLaunchToTheFinalReview() {
        ProcessInstance process = work.launchedCampaign();
        assertThat(process)
                .hasBusinessKey("LC2020")
                .isWaitingAtExactly("userTask_reportRegistrations", "userTask_interimReview", "timer_nominationsClose");
        office.complete(
                "noivu.cv", "LC2020", "userTask_reportRegistrations", Office.document("12/BC-PNV", "2020-10-28"));
        office.complete("noivu.tp", "LC2020", "userTask_interimReview", Office.document("90/BC-UBND", "2020-12-30"));
        office.fireTimer("LC2020", "timer_nominationsClose");
        office.runJobs();
        office.fireTimer("LC2020", "timer_appraisalClose");
        assertThat(process).isWaitingAtExactly("userTask_finalReview");
        office.complete("noivu.cv", "LC2020", "userTask_finalReview", Office.document("99/BC-UBND", "2021-12-20"));
        assertThat(process)
                .hasPassedInOrder(
                        "start_planIssued",
                        "serviceTask_launchCampaign",
                        "serviceTask_openRegistrations",
                        "gateway_campaignRuns",
                        "userTask_reportRegistrations",
                        "userTask_interimReview",
                        "timer_nominationsClose",
                        "serviceTask_openBlocReviews",
                        "timer_appraisalClose",
                        "gateway_branchesDone",
                        "userTask_finalReview",
                        "end_campaignReviewed")
                .hasNotPassed("end_registrationReportOverdue", "end_interimReviewOverdue", "end_finalReviewOverdue")
                .isEnded();
        assertThat(launches.launchedAt("LC2020")).isPresent();
        assertThat(office.journal("LC2020"))
                .contains("Báo cáo sơ kết đợt thi đua: số 90/BC-UBND ngày 30/12/2020.")
                .hasSize(4);
    }

    @Test
    @DisplayName("R60, R65, R67: opens the registration of every unit that registers, and the list of every bloc, once")
    void opensEveryRegistrationOnce() {
        ProcessInstance process = work.launchedCampaign();
        Campaign campaign = campaigns.get("LC2020");
        long registering = organizations.of("LC2020").units().stream()
                .filter(unit ->
                        campaign.subject(unit.kind()).orElseThrow().registration() != Campaign.RegistrationWay.NONE)
                .count();
        assertThat(office.running("registration")).isEqualTo(registering).isGreaterThan(50);
        assertThat(office.running("bloc-registration")).isEqualTo(BLOCS);
        assertThat(office.instance("LC2020-DK-dn-mau-1")).isNotNull();
        assertThat(office.instance("LC2020-DK-tdp-kim-tan-1"))
                .as("villages are chosen by their commune (R44)")
                .isNull();

        runtime.createProcessInstanceModification(process.getId())
                .startBeforeActivity("serviceTask_openRegistrations")
                .execute();
        office.runJobs();
        assertThat(office.running("registration")).as("run twice").isEqualTo(registering);
        assertThat(office.running("bloc-registration")).isEqualTo(BLOCS);
    }

    @Test
    @DisplayName("R57c: opens the blocs' reviews itself when nominations close, with the dossiers that wait")
    void opensTheBlocReviewsWhenNominationsClose() {
        work.launchedCampaign();
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        office.fireTimer("LC2020", "timer_nominationsClose");
        office.runJobs();
        assertThat(office.running("bloc-review")).isEqualTo(BLOCS);
        assertThat(office.instance("LC2020-BX-xa-phuong")).isNotNull();
        assertThat(work.candidates("xa-phuong", "LC2020-BX-xa-phuong")).containsExactly(dossier);
        assertThat(office.dueDate("LC2020-BX-xa-phuong", "userTask_holdBlocReview"))
                .as("P1: before 05/7/2021 in Hà Nội")
                .isEqualTo("2021-07-04T16:59:59Z");
    }

    @Test
    void opensNoReviewForABlocThatHasMetAndASecondOneForWhatCameLater() {
        work.launchedCampaign();
        work.blocProposes();
        String later = work.submittedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        work.blocProposes("phong-ban", new String[0]);
        office.fireTimer("LC2020", "timer_nominationsClose");
        office.runJobs();
        assertThat(office.instance("LC2020-BX-phong-ban-2")).isNull();
        assertThat(work.candidates("xa-phuong", "LC2020-BX-xa-phuong-2")).containsExactly(later);
        assertThat(office.running("bloc-review")).isEqualTo(BLOCS - 1);
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    void marksEachReportLateAndLetsTheWorkGoOn() {
        ProcessInstance process = work.launchedCampaign();
        office.deadlinePasses("LC2020", "timer_registrationReportDue", "userTask_reportRegistrations");
        office.complete("noivu.cv", "LC2020", "userTask_reportRegistrations", Office.document("12/BC", "2020-11-02"));
        office.deadlinePasses("LC2020", "timer_interimReviewDue", "userTask_interimReview");
        office.complete("noivu.cv", "LC2020", "userTask_interimReview", Office.document("1/BC", "2021-01-05"));
        office.fireTimer("LC2020", "timer_nominationsClose");
        office.runJobs();
        office.fireTimer("LC2020", "timer_appraisalClose");
        office.deadlinePasses("LC2020", "timer_finalReviewDue", "userTask_finalReview");
        office.complete("noivu.cv", "LC2020", "userTask_finalReview", Office.document("2/BC", "2022-01-10"));
        assertThat(process)
                .hasPassed("end_registrationReportOverdue", "end_interimReviewOverdue", "end_finalReviewOverdue")
                .isEnded();
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void refusesToLaunchTwiceOrForAnybodyElse() {
        assertThat(office.refusal(() -> launch("kimtan.cv"))).containsExactly("NOT_FOR_YOU");
        assertThat(office.running("emulation-campaign")).isZero();
        launch("noivu.cv");
        assertThat(office.refusal(() -> launch("noivu.tp"))).containsExactly("CAMPAIGN_ALREADY_LAUNCHED");
        assertThat(office.running("emulation-campaign")).isOne();
    }

    private void launch(String user) {
        office.start(user, "emulation-campaign", "campaignId", "LC2020");
    }

    @Test
    void refusesAReportWithoutNumberAndDateOrOfAnybodyElse() {
        launch("noivu.cv");
        office.runJob("LC2020", "serviceTask_openRegistrations");
        assertThat(office.refusal("noivu.cv", "LC2020", "userTask_interimReview"))
                .containsExactly("NUMBER_MISSING", "DATE_MISSING");
        assertThat(office.refusal("noivu.cv", "LC2020", "userTask_interimReview", Office.document("1/BC", "mai")))
                .containsExactly("DATE_UNREADABLE");
        assertThat(office.refusal(
                        "noivu.cv", "LC2020", "userTask_interimReview", Office.document("1/BC", "2020-10-02")))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(office.refusal(
                        "hd.thuky", "LC2020", "userTask_interimReview", Office.document("1/BC", "2020-12-20")))
                .containsExactly("NOT_FOR_YOU");
    }
}
