package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.deputy.AuthorityStatus;
import vn.vinhdanh.deputy.DeputyAuthorities;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.worklist.WorkItems;

/** The paths of {@code deputy-authority.bpmn}: the head of phường Kim Tân is away, {@code kimtan.cv2} signs for him. */
@ProcessTest
class DeputyAuthorityTest {

    private static final String CODE = "LC2020-UQ-1";
    private static final String DEPUTY = "kimtan.cv2";
    private static final String HEAD = "head.kim-tan";
    private static final String FLAG = "PROVINCIAL_FLAG";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    WorkItems items;

    @Autowired
    DeputyAuthorities authorities;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void aCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @AfterEach
    void nobodyKeepsWhatATestGave() {
        Stream.of(DEPUTY, "kimtan.cv").forEach(user -> identity.deleteMembership(user, HEAD));
    }

    private ProcessInstance opened() {
        return office.start("kimtan.cv", DeputyAuthorityProcess.PROCESS, "campaignId", "LC2020", "unitId", "kim-tan");
    }

    private void fill(String code, String deputy, String from, String to) {
        work.edit("kimtan.cv", "/api/deputy-authorities/", code, form -> {
            form.put("deputy", deputy);
            form.put("fromDay", from);
            form.put("toDay", to);
            form.put("documentNumber", "12/GUQ-UBND");
            form.put("documentDate", "2020-10-01");
            form.put("answer", "SEND");
        });
        work.attach("kimtan.cv", code, "DEPUTY_AUTHORITY", "uy-quyen.pdf", SamplePdf.titled("UQ " + UUID.randomUUID()));
    }

    private ProcessInstance sent() {
        ProcessInstance process = opened();
        fill(CODE, DEPUTY, "2020-10-05", "2020-10-09");
        office.complete("kimtan.cv", CODE, "userTask_prepareAuthority");
        return process;
    }

    private void answer(String user, String answer, String reason) {
        work.edit(user, "/api/deputy-authorities/", CODE, form -> {
            form.put("answer", answer);
            form.put("reason", reason);
        });
    }

    private ProcessInstance accepted() {
        ProcessInstance process = sent();
        answer("noivu.cv", "ACCEPT", "");
        office.complete("noivu.cv", CODE, "userTask_checkAuthority");
        return process;
    }

    private ProcessInstance inEffect() {
        ProcessInstance process = accepted();
        office.fireTimer(CODE, "timer_authorityStarts");
        office.runJobs();
        return process;
    }

    private boolean actsAsHead() {
        return accounts.find(DEPUTY).orElseThrow().isIn(HEAD);
    }

    /** A dossier of the first clerk's that waits for the head. */
    private String dossierForTheHead(String clerk) {
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier(clerk, "kim-tan", FLAG);
        office.complete(clerk, dossier, "userTask_prepareDossier");
        return dossier;
    }

