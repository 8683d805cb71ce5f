package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.consultation.Consultations;
import vn.vinhdanh.finding.Refusal;

/** The paths of {@code consultation.bpmn}: bodies asked side by side about a dossier under appraisal (R51). */
@ProcessTest
class ConsultationTest {

    private static final String OPINION = "userTask_giveOpinion";
    private static final String APPRAISAL = "userTask_appraiseDossier";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    TaskService tasks;

    @Autowired
    Consultations consultations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ObjectMapper json;

    private String dossier;

    @BeforeEach
    void aDossierLiesOnTheAppraisersDesk() {
        work.campaignUnderWay();
        dossier = work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
    }

    // ---------------------------------------------------------------- asking and answering

    @Test
    @DisplayName("R51: asks two bodies at the same time and ends when both have answered")
    void asksTwoBodiesAndEndsWhenBothHaveAnswered() {
        ProcessInstance process = asked("cong-an", "thanh-tra");
        assertThat(process).hasBusinessKey(dossier + "-HY1").isWaitingAt(OPINION);
        assertThat(office.openTasks(dossier + "-HY1")).containsExactly(OPINION, OPINION);
        answer("congan.cv", "cong-an", "NO_OBJECTION", "");
        assertThat(states()).containsExactly("Không có ý kiến khác", "Chờ trả lời");
        assertThat(process).isNotEnded();
        answer("thanhtra.cv", "thanh-tra", "NO_OBJECTION", "Không có đơn thư.");
        assertThat(process)
                .hasPassed("start_bodyAsked", OPINION, "end_opinionGiven", "end_allAnswered")
                .hasNotPassed("serviceTask_recordSilence", "end_consultationClosed")
                .isEnded();
        assertThat(office.journal(dossier))
                .contains(
                        "Lấy ý kiến lần 1: Công an thành phố; Thanh tra thành phố. Hạn trả lời: hết ngày 06/10/2020,"
                                + " thứ Ba.",
                        "Công an thành phố trả lời lấy ý kiến lần 1.");
        work.appraisedAsQualified(dossier);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
    }

    @Test
    @DisplayName("R51: offers the bodies that the campaign suggests for the nominee first, and its own deadline")
    void offersTheSuggestedBodiesFirst() {
        ObjectNode desk = work.get("noivu.cv", "/api/dossiers/" + dossier + "/consultation");
        assertThat(desk.get("bodies"))
                .extracting(body -> body.get("id").asText())
                .startsWith("cong-an", "thanh-tra", "phong-tai-nguyen-moi-truong", "phong-tai-chinh-ke-hoach")
                .doesNotContain("coc-leu");
        assertThat(desk.get("lastDay").asText()).isEqualTo("2020-10-06");
        assertThat(desk.get("mayAsk").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("law.md 1.7: takes silence for consent once the time has passed, and still attaches the late answer")
    void recordsSilenceAndStillTakesTheLateAnswer() {
        ProcessInstance process = asked("cong-an", "thanh-tra");
        answer("congan.cv", "cong-an", "NO_OBJECTION", "");
        work.appraise(dossier, "QUALIFIED", "");
        assertThat(office.refusal("noivu.cv", dossier, APPRAISAL)).containsExactly("OPINION_AWAITED");

        office.fireTimer(dossier + "-HY1", "timer_opinionDue");
        assertThat(office.told(dossier + "-HY1"))
                .as("the head of the body, who is not told of another's answer")
                .containsExactly("userTask_giveOpinion head.thanh-tra +1");
        assertThat(office.journal(dossier))
                .contains(
                        "Thanh tra thành phố không trả lời trong hạn lấy ý kiến lần 1: coi như không có ý kiến khác.");
        assertThat(process)
                .hasPassed("serviceTask_recordSilence", "end_silenceRecorded")
                .isWaitingAt(OPINION);
        office.complete("noivu.cv", dossier, APPRAISAL);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");

        answer("thanhtra.cv", "thanh-tra", "REMARKS", "Có một đơn thư đã giải quyết xong.");
        assertThat(process).isEnded();
        assertThat(states()).containsExactly("Không có ý kiến khác", "Có ý kiến (trả lời muộn)");
        assertThat(office.journal(dossier)).contains("Thanh tra thành phố trả lời lấy ý kiến lần 1 (muộn).");
    }

    @Test
    void notesSilenceOnceWhenTheStepRunsTwice() {
        asked("cong-an");
        office.fireTimer(dossier + "-HY1", "timer_opinionDue");
        transaction.executeWithoutResult(status -> consultations.noteSilence(dossier + "-HY1", 0));
        assertThat(office.journal(dossier))
                .filteredOn(sentence -> sentence.startsWith("Công an thành phố không trả lời"))
                .hasSize(1);
    }

    @Test
    @DisplayName("R51: an objection must be dealt with before the dossier is called eligible")
    void letsNoObjectionBePassedOver() {
        asked("cong-an");
        answer("congan.cv", "cong-an", "SUSPEND", "Đang xác minh một vụ việc.");
        work.appraise(dossier, "QUALIFIED", "");
        assertThat(office.refusal("noivu.cv", dossier, APPRAISAL)).containsExactly("OBJECTION_NOT_WEIGHED");
        weigh(dossier + "-HY1-1", "Vụ việc đã kết luận, tập thể không liên quan.");
        assertThat(work.page("chutich", "/ho-so/" + dossier)).doesNotContain("Vụ việc đã kết luận");
        office.complete("noivu.cv", dossier, APPRAISAL);
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
        assertThat(work.page("chutich", "/ho-so/" + dossier))
                .contains("Cơ quan thẩm định xử lý ý kiến", "Vụ việc đã kết luận");
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier)).doesNotContain("Vụ việc đã kết luận");
    }

