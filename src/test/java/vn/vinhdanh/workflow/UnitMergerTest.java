package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.succession.MergerStatus;
import vn.vinhdanh.succession.UnitMergers;

/** The paths of {@code unit-merger.bpmn}: phường Cốc Lếu ends, phường Kim Tân takes over. */
@ProcessTest
class UnitMergerTest {

    private static final String CODE = "LC2020-SN-1";
    private static final String FLAG = "PROVINCIAL_FLAG";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    UnitMergers mergers;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organizations organizations;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void aCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    private ProcessInstance planned() {
        return planned("coc-leu", "kim-tan", "2021-03-15");
    }

    private ProcessInstance planned(String ended, String successor, String effectiveOn) {
        office.itIs(2021, 3, 1);
        return office.start(
                "noivu.cv",
                UnitMergerProcess.PROCESS,
                "campaignId",
                "LC2020",
                "endedUnit",
                ended,
                "successor",
                successor,
                "effectiveOn",
                effectiveOn,
                "documentNumber",
                "896/NQ-UBTVQH14",
                "documentDate",
                "2021-02-11");
    }

    private void answer(String code, String answer, String reason) {
        work.edit("noivu.cv", "/api/mergers/", code, form -> {
            form.put("answer", answer);
            form.put("reason", reason);
        });
    }

    private ProcessInstance confirmed() {
        ProcessInstance process = planned();
        work.attach("noivu.cv", CODE, "MERGER_DOCUMENT", "nghi-quyet.pdf", SamplePdf.titled("NQ " + UUID.randomUUID()));
        answer(CODE, "CONFIRM", "");
        office.complete("noivu.cv", CODE, "userTask_confirmMerger");
        return process;
    }

    private ProcessInstance handedOver() {
        ProcessInstance process = confirmed();
        office.fireTimer(CODE, "timer_mergerEffective");
        office.runJobs();
        return process;
    }