    @Test
    @DisplayName("What may be left alone is nobody's duty: it is in no digest and nobody is late with it")
    void anOfferRemindsNobody() {
        accepted();
        assertThat(office.openTasks(CODE)).containsExactly("userTask_cancelAuthority");
        assertThat(items.waiting("LC2020")).isEmpty();
        office.fireTimer(CODE, "timer_authorityStarts");
        office.runJobs();
        assertThat(office.openTasks(CODE)).containsExactly("userTask_endAuthority");
        assertThat(items.waiting("LC2020")).isEmpty();
        assertThat(items.waitingFor("LC2020", office.person("kimtan.ct"))).isEmpty();
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName(
            "R57: the deputy sees and completes the head's task from the first day to the last, signed for the head")
    void letsTheDeputySignFromTheFirstDayToTheLast() {
        String dossier = dossierForTheHead("kimtan.cv");
        assertThat(office.refusal(DEPUTY, dossier, "userTask_confirmReport", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
        ProcessInstance process = accepted();
        assertThat(process).isWaitingAtExactly("userTask_cancelAuthority");
        assertThat(actsAsHead()).isFalse();

        office.fireTimer(CODE, "timer_authorityStarts");
        assertThat(office.today()).isEqualTo("2020-10-05");
        office.runJobs();
        assertThat(actsAsHead()).isTrue();
        assertThat(tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.copyOf(office.person(DEPUTY).groups()))
                        .taskDefinitionKey("userTask_confirmReport")
                        .count())
                .isOne();
        office.complete(DEPUTY, dossier, "userTask_confirmReport", Office.yes(""));
        assertThat(office.journal(dossier))
                .contains("KT. Thủ trưởng, theo Giấy ủy quyền số 12/GUQ-UBND ngày 01/10/2020,"
                        + " xác nhận báo cáo thành tích.");

        office.fireTimer(CODE, "timer_authorityEnds");
        assertThat(office.today()).isEqualTo("2020-10-10");
        assertThat(actsAsHead()).isFalse();
        assertThat(process)
                .hasPassedInOrder(
                        "start_headAbsent",
                        "serviceTask_openAuthority",
                        "userTask_prepareAuthority",
                        "gateway_authoritySent",
                        "userTask_checkAuthority",
                        "gateway_authorityAccepted",
                        "timer_authorityStarts",
                        "serviceTask_grantAuthority",
                        "timer_authorityEnds",
                        "serviceTask_takeBackAuthority",
                        "end_authorityOver")
                .isEnded();
        assertThat(authorities.get(CODE).status()).isEqualTo(AuthorityStatus.ENDED);
    }

    @Test
    void returnsThePaperAndTakesItAgain() {
        ProcessInstance process = sent();
        answer("noivu.cv", "RETURN", "Giấy thiếu dấu.");
        office.complete("noivu.cv", CODE, "userTask_checkAuthority");
        assertThat(process).isWaitingAtExactly("userTask_prepareAuthority");
        assertThat(work.get("kimtan.ct", "/api/deputy-authorities/" + CODE)
                        .get("returnReason")
                        .asText())
                .isEqualTo("Giấy thiếu dấu.");
        office.complete("kimtan.ct", CODE, "userTask_prepareAuthority");
        assertThat(process).isWaitingAtExactly("userTask_checkAuthority");
        assertThat(office.timesPassed(process, "userTask_prepareAuthority")).isEqualTo(2);
    }

    @Test
    void givesUpBeforeSending() {
        ProcessInstance process = opened();
        answer("kimtan.cv", "GIVE_UP", "");
        office.complete("kimtan.cv", CODE, "userTask_prepareAuthority");
        assertThat(process)
                .hasPassedInOrder("gateway_authoritySent", "serviceTask_dropUnsentAuthority", "end_authorityUnsent")
                .isEnded();
        assertThat(authorities.get(CODE).status()).isEqualTo(AuthorityStatus.DROPPED);
    }

    @Test
    void callsItOffBeforeTheFirstDay() {
        ProcessInstance process = accepted();
        assertThat(office.refusal("kimtan.ct", CODE, "userTask_cancelAuthority"))
                .containsExactly("REASON_MISSING");
        answer("kimtan.ct", null, "Thủ trưởng không đi nữa.");
        office.complete("kimtan.ct", CODE, "userTask_cancelAuthority");
        assertThat(process)
                .hasPassedInOrder("userTask_cancelAuthority", "serviceTask_dropAuthority", "end_authorityDropped")
                .isEnded();
        assertThat(actsAsHead()).isFalse();
    }

    @Test
    void endsEarlyByTheHeadOrTheOffice() {
        ProcessInstance process = inEffect();
        assertThat(office.refusal("kimtan.cv", CODE, "userTask_endAuthority")).containsExactly("NOT_FOR_YOU");
        answer("kimtan.ct", null, "Thủ trưởng đã về.");
        office.complete("kimtan.ct", CODE, "userTask_endAuthority");
        assertThat(actsAsHead()).isFalse();
        assertThat(process)
                .hasPassedInOrder("userTask_endAuthority", "serviceTask_takeBackAuthority", "end_authorityOver")
                .isEnded();
        assertThat(office.journal(CODE)).contains("Kết thúc ủy quyền trước hạn.");
    }

    /** A deputy who is still signed in as head after the last day confirms nothing. */
    @Test
    void refusesADeputyWhoseSessionOutlivesTheAuthority() {
        String dossier = dossierForTheHead("kimtan.cv");
        inEffect();
        office.fireTimer(CODE, "timer_authorityEnds");
        office.standsIn(DEPUTY, HEAD);
        assertThat(office.refusal(DEPUTY, dossier, "userTask_confirmReport", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
    }

    @Test
    @DisplayName("R57: nobody confirms what they prepared, the deputy neither")
    void refusesADeputyWhoPreparedTheDossier() {
        String dossier = dossierForTheHead(DEPUTY);
        inEffect();
        assertThat(office.refusal(DEPUTY, dossier, "userTask_confirmReport", Office.yes("")))
                .containsExactly("NOT_FOR_YOU");
    }

    /** Two authorities that follow each other hand the right on, whichever timer fires first. */
    @Test
    void keepsTheRightWhereOneAuthorityFollowsAnother() {
        inEffect();
        String second = "LC2020-UQ-2";
        opened();
        fill(second, DEPUTY, "2020-10-10", "2020-10-12");
        office.complete("kimtan.cv", second, "userTask_prepareAuthority");
        work.edit("noivu.cv", "/api/deputy-authorities/", second, form -> form.put("answer", "ACCEPT"));
        office.complete("noivu.cv", second, "userTask_checkAuthority");
        office.fireTimer(second, "timer_authorityStarts");
        office.runJobs();
        office.fireTimer(CODE, "timer_authorityEnds");
        assertThat(actsAsHead()).isTrue();
        office.fireTimer(second, "timer_authorityEnds");
        assertThat(actsAsHead()).isFalse();
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    void marksALatePaperAndALateCheck() {
        ProcessInstance process = opened();
        office.deadlinePasses(CODE, "timer_authorityPreparationDue", "userTask_prepareAuthority");
        fill(CODE, DEPUTY, "2020-10-12", "2020-10-30");
        office.complete("kimtan.cv", CODE, "userTask_prepareAuthority");
        office.deadlinePasses(CODE, "timer_authorityCheckDue", "userTask_checkAuthority");
        assertThat(process).hasPassed("end_authorityPreparationOverdue", "end_authorityCheckOverdue");
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        opened();
        assertThat(office.refusal("kimtan.cv", CODE, "userTask_prepareAuthority"))
                .containsExactly(
                        "DEPUTY_MISSING",
                        "FROM_MISSING",
                        "TO_MISSING",
                        "NUMBER_MISSING",
                        "DATE_MISSING",
                        "AUTHORITY_SCAN_MISSING");
        work.edit("kimtan.cv", "/api/deputy-authorities/", CODE, form -> {
            form.put("deputy", "cocleu.cv");
            form.put("fromDay", "2020-09-20");
            form.put("toDay", "2020-09-18");
            form.put("documentDate", "2020-12-01");
        });
        assertThat(office.refusal("kimtan.cv", CODE, "userTask_prepareAuthority"))
                .containsExactly(
                        "DEPUTY_OF_ANOTHER_UNIT",
                        "FROM_IN_PAST",
                        "TO_BEFORE_FROM",
                        "NUMBER_MISSING",
                        "DATE_IN_FUTURE",
                        "AUTHORITY_SCAN_MISSING");
    }

    @Test
    void refusesTheOwnAccountAndTheHead() {
        opened();
        fill(CODE, "kimtan.cv", "2020-10-05", "2020-10-09");
        assertThat(office.refusal("kimtan.cv", CODE, "userTask_prepareAuthority"))
                .containsExactly("DEPUTY_IS_SENDER");
        fill(CODE, "kimtan.ct", "2020-10-05", "2020-10-09");
        assertThat(office.refusal("kimtan.cv", CODE, "userTask_prepareAuthority"))
                .containsExactly("DEPUTY_OF_ANOTHER_UNIT", "DEPUTY_IS_HEAD");
    }

    @Test
    void refusesDaysThatAnotherAuthorityHas() {
        sent();
        opened();
        fill("LC2020-UQ-2", DEPUTY, "2020-10-09", "2020-10-12");
        assertThat(office.refusal("kimtan.cv", "LC2020-UQ-2", "userTask_prepareAuthority"))
                .containsExactly("AUTHORITY_OVERLAPS");
    }

    @Test
    void isTheUnitsOwnBusinessAndTheOfficesDecision() {
        assertThat(office.refusal(() -> office.start(
                        "cocleu.cv", DeputyAuthorityProcess.PROCESS, "campaignId", "LC2020", "unitId", "kim-tan")))
                .containsExactly("NOT_FOR_YOU");
        sent();
        assertThat(work.refusedGet("cocleu.cv", "/api/deputy-authorities/" + CODE))
                .containsExactly("NOT_FOR_YOU");
        assertThat(office.refusal("kimtan.ct", CODE, "userTask_checkAuthority")).containsExactly("NOT_FOR_YOU");
        assertThat(office.refusal("noivu.cv", CODE, "userTask_checkAuthority")).containsExactly("ANSWER_MISSING");
        answer("noivu.cv", "RETURN", "");
        assertThat(office.refusal("noivu.cv", CODE, "userTask_checkAuthority")).containsExactly("REASON_MISSING");
        answer("noivu.cv", "ACCEPT", "");
        office.itIs(2020, 10, 12);
        assertThat(office.refusal("noivu.cv", CODE, "userTask_checkAuthority")).containsExactly("AUTHORITY_OVER");
    }

    // ---------------------------------------------------------------- two at once

    @Test
    void givesTheSameDaysToOneOfTwoWhoSendAtOnce() throws Exception {
        opened();
        opened();
        fill(CODE, DEPUTY, "2020-10-05", "2020-10-09");
        fill("LC2020-UQ-2", DEPUTY, "2020-10-06", "2020-10-07");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> sent = Stream.of(CODE, "LC2020-UQ-2")
                    .map(code -> two.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            office.complete("kimtan.cv", code, "userTask_prepareAuthority");
                            return true;
                        } catch (NotForYou wrong) {
                            throw wrong;
                        } catch (Refusal overlap) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(sent.get(0).get(), sent.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
        }
    }
}
