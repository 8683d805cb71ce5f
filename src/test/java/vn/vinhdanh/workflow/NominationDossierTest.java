package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.supplement.Asker;

/** The paths of {@code nomination-dossier.bpmn}. */
@ProcessTest
class NominationDossierTest {

    private static final String FLAG = "PROVINCIAL_FLAG";
    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    // ---------------------------------------------------------------- to the award

    @Test
    @DisplayName("R36, R52, R57: awards the province's flag to a ward that passes every station")
    void awardsTheFlagOfTheProvinceToAWardThatPassesEveryStation() {
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", FLAG);
        ProcessInstance process = office.instance(dossier);
        office.complete("kimtan.cv2", dossier, "userTask_prepareDossier");
        assertThat(work.blockingFindings(dossier)).isEmpty();
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete(
                "chutich", dossier, "userTask_submitToHigherLevel", Office.document("10/TTr-UBND", "2021-07-08"));
        office.complete("noivu.cv", dossier, "userTask_recordHigherAnswer", Office.yes("99/QĐ-UBND", "2021-08-01"));
        assertThat(process)
                .hasPassedInOrder(
                        "start_dossierOpened",
                        "serviceTask_openDossier",
                        "userTask_prepareDossier",
                        "serviceTask_validateDossier",
                        "userTask_confirmReport",
                        "receiveTask_blocReviewConcluded",
                        "callActivity_appraisal",
                        "receiveTask_councilConcluded",
                        "userTask_submitToHigherLevel",
                        "userTask_recordHigherAnswer",
                        "serviceTask_recordAward",
                        "end_awarded")
                .hasNotPassed(
                        "userTask_supplementDossier",
                        "userTask_consentToLateDossier",
                        "userTask_decideAward",
                        "serviceTask_closeNotSelected",
                        "serviceTask_closeNotEligible",
                        "serviceTask_closeNotPassed")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        assertThat(work.dossier(dossier).headConfirmedBy()).isEqualTo("kimtan.ct");
        assertThat(awardDecision(dossier)).isEqualTo("99/QĐ-UBND");
        assertThat(office.told(dossier)).isEmpty();
    }