    @Test
    void anyOtherConclusionNeedsNoAnswer() {
        asked("cong-an");
        work.appraise(dossier, "HOLD", "Chờ kết luận thanh tra.");
        office.complete("noivu.cv", dossier, APPRAISAL);
        assertThat(work.status(dossier)).isEqualTo("ON_HOLD");
        asked(2, "thanh-tra");
        assertThat(office.openTasks(dossier + "-HY2")).containsExactly(OPINION);
    }

    @Test
    @DisplayName("R51: asks nobody any more when the dossier has ended; who did not answer no longer reads it")
    void endsWithTheDossier() {
        ProcessInstance process = asked("cong-an", "thanh-tra");
        answer("congan.cv", "cong-an", "SUSPEND", "Có vi phạm.");
        work.appraise(dossier, "NOT_ELIGIBLE", "Có vi phạm.");
        office.complete("noivu.cv", dossier, APPRAISAL);
        assertThat(process)
                .hasPassed("start_dossierClosed", "end_consultationClosed")
                .hasNotPassed("end_allAnswered")
                .isEnded();
        assertThat(states()).containsExactly("Đề nghị tạm dừng xét", "Hồ sơ kết thúc trước khi trả lời");
        work.get("congan.cv", "/api/dossiers/" + dossier);
        assertThat(work.refusedGet("thanhtra.cv", "/api/dossiers/" + dossier)).containsExactly("NOT_FOR_YOU");
    }

    @Test
    void endsWhenTheUnitWithdraws() {
        ProcessInstance process = asked("cong-an");
        work.withdraws("cocleu.cv", dossier);
        assertThat(process).hasPassed("end_consultationClosed").isEnded();
    }

