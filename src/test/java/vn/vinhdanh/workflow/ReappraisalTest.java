package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways back to the appraisal: before the council or the signature, and after the end. */
@ProcessTest
class ReappraisalTest {

    private static final String CITY = "CITY_COMMENDATION";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R51: draws a dossier back from the council's waiting list, so that a late complaint can hold it")
    void drawsADossierBackBeforeTheCouncil() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.drawsBack(dossier, "Có đơn thư đến sau thẩm định.");
        assertThat(process)
                .hasPassedInOrder(
                        "callActivity_appraisal",
                        "receiveTask_councilConcluded",
                        "event_reappraisalAsked",
                        "merge_toAppraisal")
                .isWaitingAtExactly("callActivity_appraisal");
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
        assertThat(office.journal(dossier)).contains("Đưa hồ sơ về thẩm định lại.");
        work.appraise(dossier, "HOLD", "Chờ kết luận đơn thư.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(work.status(dossier)).isEqualTo("ON_HOLD");
    }

    @Test
    @DisplayName("R52: draws a dossier back before the chairman signs; the council then sees it again")
    void drawsADossierBackBeforeTheDecision() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        ProcessInstance process = office.instance(dossier);
        work.councilAgrees(5, dossier);
        work.drawsBack(dossier, "Có đơn thư đến sau phiên họp.");
        assertThat(process)
                .hasPassedInOrder("receiveTask_councilConcluded", "event_reappraisalAsked", "merge_toAppraisal")
                .hasNotPassed("end_awarded", "end_settled");
        assertThat(office.openTasks(dossier)).containsExactly("userTask_appraiseDossier");
        work.appraisedAsQualified(dossier);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
        work.councilAgrees(4, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));
        assertThat(process).hasPassed("end_awarded", "end_settled").isEnded();
    }

    @Test
    @DisplayName("R52: does not take a dossier from the council's table, without a reason, or for the unit")
    void refusesToDrawBackWhatTheCouncilSitsOn() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String url = "/api/dossiers/" + dossier + "/draw-back";
        assertThat(work.refusedPost("cocleu.cv", url, "Rút.")).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedPost("noivu.cv", url, " ")).containsExactly("REASON_MISSING");
        String session = work.votingSession(dossier);
        assertThat(work.refusedPost("noivu.cv", url, "Có đơn thư.")).containsExactly("DOSSIER_STATE");
        assertThat(office.openTasks(session)).contains("userTask_vote");
        assertThat(office.instance(dossier)).isWaitingAtExactly("subProcess_decision", "receiveTask_councilConcluded");
    }

    @Test
    @DisplayName("P3: gives a dossier that is drawn back late five working days, counted over the weekend")
    void givesTimeToAppraiseAgain() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        office.itIs(2021, 7, 9);
        work.drawsBack(dossier, "Có đơn thư.");
        assertThat(office.dueDate(dossier, "userTask_appraiseDossier"))
                .as("from Friday: the whole next week")
                .isEqualTo(Instant.parse("2021-07-16T16:59:59Z"));
    }

    @Test
    @DisplayName("Takes a reopened dossier to the appraisal under its old code, with its papers and new deadlines")
    void takesAReopenedDossierToTheAppraisal() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "NOT_ELIGIBLE", "Có vi phạm về đất đai.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(office.instance(dossier)).isNull();
        office.itIs(2021, 8, 2);
        work.reopens(dossier);
        ProcessInstance process = office.instance(dossier);
        assertThat(process)
                .hasPassedInOrder("start_dossierReopened", "serviceTask_resumeDossier", "merge_toAppraisal")
                .hasNotPassed("start_dossierOpened", "serviceTask_openDossier")
                .isWaitingAtExactly("callActivity_appraisal");
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
        assertThat(office.dueDate(dossier, "userTask_appraiseDossier"))
                .isEqualTo(Instant.parse("2021-08-09T16:59:59Z"));
        assertThat(work.get("noivu.cv", "/api/dossiers/" + dossier).get("slots"))
                .allSatisfy(slot -> assertThat(slot.get("documents")).isNotEmpty());
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-08-12"));
        assertThat(process).hasPassed("end_awarded").isEnded();
        assertThat(office.told(dossier)).isEmpty();
    }

    @Test
    @DisplayName("Sends a reopened dossier back to its unit like any other, and lets it withdraw")
    void treatsAReopenedDossierLikeAnyOther() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.blocProposes();
        assertThat(work.status(dossier)).isEqualTo("NOT_SELECTED");
        work.reopens(dossier);
        work.appraise(dossier, "SUPPLEMENT", "Bổ sung tình tiết mới.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(office.openTasks(dossier)).containsExactly("userTask_supplementDossier");
        work.withdraws("cocleu.cv", dossier);
        assertThat(work.status(dossier)).isEqualTo("WITHDRAWN");
    }
}