    @Test
    @DisplayName("R42, R49, R52: awards the city's commendation to a ward by the chairman's decision, without the head")
    void awardsTheCommendationOfTheCityToAWard() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(4, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_prepareDossier",
                        "receiveTask_blocReviewConcluded",
                        "callActivity_appraisal",
                        "receiveTask_councilConcluded",
                        "userTask_decideAward",
                        "serviceTask_recordAward",
                        "end_awarded")
                .hasNotPassed("userTask_confirmReport", "userTask_submitToHigherLevel", "userTask_recordHigherAnswer")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        assertThat(awardDecision(dossier)).isEqualTo("55/QĐ-UBND");
    }

    @Test
    @DisplayName("R50: takes a direct proposal of an office past the blocs")
    void takesADirectProposalPastTheBlocs() {
        String dossier = work.directDossier("kinhte.cv", "phong-kinh-te", CITY);
        ProcessInstance process = office.instance(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("56/QĐ-UBND", "2021-07-12"));
        assertThat(process)
                .hasPassedInOrder(
                        "gateway_blocMustReview",
                        "callActivity_appraisal",
                        "receiveTask_councilConcluded",
                        "userTask_decideAward",
                        "end_awarded")
                .hasNotPassed("userTask_confirmReport", "receiveTask_blocReviewConcluded")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
    }

    @Test
    @DisplayName("R44: takes a village, which its commune has chosen, to the appraiser without registration and bloc")
    void takesAVillageToTheAppraiserWithoutBloc() {
        String dossier = work.preparedDossier("vanhoa.cv", "thon-van-hoa-1", CITY);
        office.complete("vanhoa.cv", dossier, "userTask_prepareDossier");
        office.runJobs();
        assertThat(office.instance(dossier))
                .isWaitingAtExactly("callActivity_appraisal")
                .hasNotPassed("receiveTask_blocReviewConcluded");
        String second = work.preparedDossier("vanhoa.cv", "thon-van-hoa-2", CITY);
        office.complete("vanhoa.cv", second, "userTask_prepareDossier");
        assertThat(work.blockingFindings(second)).containsExactly("PARENT_QUOTA_EXCEEDED");
    }

    @Test
    @DisplayName("R43 and the law's principle: honours one achievement once, and names the decision that did")
    void honoursOneAchievementOnce() {
        String first = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraisedAsQualified(first);
        work.councilAgrees(5, first);
        office.complete("chutich", first, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));
        String second = work.preparedDossier("cocleu.cv", "coc-leu", FLAG);
        office.complete("cocleu.cv", second, "userTask_prepareDossier");
        assertThat(work.blockingFindings(second)).contains("ALREADY_HONOURED");
        assertThat(work.dossier(second).findings())
                .anyMatch(f -> f.sentence().contains("Quyết định số 55/QĐ-UBND ngày 12/07/2021"));
        String other = work.preparedDossier("kimtan.cv", "kim-tan", CITY);
        office.complete("kimtan.cv", other, "userTask_prepareDossier");
        assertThat(work.findings(other)).doesNotContain("ALREADY_HONOURED");
    }

    private String awardDecision(String dossier) {
        return jdbc.sql("select decision_number from award_record where dossier_code = ?")
                .param(dossier)
                .query(String.class)
                .single();
    }

    // ---------------------------------------------------------------- loops

    @Test
    @DisplayName(
            "R54–R57b: returns a dossier to the unit with every finding at once, and takes it on when all are settled")
    void returnsADossierWithEveryFinding() {
        work.registered("cocleu.cv", "coc-leu");
        String dossier = work.openedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        assertThat(process).isWaitingAtExactly("userTask_supplementDossier");
        assertThat(work.blockingFindings(dossier))
                .containsOnly(
                        "MEETING_DATE_MISSING",
                        "LINE_MISSING",
                        "PERIOD_MISSING",
                        "SUMMARY_MISSING",
                        "RESULT_MISSING",
                        "DOCUMENT_MISSING",
                        "CRITERION_NOT_DECLARED")
                .filteredOn("DOCUMENT_MISSING"::equals)
                .hasSize(3);
        work.fill("cocleu.cv", dossier);
        work.removeDocuments("cocleu.cv", dossier, "SUMMARY_LIST");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(work.blockingFindings(dossier)).containsExactly("DOCUMENT_MISSING");
        work.upload("cocleu.cv", dossier, "SUMMARY_LIST", false);
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_prepareDossier",
                        "serviceTask_validateDossier",
                        "userTask_supplementDossier",
                        "serviceTask_validateDossier",
                        "userTask_supplementDossier",
                        "serviceTask_validateDossier")
                .isWaitingAtExactly("receiveTask_blocReviewConcluded");
        assertThat(work.dossier(dossier).supplements()).isEqualTo(2);
    }

    @Test
    @DisplayName("R57: returns a dossier to the unit when its head does not confirm the report")
    void returnsDossierToUnitWhenHeadHasNotConfirmed() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        ProcessInstance process = office.instance(dossier);
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.no("Số liệu chỉ tiêu 3 chưa đúng."));
        assertThat(process).isWaitingAtExactly("userTask_supplementDossier");
        assertThat(work.status(dossier)).isEqualTo("SUPPLEMENTING");
        assertThat(work.request(dossier).asker()).isEqualTo(Asker.HEAD);
        assertThat(work.request(dossier).inWords()).isEqualTo("Số liệu chỉ tiêu 3 chưa đúng.");
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_confirmReport",
                        "gateway_headConfirmed",
                        "userTask_supplementDossier",
                        "userTask_confirmReport",
                        "gateway_headConfirmed")
                .isWaitingAtExactly("receiveTask_blocReviewConcluded");
    }

    @Test
    @DisplayName("R51: takes a dossier that the appraiser returned back to the appraiser, without a second bloc review")
    void comesBackFromSupplementWithoutASecondBlocReview() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        ProcessInstance process = office.instance(dossier);
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraise(dossier, "SUPPLEMENT", "Bổ sung minh chứng sáng kiến.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(process).isWaitingAtExactly("userTask_supplementDossier");
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        assertThat(process).isWaitingAtExactly("userTask_confirmReport");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        office.runJobs();
        assertThat(process)
                .hasPassedInOrder(
                        "receiveTask_blocReviewConcluded",
                        "callActivity_appraisal",
                        "gateway_appraisalOutcome",
                        "userTask_supplementDossier",
                        "userTask_confirmReport")
                .isWaitingAtExactly("callActivity_appraisal");
        assertThat(office.timesPassed(process, "receiveTask_blocReviewConcluded"))
                .isOne();
        work.appraisedAsQualified(dossier);
        assertThat(process).isWaitingAtExactly("subProcess_decision", "receiveTask_councilConcluded");
    }

    // ---------------------------------------------------------------- late

    @Test
    @DisplayName("P21: lets a late dossier in with Phòng Nội vụ's consent and keeps it marked late")
    void letsALateDossierInWithConsent() {
        String dossier = lateDossier();
        ProcessInstance process = office.instance(dossier);
        office.complete("noivu.cv", dossier, "userTask_consentToLateDossier", Office.yes("Có lý do chính đáng."));
        assertThat(process)
                .hasPassedInOrder(
                        "gateway_submittedLate", "userTask_consentToLateDossier", "gateway_lateDossierAllowed")
                .isWaitingAtExactly("receiveTask_blocReviewConcluded");
        assertThat(work.dossier(dossier).isLate()).isTrue();
        assertThat(office.journal(dossier)).contains("Nộp hồ sơ (muộn).", "Đồng ý cho nộp muộn.");
    }

    @Test
    @DisplayName("P21: closes a late dossier that Phòng Nội vụ does not consent to, and says why")
    void closesALateDossierWithoutConsent() {
        String dossier = lateDossier();
        ProcessInstance process = office.instance(dossier);
        office.complete("noivu.cv", dossier, "userTask_consentToLateDossier", Office.no("Không có lý do chính đáng."));
        assertThat(process)
                .hasPassedInOrder("userTask_consentToLateDossier", "serviceTask_closeLateRefused", "end_lateRefused")
                .hasNotPassed("gateway_headMustConfirm", "callActivity_appraisal")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_ELIGIBLE");
        assertThat(work.dossier(dossier).outcomeReason())
                .isEqualTo("Không được chấp nhận nộp muộn: Không có lý do chính đáng.");
    }

    private String lateDossier() {
        work.registered("cocleu.cv", "coc-leu");
        office.itIs(2021, 7, 3);
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", CITY);
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        return dossier;
    }

    // ---------------------------------------------------------------- ends without an award

    @Test
    @DisplayName("R49, R86: ends a dossier that its bloc does not select, and says why")
    void endsADossierThatTheBlocDoesNotSelect() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.blocProposes();
        assertThat(process)
                .hasPassedInOrder(
                        "receiveTask_blocReviewConcluded",
                        "gateway_blocEndorses",
                        "serviceTask_closeNotSelected",
                        "end_notSelected")
                .hasNotPassed("callActivity_appraisal")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_SELECTED");
        assertThat(work.dossier(dossier).outcomeReason()).contains("Tỷ lệ hoàn thành thấp hơn.");
    }

    @Test
    @DisplayName("R79: ends a dossier that is not eligible, and says why")
    void endsADossierThatIsNotEligible() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.appraise(dossier, "NOT_ELIGIBLE", "Có vi phạm về đất đai.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(process)
                .hasPassedInOrder(
                        "callActivity_appraisal",
                        "gateway_appraisalOutcome",
                        "serviceTask_closeNotEligible",
                        "end_notEligible")
                .hasNotPassed("gateway_councilMustReview")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_ELIGIBLE");
        assertThat(work.dossier(dossier).outcomeReason()).contains("Có vi phạm về đất đai.");
    }

    @Test
    @DisplayName("R52: ends a dossier that the council does not pass, with the figures")
    void endsADossierThatTheCouncilDoesNotPass() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.councilAgrees(2, dossier);
        assertThat(process)
                .hasPassedInOrder("gateway_councilPasses", "serviceTask_closeNotPassed", "end_notPassed")
                .hasNotPassed("gateway_decidedBy")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
        assertThat(work.dossier(dossier).outcomeReason()).contains("2/5 thành viên đồng ý, 3 không đồng ý");
    }

    @Test
    void endsADossierThatTheChairmanRefuses() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.no("Đơn vị đang bị kiểm tra."));
        assertThat(process)
                .hasPassedInOrder(
                        "userTask_decideAward", "gateway_awardGranted", "serviceTask_closeNotPassed", "end_notPassed")
                .hasNotPassed("serviceTask_recordAward")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
        assertThat(work.dossier(dossier).outcomeReason()).isEqualTo("Quyết định: Đơn vị đang bị kiểm tra.");
    }

    @Test
    @DisplayName("R52: ends a dossier that the province refuses, and records its answer")
    void endsADossierThatTheHigherLevelRefuses() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        ProcessInstance process = office.instance(dossier);
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete(
                "chutich", dossier, "userTask_submitToHigherLevel", Office.document("10/TTr-UBND", "2021-07-08"));
        assertThat(work.status(dossier)).isEqualTo("AWAITING_HIGHER_LEVEL");
        office.complete("noivu.cv", dossier, "userTask_recordHigherAnswer", Office.no("Tỉnh chọn đơn vị khác."));
        assertThat(process)
                .hasPassedInOrder("userTask_recordHigherAnswer", "serviceTask_closeNotPassed", "end_notPassed")
                .hasNotPassed("userTask_decideAward", "serviceTask_recordAward")
                .isEnded();
        assertThat(work.dossier(dossier).outcomeReason()).isEqualTo("Cấp trên trả lời: Tỉnh chọn đơn vị khác.");
    }

    // ---------------------------------------------------------------- withdrawn

    @Test
    void letsTheUnitWithdrawWhileItPrepares() {
        String dossier = work.openedDossier("cocleu.cv", "coc-leu", CITY);
        assertWithdrawn(dossier);
    }

    @Test
    void letsTheUnitWithdrawWhileTheDossierWaitsForItsBloc() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        assertWithdrawn(dossier);
        String review = work.openedBlocReview("xa-phuong");
        assertThat(work.candidates("xa-phuong", review)).isEmpty();
    }

    @Test
    void letsTheUnitWithdrawDuringAppraisal() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        assertThat(office.openTasks(dossier)).containsExactly("userTask_appraiseDossier");
        assertWithdrawn(dossier);
        assertThat(office.running("appraisal")).isZero();
    }

    private void assertWithdrawn(String dossier) {
        ProcessInstance process = office.instance(dossier);
        work.withdraws("cocleu.cv", dossier);
        assertThat(process)
                .hasPassedInOrder("start_dossierWithdrawn", "end_withdrawn")
                .hasNotPassed("end_awarded", "end_notEligible")
                .isEnded();
        assertThat(office.openTasks(dossier)).isEmpty();
        assertThat(work.status(dossier)).isEqualTo("WITHDRAWN");
        assertThat(work.dossier(dossier).outcomeReason()).isEqualTo("Đơn vị xin rút.");
    }

    @Test
    void refusesToWithdrawOnceTheCouncilSitsWithoutAReasonOrForAnotherUnit() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String url = "/api/dossiers/" + dossier + "/withdraw";
        assertThat(work.refusedPost("kimtan.cv", url, "Rút hộ.")).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedPost("cocleu.cv", url, " ")).containsExactly("REASON_MISSING");
        work.votingSession(dossier);
        assertThat(work.refusedPost("cocleu.cv", url, "Xin rút.")).containsExactly("DOSSIER_STATE");
        assertThat(office.instance(dossier)).isWaitingAtExactly("subProcess_decision", "receiveTask_councilConcluded");
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    @DisplayName("R57c, R57d: marks a dossier late at every deadline, once each, and still brings it to the award")
    void marksADossierLateAtEveryDeadlineAndGoesOn() {
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", FLAG);
        ProcessInstance process = office.instance(dossier);
        office.deadlinePasses(dossier, "timer_preparationDue", "userTask_prepareDossier");
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        office.deadlinePasses(dossier, "timer_supplementDue", "userTask_supplementDossier");
        work.fill("kimtan.cv", dossier);
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        office.deadlinePasses(dossier, "timer_lateDossierConsentDue", "userTask_consentToLateDossier");
        office.complete("noivu.cv", dossier, "userTask_consentToLateDossier", Office.yes("Đồng ý."));
        office.deadlinePasses(dossier, "timer_headConfirmationDue", "userTask_confirmReport");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        office.deadlinePasses(dossier, "timer_blocReviewDue", "receiveTask_blocReviewConcluded");
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        office.deadlinePasses(dossier, "timer_councilDue", "receiveTask_councilConcluded");
        work.councilAgrees(5, dossier);
        office.deadlinePasses(dossier, "timer_submissionDue", "userTask_submitToHigherLevel");
        office.complete("chutich", dossier, "userTask_submitToHigherLevel", Office.document("1/TTr", "2021-07-12"));
        office.deadlinePasses(dossier, "timer_higherAnswerDue", "userTask_recordHigherAnswer");
        office.complete("noivu.cv", dossier, "userTask_recordHigherAnswer", Office.yes("9/QĐ", "2021-09-01"));
        assertThat(process)
                .hasPassed(
                        "end_preparationOverdue",
                        "end_supplementOverdue",
                        "end_lateDossierConsentOverdue",
                        "end_headConfirmationOverdue",
                        "end_blocReviewOverdue",
                        "end_councilOverdue",
                        "end_submissionOverdue",
                        "end_higherAnswerOverdue",
                        "end_awarded")
                .isEnded();
    }

    @Test
    void marksADecisionLateAndGoesOn() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.councilAgrees(5, dossier);
        office.deadlinePasses(dossier, "timer_decisionDue", "userTask_decideAward");
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-30"));
        assertThat(process).hasPassed("end_decisionOverdue", "end_awarded").isEnded();
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void refusesToOpenADossierThatMayNotBe() {
        assertThat(office.refusal(() -> work.startDossier("kimtan.cv", "coc-leu", CITY, false)))
                .containsExactly("NOT_FOR_YOU");
        assertThat(office.refusal(() -> work.startDossier("cocleu.cv", "coc-leu", "COMMUNE_COMMENDATION", false)))
                .as("R47: decided by the commune itself")
                .containsExactly("FORM_DECIDED_ELSEWHERE");
        assertThat(office.refusal(() -> work.of(Cast.XA_MAU_2026)
                        .startDossier("xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION", false)))
                .containsExactly("CAMPAIGN_NOT_LAUNCHED");
        assertThat(office.running("nomination-dossier")).isZero();
        work.openedDossier("cocleu.cv", "coc-leu", CITY);
        assertThat(office.refusal(() -> work.startDossier("cocleu.cv", "coc-leu", CITY, false)))
                .containsExactly("DOSSIER_OPEN_ALREADY");
        assertThat(office.running("nomination-dossier")).isOne();
    }

    @Test
    void refusesTheDossierOfAnotherUnit() {
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", FLAG);
        assertThat(office.refusal("cocleu.cv", dossier, "userTask_prepareDossier"))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    @DisplayName("R57: refuses a head who prepared the dossier, another unit's head, and a refusal without a reason")
    void refusesAHeadWhoPreparedTheDossier() {
        office.standsIn("kimtan.cv", Groups.headOf("kim-tan"));
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        String task = "userTask_confirmReport";
        assertThat(office.refusal("kimtan.cv", dossier, task, Office.yes(""))).containsExactly("NOT_FOR_YOU");
        assertThat(office.refusal("cocleu.ct", dossier, task, Office.yes(""))).containsExactly("NOT_FOR_YOU");
        assertThat(office.refusal("kimtan.ct", dossier, task)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("kimtan.ct", dossier, task, Office.no(""))).containsExactly("REASON_MISSING");
        assertThat(work.status(dossier)).isEqualTo("HEAD_CONFIRMATION_PENDING");
    }

    @Test
    void refusesToConsentToALateDossierWithoutAnAnswerAReasonOrTheRole() {
        String dossier = lateDossier();
        String task = "userTask_consentToLateDossier";
        assertThat(office.refusal("noivu.cv", dossier, task)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("noivu.cv", dossier, task, Office.yes(" "))).containsExactly("REASON_MISSING");
        assertThat(office.refusal("khoi.xaphuong", dossier, task, Office.yes("Được.")))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    void findsThatALateDossierSaysNotWhy() {
        work.registered("cocleu.cv", "coc-leu");
        office.itIs(2021, 7, 3);
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", CITY);
        work.edit("cocleu.cv", dossier, form -> form.put("lateReason", ""));
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        assertThat(work.blockingFindings(dossier)).containsExactly("LATE_REASON_MISSING");
        assertThat(office.instance(dossier)).isWaitingAtExactly("userTask_supplementDossier");
    }

    @Test
    void refusesADecisionWithoutNumberDateOrReason() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, dossier);
        String task = "userTask_decideAward";
        assertThat(office.refusal("chutich", dossier, task)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("chutich", dossier, task, Office.yes("")))
                .containsExactly("NUMBER_MISSING", "DATE_MISSING");
        assertThat(office.refusal("chutich", dossier, task, Office.no(""))).containsExactly("REASON_MISSING");
        String tomorrow = office.today().plusDays(1).toString();
        assertThat(office.refusal("chutich", dossier, task, Office.yes("55/QĐ", tomorrow)))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(office.refusal("noivu.cv", dossier, task, Office.yes("55/QĐ", "2021-07-12")))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_DECISION");
    }

    @Test
    void refusesALetterAndAnAnswerWithoutNumberAndDate() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        assertThat(office.refusal("chutich", dossier, "userTask_submitToHigherLevel"))
                .containsExactly("NUMBER_MISSING", "DATE_MISSING");
        String tomorrow = office.today().plusDays(1).toString();
        assertThat(office.refusal(
                        "chutich", dossier, "userTask_submitToHigherLevel", Office.document("1/TTr", tomorrow)))
                .containsExactly("DATE_IN_FUTURE");
        office.complete("chutich", dossier, "userTask_submitToHigherLevel", Office.document("1/TTr", "2021-07-08"));
        String task = "userTask_recordHigherAnswer";
        assertThat(office.refusal("noivu.cv", dossier, task)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("noivu.cv", dossier, task, Office.yes("")))
                .containsExactly("NUMBER_MISSING", "DATE_MISSING");
        assertThat(office.refusal("noivu.cv", dossier, task, Office.no(""))).containsExactly("REASON_MISSING");
        Object[] refusedTomorrow = {
            "answer", "NO", "reason", "Tỉnh chọn đơn vị khác.", "documentNumber", "9/VB", "documentDate", "2021-07-09"
        };
        assertThat(office.refusal("noivu.cv", dossier, task, refusedTomorrow)).containsExactly("DATE_IN_FUTURE");
        assertThat(office.refusal("chutich", dossier, task, Office.yes("9/QĐ", "2021-08-01")))
                .containsExactly("NOT_FOR_YOU");
    }

    @Test
    @DisplayName("R43: keeps a ward that is proposed to the province from the city's commendation, until it withdraws")
    void keepsAWardProposedToTheProvinceFromTheCitysCommendation() {
        String provincial = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        String city = work.preparedDossier("kimtan.cv", "kim-tan", CITY);
        office.complete("kimtan.cv", city, "userTask_prepareDossier");
        assertThat(work.blockingFindings(city)).containsExactly("ALREADY_PROPOSED_HIGHER");
        assertThat(office.instance(city)).isWaitingAtExactly("userTask_supplementDossier");
        work.withdraws("kimtan.cv", provincial);
        office.complete("kimtan.cv", city, "userTask_supplementDossier");
        assertThat(office.instance(city)).isWaitingAtExactly("receiveTask_blocReviewConcluded");
    }

    @Test
    @DisplayName("R42: refuses a third commune when the quota of two is used up, and still has room for a ward")
    void refusesWhatExceedsTheQuota() {
        for (String commune : new String[] {"thong-nhat", "dong-tuyen"}) {
            office.standsIn("vanhoa.cv", Groups.staffOf(commune));
        }
        String first = work.qualifiedDossier("vanhoa.cv", "thong-nhat", CITY);
        String second = work.qualifiedDossier("vanhoa.cv", "dong-tuyen", CITY);
        String third = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        String ward = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, first, second, third, ward);
        Object[] granted = Office.yes("55/QĐ-UBND", "2021-07-12");
        office.complete("chutich", first, "userTask_decideAward", granted);
        office.complete("chutich", second, "userTask_decideAward", granted);
        assertThat(office.refusal("chutich", third, "userTask_decideAward", granted))
                .containsExactly("QUOTA_USED_UP");
        office.complete("chutich", ward, "userTask_decideAward", granted);
        assertThat(work.status(ward)).isEqualTo("AWARDED");
        office.complete("chutich", third, "userTask_decideAward", Office.no("Hết chỉ tiêu."));
        assertThat(work.status(third)).isEqualTo("NOT_PASSED");
    }
}