    @Test
    @DisplayName(
            "R51: where silence is no consent the body is asked again, and its second silence stands in nobody's way")
    void asksAgainWhereTheCampaignSaysSo() {
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        office.itIs(2026, 3, 2);
        commune.campaignUnderWay();
        dossier = commune.directDossier("xm.thon1", "thon-mau-1", "COMMUNE_COMMENDATION");
        ask("xm.vhxh", "thon-mau-2");
        commune.appraise(dossier, "QUALIFIED", "");
        office.fireTimer(dossier + "-HY1", "timer_opinionDue");
        assertThat(office.refusal("xm.vhxh", dossier, APPRAISAL)).containsExactly("OPINION_TO_ASK_AGAIN");
        ask("xm.vhxh", "thon-mau-2");
        assertThat(office.refusal("xm.vhxh", dossier, APPRAISAL)).containsExactly("OPINION_AWAITED");
        office.fireTimer(dossier + "-HY2", "timer_opinionDue");
        office.complete("xm.vhxh", dossier, APPRAISAL);
        assertThat(commune.status(dossier)).isEqualTo("AWAITING_DECISION");
    }

    @Test
    @DisplayName(
            "R51: the body's letter goes with its answer; the nominee does not read it, and after the answer it stays")
    void carriesTheLetterOfTheBody() {
        asked("cong-an");
        String opinion = dossier + "-HY1-1";
        byte[] letter = SamplePdf.titled("Công văn trả lời");
        assertThat(work.refusedAttach("thanhtra.cv", opinion, "OPINION_PAPER", "cong-van.pdf", letter))
                .containsExactly("NOT_FOR_YOU");
        work.attach("congan.cv", opinion, "OPINION_PAPER", "cong-van.pdf", letter);
        answer("congan.cv", "cong-an", "REMARKS", "Xem công văn.");
        assertThat(work.refusedAttach("congan.cv", opinion, "OPINION_PAPER", "khac.pdf", letter))
                .containsExactly("ATTACHMENTS_CLOSED");
        JsonNode paper = work.get("noivu.cv", "/api/dossiers/" + dossier + "/consultation")
                .get("opinions")
                .get(0)
                .get("papers")
                .get(0);
        assertThat(work.download("chutich", paper.get("url").asText())).isEqualTo(letter);
        assertThat(work.refusedGet("cocleu.cv", "/api/attachments/" + opinion + "/OPINION_PAPER"))
                .containsExactly("NOT_FOR_YOU");
    }

    // ---------------------------------------------------------------- two people at once

    @Test
    @DisplayName("an objection that arrives while the appraisal is concluded is weighed, never overlooked")
    void overlooksNoAnswerThatArrivesInTheSameMoment() throws Exception {
        asked("cong-an");
        office.fireTimer(dossier + "-HY1", "timer_opinionDue");
        work.appraise(dossier, "QUALIFIED", "");
        fillOpinion("congan.cv", task("cong-an"), "SUSPEND", "Đang xác minh.");
        CountDownLatch given = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> answer = two.submit(() -> transaction.executeWithoutResult(status -> {
                consultations.give(dossier + "-HY1-1", office.person("congan.cv"));
                given.countDown();
                pause();
            }));
            Future<List<String>> conclusion = two.submit(() -> {
                given.await();
                try {
                    office.complete("noivu.cv", dossier, APPRAISAL);
                    return List.of();
                } catch (Refusal refusal) {
                    return refusal.findings().stream().map(f -> f.code()).toList();
                }
            });
            answer.get(20, TimeUnit.SECONDS);
            assertThat(conclusion.get(20, TimeUnit.SECONDS)).containsExactly("OBJECTION_NOT_WEIGHED");
        } finally {
            two.shutdownNow();
        }
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    // ---------------------------------------------------------------- rights and refusals