    private List<String> candidates(String businessKey, String task) {
        return tasks.getIdentityLinksForTask(office.task(businessKey, task).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R24, R67: hands registration, dossier and tasks of the ended unit to the one that takes over")
    void handsOverEverythingThatRuns() {
        String registration = work.openedRegistration("coc-leu");
        work.openedRegistration("kim-tan");
        String dossier = work.openedDossier("cocleu.cv", "coc-leu", FLAG);
        tasks.claim(office.task(dossier, "userTask_prepareDossier").getId(), "cocleu.cv");
        String person = work.openedPersonDossier(
                "cocleu.cv", "coc-leu", "CITY_COMMENDATION_FOR_INDIVIDUALS", false, "Nguyễn Văn An", "1985");
        ProcessInstance process = handedOver();

        assertThat(process)
                .hasPassedInOrder(
                        "start_mergerDecided",
                        "serviceTask_recordMerger",
                        "userTask_confirmMerger",
                        "gateway_mergerConfirmed",
                        "timer_mergerEffective",
                        "serviceTask_handOverWork")
                .hasNotPassed("serviceTask_dropMerger")
                .isWaitingAtExactly("userTask_reviewTakenOver");
        assertThat(candidates(dossier, "userTask_prepareDossier")).containsExactly("unit.kim-tan");
        assertThat(candidates(registration, "userTask_registerTargets")).containsExactly("unit.kim-tan");
        assertThat(office.task(dossier, "userTask_prepareDossier").getAssignee())
                .isNull();
        assertThat(tasks.getVariableLocal(
                        office.task(dossier, "userTask_prepareDossier").getId(), "unitName"))
                .isEqualTo("phường Cốc Lếu (nay thuộc phường Kim Tân)");
        assertThat(tasks.getVariableLocal(
                        office.task(person, "userTask_prepareDossier").getId(), "unitName"))
                .as("P9: a person stays a person")
                .isEqualTo("Nguyễn Văn An, công chức địa chính, phường Cốc Lếu (nay thuộc phường Kim Tân)");

        JsonNode list = work.get("kimtan.cv", "/api/mergers/" + CODE);
        assertThat(list.findValuesAsText("subject")).containsExactlyInAnyOrder(registration, dossier, person);
        assertThat(list.findValuesAsText("what")).contains("Hồ sơ đề nghị khen thưởng – đang chờ: Hoàn thiện hồ sơ");
        assertThat(office.journal(dossier)).last().asString().startsWith("Bàn giao cho phường Kim Tân do sáp nhập");

        office.complete("kimtan.cv", CODE, "userTask_reviewTakenOver");
        assertThat(process).hasPassed("end_takenOver").isEnded();
        assertThat(mergers.get(CODE).status()).isEqualTo(MergerStatus.REVIEWED);
    }

    @Test
    @DisplayName(
            "R57: the head of the unit that took over confirms what it goes on to prepare; the old unit no longer does")
    void lettingTheNewPeopleGoOnToTheEnd() {
        work.registered("cocleu.cv", "coc-leu");
        String dossier = work.preparedDossier("cocleu.cv", "coc-leu", FLAG);
        handedOver();

        assertThat(office.refusal("cocleu.cv", dossier, "userTask_prepareDossier"))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.get("cocleu.cv", "/api/dossiers/" + dossier)
                        .get("editable")
                        .asBoolean())
                .isFalse();
        ObjectNode form = work.get("kimtan.cv", "/api/dossiers/" + dossier);
        assertThat(form.get("unitName").asText()).isEqualTo("phường Cốc Lếu (nay thuộc phường Kim Tân)");
        assertThat(form.get("editable").asBoolean()).isTrue();

        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        assertThat(candidates(dossier, "userTask_confirmReport")).containsExactly("head.kim-tan");
        assertThat(office.refusal("cocleu.ct", dossier, "userTask_confirmReport", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        assertThat(office.openTasks(dossier)).isEmpty();
    }

    @Test
    void opensNothingNewForTheEndedUnitFromThatDayOn() {
        confirmed();
        work.openedDossier("cocleu.cv", "coc-leu", FLAG);
        office.itIs(2021, 3, 15);
        assertThat(office.refusal(() -> work.openedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION")))
                .containsExactly("UNIT_HAS_ENDED");
        office.fireTimer(CODE, "timer_mergerEffective");
        office.runJobs();
        assertThat(office.refusal(() -> work.openedDossier("kimtan.cv", "coc-leu", "CITY_COMMENDATION")))
                .containsExactly("UNIT_HAS_ENDED");
        assertThat(work.getList("kimtan.cv", "/api/dossiers/openings").findValuesAsText("unitId"))
                .contains("kim-tan")
                .doesNotContain("coc-leu");
    }

    @Test
    void undoesAConfirmedMergerBeforeItsDay() {
        ProcessInstance process = confirmed();
        assertThat(office.refusal("noivu.cv", CODE, "userTask_undoMerger")).containsExactly("REASON_MISSING");
        answer(CODE, null, "Nghị quyết được thay thế.");
        office.complete("noivu.cv", CODE, "userTask_undoMerger");
        assertThat(process)
                .hasPassedInOrder("userTask_undoMerger", "serviceTask_dropMerger", "end_mergerDropped")
                .isEnded();
        assertThat(organizations
                        .get("lao-cai-2020")
                        .unit("coc-leu")
                        .orElseThrow()
                        .hasEnded())
                .isFalse();
        assertThat(mergers.get(CODE).status()).isEqualTo(MergerStatus.DROPPED);
        planned("coc-leu", "kim-tan", "2021-04-01");
        assertThat(office.openTasks("LC2020-SN-2")).containsExactly("userTask_confirmMerger");
    }

    @Test
    void dropsAMergerThatIsNotConfirmed() {
        ProcessInstance process = planned();
        answer(CODE, "DROP", "Chọn nhầm đơn vị.");
        office.complete("noivu.cv", CODE, "userTask_confirmMerger");
        assertThat(process)
                .hasPassedInOrder("gateway_mergerConfirmed", "serviceTask_dropMerger", "end_mergerDropped")
                .hasNotPassed("userTask_undoMerger")
                .isEnded();
    }

    @Test
    void keepsTheBlocAndLeavesTheEndedUnitOutOfItsMeeting() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        handedOver();
        String review = work.openedBlocReview("xa-phuong");
        JsonNode table = work.get("khoi.xaphuong", "/api/bloc-reviews/" + review);
        assertThat(table.get("candidates").findValuesAsText("dossierCode")).contains(dossier);
        assertThat(table.get("candidates").findValuesAsText("unitName"))
                .contains("phường Cốc Lếu (nay thuộc phường Kim Tân)");
        assertThat(table.get("attendance").findValuesAsText("unitId"))
                .contains("kim-tan")
                .doesNotContain("coc-leu");
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    void marksLateConfirmationAndLateReview() {
        ProcessInstance process = planned();
        office.deadlinePasses(CODE, "timer_mergerConfirmationDue", "userTask_confirmMerger");
        work.attach("noivu.cv", CODE, "MERGER_DOCUMENT", "nghi-quyet.pdf", SamplePdf.titled("NQ"));
        answer(CODE, "CONFIRM", "");
        office.complete("noivu.cv", CODE, "userTask_confirmMerger");
        office.fireTimer(CODE, "timer_mergerEffective");
        office.runJobs();
        office.deadlinePasses(CODE, "timer_takeoverDue", "userTask_reviewTakenOver");
        // Confirmed on Monday 15/3 at the earliest: five working days end with the 22nd.
        assertThat(office.today()).isEqualTo("2021-03-23");
        office.complete("kimtan.cv", CODE, "userTask_reviewTakenOver");
        assertThat(process)
                .hasPassed("end_mergerConfirmationOverdue", "end_takeoverOverdue", "end_takenOver")
                .isEnded();
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        planned("van-hoa", "kim-tan", "2021-03-15");
        assertThat(office.refusal(() -> office.start(
                        "noivu.cv",
                        UnitMergerProcess.PROCESS,
                        "campaignId",
                        "LC2020",
                        "endedUnit",
                        "coc-leu",
                        "successor",
                        "coc-leu",
                        "effectiveOn",
                        "2020-01-01",
                        "documentNumber",
                        " ",
                        "documentDate",
                        "2021-05-01")))
                .containsExactly(
                        "SUCCESSOR_SAME",
                        "EFFECTIVE_BEFORE_CAMPAIGN",
                        "DOCUMENT_AFTER_EFFECT",
                        "NUMBER_MISSING",
                        "DATE_IN_FUTURE");
        assertThat(office.refusal(() -> office.start("noivu.cv", UnitMergerProcess.PROCESS, "campaignId", "LC2020")))
                .containsExactly(
                        "UNIT_MISSING",
                        "SUCCESSOR_MISSING",
                        "EFFECTIVE_DATE_MISSING",
                        "NUMBER_MISSING",
                        "DATE_MISSING");
    }

    @Test
    void refusesASecondMergerOfTheSameUnitAndOneIntoAUnitThatEnds() {
        planned();
        assertThat(office.refusal(() -> planned())).containsExactly("MERGER_TWICE");
        assertThat(office.refusal(() -> planned("kim-tan", "coc-leu", "2021-03-15")))
                .containsExactly("SUCCESSOR_ENDS");
        assertThat(office.refusal(() -> planned("van-hoa", "dn-mau-1", "2021-03-15")))
                .containsExactly("SUCCESSOR_BELOW");
    }

    @Test
    void refusesToConfirmWithoutThePaperOrToUndoWithoutAReason() {
        planned();
        assertThat(office.refusal("noivu.cv", CODE, "userTask_confirmMerger")).containsExactly("ANSWER_MISSING");
        answer(CODE, "CONFIRM", "");
        assertThat(office.refusal("noivu.cv", CODE, "userTask_confirmMerger"))
                .containsExactly("MERGER_DOCUMENT_MISSING");
        answer(CODE, "DROP", "");
        assertThat(office.refusal("noivu.cv", CODE, "userTask_confirmMerger")).containsExactly("REASON_MISSING");
    }

    @Test
    void refusesToUndoOnceTheDayHasCome() {
        confirmed();
        answer(CODE, null, "Muộn rồi.");
        office.itIs(2021, 3, 15);
        assertThat(office.refusal("noivu.cv", CODE, "userTask_undoMerger")).containsExactly("MERGER_IN_EFFECT");
    }

    @Test
    void isTheAppraisingOfficesBusinessAndTheReviewThatOfTheNewStaff() {
        assertThat(office.refusal(() -> office.start(
                        "kimtan.cv", UnitMergerProcess.PROCESS, "campaignId", "LC2020", "endedUnit", "coc-leu")))
                .containsExactly("NOT_FOR_YOU");
        handedOver();
        assertThat(office.refusal("cocleu.cv", CODE, "userTask_reviewTakenOver"))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("vanhoa.cv", "/api/mergers/" + CODE)).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedAttach("noivu.cv", CODE, "MERGER_DOCUMENT", "x.pdf", SamplePdf.titled("muộn")))
                .containsExactly("ATTACHMENTS_CLOSED");
    }

    // ---------------------------------------------------------------- two at once

    /** Whoever opens a dossier at the moment of the hand-over either comes before it and is handed over, or is refused. */
    @RepeatedTest(5)
    void losesNoDossierThatIsOpenedWhileTheUnitIsHandedOver() throws Exception {
        confirmed();
        office.fireTimer(CODE, "timer_mergerEffective");
        office.itIs(2021, 3, 14);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<String> opened = two.submit(() -> {
                start.await();
                try {
                    return work.openedDossier("cocleu.cv", "coc-leu", FLAG);
                } catch (Refusal late) {
                    return "";
                }
            });
            Future<?> handed = two.submit(() -> {
                start.await();
                handOverAsTheJobExecutorDoes();
                return null;
            });
            start.countDown();
            handed.get();
            String dossier = opened.get();
            if (!dossier.isEmpty()) {
                assertThat(candidates(dossier, "userTask_prepareDossier")).containsExactly("unit.kim-tan");
            }
        } finally {
            two.shutdownNow();
        }
    }

    /** Whoever opens the dossier may hold the unit for longer than a job waits; then the job is repeated. */
    private void handOverAsTheJobExecutorDoes() {
        for (int attempt = 1; ; attempt++) {
            try {
                office.runJob(CODE, "serviceTask_handOverWork");
                return;
            } catch (OptimisticLockingException lockedTooLong) {
                assertThat(attempt).isLessThan(20);
            }
        }
    }
}
