package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.appraisal.Appraisals;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.identity.Groups;

/** The paths of {@code appraisal.bpmn}, called by a dossier that its unit proposed directly (R50). */
@ProcessTest
class AppraisalTest {

    private static final String TASK = "userTask_appraiseDossier";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Attachments attachments;

    @Autowired
    Appraisals appraisals;

    @Autowired
    RuntimeService runtime;

    private String dossier;
    private ProcessInstance process;

    @BeforeEach
    void aDossierLiesOnTheAppraisersDesk() {
        work.campaignUnderWay();
        dossier = work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        process = office.called(dossier, "appraisal");
    }

    private int round() {
        return appraisals.read(dossier, office.person("noivu.cv")).round();
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R51, R79: finds a dossier eligible after checking it again")
    void findsADossierEligible() {
        assertThat(process).hasBusinessKey(dossier).isWaitingAtExactly(TASK);
        work.appraisedAsQualified(dossier);
        assertThat(process)
                .hasPassedInOrder(
                        "start_appraisal",
                        "serviceTask_recheckDossier",
                        TASK,
                        "gateway_appraisalVerdict",
                        "end_qualified")
                .hasNotPassed("userTask_releaseHold", "end_returnedForSupplement", "end_appraisedNotEligible")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
    }

    @Test
    void returnsADossierForSupplementWithTheReason() {
        conclude("SUPPLEMENT", "Thiếu xác nhận số liệu của Chi cục Thống kê.");
        assertThat(process)
                .hasPassedInOrder(TASK, "gateway_appraisalVerdict", "end_returnedForSupplement")
                .hasNotPassed("end_qualified")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("SUPPLEMENTING");
        assertThat(work.request(dossier).inWords()).isEqualTo("Thiếu xác nhận số liệu của Chi cục Thống kê.");
    }

    /** The first return is in order; the second shows a clerk who did not say everything at once. */
    @Test
    void saysInTheJournalThatASecondReturnIsOneTooMany() {
        for (int time = 1; time <= 2; time++) {
            conclude("SUPPLEMENT", "Còn thiếu.");
            office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
            office.runJobs();
        }
        assertThat(round()).isEqualTo(3);
        assertThat(office.journal(dossier))
                .anyMatch(line -> line.startsWith("Cơ quan thẩm định yêu cầu bổ sung lần 1, hạn hết ngày"))
                .anyMatch(line -> line.startsWith("Cơ quan thẩm định yêu cầu bổ sung lần 2 (quá 1 lần theo quy định)"));
    }

    @Test
    void findsADossierNotEligible() {
        conclude("NOT_ELIGIBLE", "Có vi phạm về đất đai.");
        assertThat(process)
                .hasPassedInOrder(TASK, "gateway_appraisalVerdict", "end_appraisedNotEligible")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void holdsADossierAndChecksItAgainWhenTheHoldEnds() {
        conclude("HOLD", "Chờ kết luận thanh tra.");
        assertThat(process).isWaitingAtExactly("userTask_releaseHold");
        assertThat(work.status(dossier)).isEqualTo("ON_HOLD");
        office.complete("noivu.cv", dossier, "userTask_releaseHold", "reason", "Thanh tra đã kết luận, không vi phạm.");
        office.runJobs();
        assertThat(process).isWaitingAtExactly(TASK);
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
        assertThat(round()).isEqualTo(2);
        work.appraisedAsQualified(dossier);
        assertThat(process)
                .hasPassedInOrder(
                        "serviceTask_recheckDossier",
                        TASK,
                        "userTask_releaseHold",
                        "serviceTask_recheckDossier",
                        TASK,
                        "end_qualified")
                .isEnded();
        assertThat(office.timesPassed(process, "serviceTask_recheckDossier")).isEqualTo(2);
    }

    @Test
    void opensNoSecondRoundWhenTheRecheckRunsTwice() {
        work.appraise(dossier, "QUALIFIED", "");
        runtime.createProcessInstanceModification(process.getId())
                .startBeforeActivity("serviceTask_recheckDossier")
                .execute();
        office.runJob(dossier, "serviceTask_recheckDossier");
        assertThat(round()).isOne();
        assertThat(appraisals.read(dossier, office.person("noivu.cv")).outcome())
                .as("what the appraiser noted stays")
                .isNotNull();
    }

    private void conclude(String outcome, String reason) {
        work.appraise(dossier, outcome, reason);
        office.complete("noivu.cv", dossier, TASK);
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    @DisplayName("R57d: the deadline of the appraisal passes and the work goes on")
    void theDeadlinePassesAndTheWorkGoesOn() {
        office.deadlinePasses(dossier, "timer_appraisalDue", TASK);
        work.appraisedAsQualified(dossier);
        assertThat(process).hasPassed("end_appraisalOverdue", "end_qualified").isEnded();
        assertThat(office.told(dossier))
                .as("10/7/2021 is a Saturday: nobody is told yet")
                .isEmpty();
    }

    @Test
    @DisplayName("R51: holds without running late, reminds in the campaign's interval, and gives the held days back")
    void holdsWithoutRunningLate() {
        office.itIs(2021, 7, 7);
        conclude("HOLD", "Chờ kết luận thanh tra.");
        assertThat(office.dueDate(dossier, "userTask_releaseHold"))
                .as("five working days from Wednesday")
                .isEqualTo(Instant.parse("2021-07-14T16:59:59Z"));
        office.fireTimer(dossier, "timer_holdReviewDue");
        assertThat(process)
                .hasPassed("timer_holdReviewDue", "serviceTask_remindOfHold")
                .isWaitingAtExactly("userTask_releaseHold");
        assertThat(office.journal(dossier)).contains("Đến kỳ rà soát việc tạm dừng xét hồ sơ.");
        office.itIs(2021, 7, 19);
        office.complete(
                "noivu.cv", dossier, "userTask_releaseHold", "reason", "Kết luận số 5 ngày 18/7: không vi phạm.");
        office.runJobs();
        assertThat(office.dueDate(dossier, TASK))
                .as("09/7, moved by the eight working days from 08/7 to 19/7")
                .isEqualTo(Instant.parse("2021-07-21T16:59:59Z"));
        assertThat(office.told(dossier)).isEmpty();
        assertThat(office.journal(dossier))
                .anyMatch(line -> line.startsWith("Thời gian tạm dừng 8 ngày làm việc không tính vào hạn thẩm định"));
    }

    @Test
    @DisplayName("R51: holds only on a document or an attached paper")
    void holdsOnEvidenceOnly() throws IOException {
        work.appraise(dossier, "HOLD", "Chờ kết luận thanh tra.");
        work.editAppraisal(dossier, form -> form.putObject("evidence"));
        assertThat(office.refusal("noivu.cv", dossier, TASK)).containsExactly("HOLD_EVIDENCE_MISSING");
        work.editAppraisal(dossier, form -> form.putObject("evidence")
                .put("number", "12/TTr")
                .put("date", office.today().plusDays(1).toString()));
        assertThat(office.refusal("noivu.cv", dossier, TASK)).containsExactly("DATE_IN_FUTURE");
        work.editAppraisal(dossier, form -> form.putObject("evidence"));
        attachments.add(
                dossier,
                "HOLD_EVIDENCE",
                "thong-bao.pdf",
                new ByteArrayInputStream(SamplePdf.titled("Thông báo thụ lý")),
                office.person("noivu.cv"));
        office.complete("noivu.cv", dossier, TASK);
        assertThat(work.status(dossier)).isEqualTo("ON_HOLD");
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void refusesAnAppraiserWhoPreparedTheDossier() {
        office.standsIn("noivu.cv", Groups.staffOf("kim-tan"));
        String own = work.directDossier("noivu.cv", "kim-tan", "CITY_COMMENDATION");
        work.originalReceived("noivu.cv2", own);
        work.appraise(own, "QUALIFIED", "");
        assertThat(office.refusal("noivu.cv", own, TASK)).containsExactly("NOT_FOR_YOU");
        office.complete("noivu.cv2", own, TASK);
        assertThat(work.status(own)).isEqualTo("AWAITING_COUNCIL");
    }

    @Test
    void refusesAnybodyOutsideTheAppraisingOffice() {
        work.appraise(dossier, "QUALIFIED", "");
        assertThat(office.refusal("khoi.xaphuong", dossier, TASK)).containsExactly("NOT_FOR_YOU");
    }

    @Test
    void refusesAConclusionWithoutOutcomeReasonOrVerdicts() {
        assertThat(office.refusal("noivu.cv", dossier, TASK)).containsExactly("OUTCOME_MISSING");
        work.appraise(dossier, "NOT_ELIGIBLE", " ");
        assertThat(office.refusal("noivu.cv", dossier, TASK)).containsExactly("OUTCOME_REASON_MISSING");
        work.originalReceived(dossier);
        work.editAppraisal(dossier, form -> {
            form.put("outcome", "QUALIFIED");
            form.get("verdicts").forEach(row -> ((ObjectNode) row).putNull("met"));
            ((ObjectNode) form.get("verdicts").get(0)).put("met", false);
        });
        assertThat(office.refusal("noivu.cv", dossier, TASK))
                .containsExactly("CRITERION_NOT_MET", "VERDICT_MISSING", "VERDICT_MISSING", "VERDICT_MISSING");
    }

    @Test
    @DisplayName("R43: refuses to call a dossier eligible when a check fails that it had passed at hand-in")
    void refusesToCallEligibleWhatNoLongerIs() {
        String provincial = work.openedDossier("cocleu.cv", "coc-leu", "PROVINCIAL_MERIT_CERTIFICATE");
        office.complete("cocleu.cv", provincial, "userTask_prepareDossier");
        work.appraise(dossier, "QUALIFIED", "");
        assertThat(office.refusal("noivu.cv", dossier, TASK)).containsExactly("ALREADY_PROPOSED_HIGHER");
    }

    @Test
    void refusesToEndAHoldWithoutAReason() {
        conclude("HOLD", "Chờ kết luận thanh tra.");
        assertThat(office.refusal("noivu.cv", dossier, "userTask_releaseHold")).containsExactly("REASON_MISSING");
        assertThat(office.refusal("cocleu.cv", dossier, "userTask_releaseHold", "reason", "Xong."))
                .containsExactly("NOT_FOR_YOU");
    }
}