    @Test
    void letsABodyReadOnlyWhatItIsAskedAbout() {
        assertThat(work.refusedGet("congan.cv", "/api/dossiers/" + dossier)).containsExactly("NOT_FOR_YOU");
        asked("cong-an");
        work.get("congan.cv", "/api/dossiers/" + dossier);
        assertThat(work.refusedGet("thanhtra.cv", "/api/dossiers/" + dossier)).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("thanhtra.cv", "/api/opinions/" + dossier + "-HY1-1"))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("congan.cv", "/api/dossiers/" + dossier + "/consultation"))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("cocleu.cv", "/api/dossiers/" + dossier + "/consultation"))
                .containsExactly("NOT_FOR_YOU");
        Task task = task("cong-an");
        fillOpinion("congan.cv", task, "NO_OBJECTION", "");
        assertThat(office.refusal("thanhtra.cv", task)).containsExactly("NOT_FOR_YOU");
    }

    @Test
    void refusesAnAnswerThatSaysNothing() {
        asked("cong-an");
        Task task = task("cong-an");
        assertThat(office.refusal("congan.cv", task)).containsExactly("ANSWER_MISSING");
        fillOpinion("congan.cv", task, "REMARKS", " ");
        assertThat(office.refusal("congan.cv", task)).containsExactly("REASON_MISSING");
    }

    @Test
    void saysEverythingThatIsWrongWithAQuestionAtOnce() {
        assertThat(refusedAsk("noivu.cv", question("", "2020-10-01")))
                .containsExactly("BODIES_MISSING", "QUESTION_MISSING", "DUE_NOT_AHEAD");
        assertThat(refusedAsk(
                        "noivu.cv", question("Có vi phạm không?", "2020-10-06", "coc-leu", "thanh-tra", "thanh-tra")))
                .containsExactly("BODY_NOT_TO_ASK", "BODY_TWICE");
        asked("cong-an");
        assertThat(refusedAsk("noivu.cv", question("Có vi phạm không?", "2020-10-06", "cong-an")))
                .containsExactly("BODY_ASKED_ALREADY");
        assertThat(refusedAsk("khoi.xaphuong", question("Có vi phạm không?", "2020-10-06", "thanh-tra")))
                .containsExactly("NOT_FOR_YOU");
        work.appraise(dossier, "NOT_ELIGIBLE", "Không đạt.");
        office.complete("noivu.cv", dossier, APPRAISAL);
        assertThat(refusedAsk("noivu.cv", question("Có vi phạm không?", "2020-10-06", "thanh-tra")))
                .containsExactly("NOT_IN_APPRAISAL");
    }

    // ---------------------------------------------------------------- doing

    private ProcessInstance asked(String... bodies) {
        return asked(1, bodies);
    }

    private ProcessInstance asked(int round, String... bodies) {
        ask("noivu.cv", bodies);
        return office.instance(dossier + "-HY" + round);
    }

    private void ask(String appraiser, String... bodies) {
        String url = "/api/dossiers/" + dossier + "/consultation";
        String lastDay = work.get(appraiser, url).get("lastDay").asText();
        work.post(appraiser, url, question("Tập thể có vi phạm trong thời gian thi đua không?", lastDay, bodies));
    }

    private ObjectNode question(String text, String lastDay, String... bodies) {
        ObjectNode asking = json.createObjectNode().put("question", text).put("lastDay", lastDay);
        ArrayNode chosen = asking.putArray("bodies");
        List.of(bodies).forEach(chosen::add);
        return asking;
    }

    private List<String> refusedAsk(String user, ObjectNode question) {
        return work.refusedPost(user, "/api/dossiers/" + dossier + "/consultation", question);
    }

    private void answer(String user, String body, String answer, String reason) {
        Task task = task(body);
        fillOpinion(user, task, answer, reason);
        office.complete(user, task);
        office.runJobs();
    }

    private void fillOpinion(String user, Task task, String answer, String reason) {
        String url = "/api/opinions/" + tasks.getVariableLocal(task.getId(), "opinionCode");
        ObjectNode form = work.get(user, url);
        form.put("answer", answer);
        form.put("reason", reason);
        work.put(user, url, form);
    }

    private Task task(String body) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(OPINION)
                .taskCandidateGroup("unit." + body)
                .singleResult();
    }

    private void weigh(String opinion, String text) {
        work.editAppraisal(dossier, form -> form.putArray("weighings")
                .addObject()
                .put("opinionCode", opinion)
                .put("text", text));
    }

    private List<String> states() {
        JsonNode desk = work.get("noivu.cv", "/api/dossiers/" + dossier + "/consultation");
        return desk.get("opinions").findValuesAsText("state");
    }
}
