package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.notification.ArrivesAsWritten;

/** The paths of {@code reconsideration.bpmn}: an ended dossier is looked at again (R29, R51, R52, law.md 1.10). */
@ProcessTest
@ExtendWith(ArrivesAsWritten.class)
class ReconsiderationTest {

    private static final String CODE = "LC2020-XL-1";
    private static final String REGISTER = "userTask_registerComplaint";
    private static final String VERIFY = "userTask_verifyComplaint";
    private static final String CONCLUDE = "userTask_concludeReconsideration";
    private static final String COMPLAINANT = "Bà Trần Thị Tố Cáo, tổ 5";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Dossiers dossiers;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    private String refusedByTheCouncil() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        work.councilAgrees(0, dossier);
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
        return dossier;
    }

    private String awarded() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        work.councilAgrees(5, dossier);
        decided(dossier, "55/QĐ-UBND");
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        return dossier;
    }

    private void decided(String dossier, String number) {
        office.complete(
                "chutich",
                dossier,
                "userTask_decideAward",
                Office.yes(number, office.today().toString()));
    }

    // ---------------------------------------------------------------- after a complaint

    @Test
    @DisplayName("a complaint is registered, verified and leaves things as they are")
    void verifiesAComplaintAndLeavesThingsAsTheyAre() {
        String dossier = awarded();
        ProcessInstance process = complained(dossier);
        assertThat(process).hasBusinessKey(CODE).isWaitingAtExactly(REGISTER);
        registered();
        verified("KEEP");
        ruled("KEEP", "Nội dung đơn không có cơ sở.");
        assertThat(process)
                .hasPassedInOrder(
                        "start_reconsideration",
                        "serviceTask_openReconsideration",
                        "gateway_complaintReceived",
                        REGISTER,
                        VERIFY,
                        "merge_toConclusion",
                        CONCLUDE,
                        "gateway_conclusion",
                        "end_upheld")
                .hasNotPassed("serviceTask_reopenDossier", "serviceTask_revokeAward")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        assertThat(office.journal(dossier))
                .contains(
                        "Tiếp nhận đơn về hồ sơ, mở việc xem xét lại " + CODE + ".",
                        "Kết luận xem xét lại " + CODE
                                + ": giữ nguyên kết quả, văn bản số 12/KL-UBND ngày 01/10/2020.");
    }

    @Test
    @DisplayName(
            "R42, R52: a dossier reopened after a complaint is appraised again under its code and decided once more")
    void reopensADossierAndDecidesOnItOnceMore() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.no("Chưa tiêu biểu."));
        assertThat(work.status(dossier)).isEqualTo("NOT_PASSED");
        ProcessInstance process = complained(dossier);
        registered();
        verified("REOPEN");
        ruled("REOPEN", "Có tình tiết mới.");
        office.runJobs();
        assertThat(process)
                .hasPassed("serviceTask_reopenDossier", "end_reopened")
                .hasNotPassed("end_upheld")
                .isEnded();
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
        assertThat(work.dossier(dossier).outcomeReason()).isEmpty();
        assertThat(told("reopened/" + dossier)).containsOnlyKeys("cocleu.cv", "cocleu.ct");
        assertThat(instances(dossier)).isOne();

        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        decided(dossier, "77/QĐ-UBND");
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
        assertThat(jdbc.sql("select number from award_decision where dossier_code = ? order by position")
                        .param(dossier)
                        .query(String.class)
                        .list())
                .containsExactly("", "77/QĐ-UBND");
        assertThat(jdbc.sql("select decision_number from award_record where dossier_code = ?")
                        .param(dossier)
                        .query(String.class)
                        .single())
                .isEqualTo("77/QĐ-UBND");
        assertThat(instances(dossier)).isZero();
    }

    @Test
    @DisplayName(
            "law.md 1.10: an award is revoked on a ground of the campaign; it stays on record and its quota is free")
    void revokesAnAward() {
        String dossier = awarded();
        assertThat(dossiers.awarded(work.dossier(dossier))).isOne();
        ProcessInstance process = complained(dossier);
        registered();
        verified("REVOKE");
        rule(CODE, "REVOKE", "Số liệu bị sửa.", form -> form.put("ground", "FALSE_DECLARATION"));
        office.complete("chutich", CODE, CONCLUDE);
        assertThat(process).hasPassed("serviceTask_revokeAward", "end_revoked").isEnded();
        assertThat(work.status(dossier)).isEqualTo("REVOKED");
        assertThat(dossiers.awarded(work.dossier(dossier))).isZero();
        Map<String, Object> record = jdbc.sql("select * from award_record where dossier_code = ?")
                .param(dossier)
                .query()
                .singleRow();
        assertThat(record.get("DECISION_NUMBER")).isEqualTo("55/QĐ-UBND");
        assertThat(record.get("REVOKED_BY")).isEqualTo("chutich");
        assertThat(record.get("REVOCATION_NUMBER")).isEqualTo("12/KL-UBND");
        assertThat(record.get("REVOKED_AT")).isNotNull();
        assertThat(record.get("REVOCATION_REASON").toString())
                .startsWith("Gian dối trong việc kê khai thành tích")
                .endsWith("Số liệu bị sửa.");
        assertThat(office.journal(dossier)).contains("Hủy quyết định khen thưởng: số 12/KL-UBND ngày 01/10/2020.");

        assertThat(told("revoked/" + dossier))
                .containsOnlyKeys("cocleu.cv", "cocleu.ct")
                .hasEntrySatisfying("cocleu.ct", text -> assertThat(text).contains("bị hủy", "Số liệu bị sửa."));

        String next = work.openedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        assertThat(next).as("the unit may hand in another one").isNotEqualTo(dossier);
    }

    // ---------------------------------------------------------------- on the chairman's own initiative

    @Test
    @DisplayName("R29: the chairman reopens a dossier on his own, without a verification")
    void theChairmanReopensADossierOnHisOwn() {
        String dossier = refusedByTheCouncil();
        ProcessInstance process = office.start("chutich", "reconsideration", "dossierCode", dossier);
        assertThat(process).isWaitingAtExactly(CONCLUDE);
        ruled("REOPEN", "Hội đồng chưa có đủ tài liệu.");
        office.runJobs();
        assertThat(process)
                .hasPassed("gateway_complaintReceived", "end_reopened")
                .hasNotPassed(REGISTER, VERIFY)
                .isEnded();
        assertThat(office.openTasks(dossier)).containsExactly("userTask_appraiseDossier");
        work.appraisedAsQualified(dossier);
        work.councilAgrees(5, dossier);
        decided(dossier, "60/QĐ-UBND");
        assertThat(work.status(dossier)).isEqualTo("AWARDED");
    }

    @Test
    @DisplayName("R42: the quota is asked again for a reopened dossier; a revoked award makes room in it")
    void asksTheQuotaAgainAndFreesItByRevocation() {
        office.standsIn("vanhoa.cv", Groups.staffOf("thong-nhat"));
        office.standsIn("vanhoa.cv", Groups.staffOf("dong-tuyen"));
        String first = work.qualifiedDossier("vanhoa.cv", "thong-nhat", "CITY_COMMENDATION");
        String second = work.qualifiedDossier("vanhoa.cv", "dong-tuyen", "CITY_COMMENDATION");
        String third = work.qualifiedDossier("vanhoa.cv", "van-hoa", "CITY_COMMENDATION");
        work.councilAgrees(5, first, second, third);
        decided(first, "55/QĐ-UBND");
        decided(second, "56/QĐ-UBND");
        office.complete("chutich", third, "userTask_decideAward", Office.no("Hết chỉ tiêu."));
        office.start("chutich", "reconsideration", "dossierCode", third);
        ruled(CODE, "REOPEN", "Xét lại.");
        office.runJobs();
        work.appraisedAsQualified(third);
        work.councilAgrees(5, third);
        Object[] granted = Office.yes("57/QĐ-UBND", office.today().toString());
        assertThat(office.refusal("chutich", third, "userTask_decideAward", granted))
                .containsExactly("QUOTA_USED_UP");

        office.start("chutich", "reconsideration", "dossierCode", first);
        rule("LC2020-XL-2", "REVOKE", "Hồ sơ giả.", form -> form.put("ground", "FORGED_PAPERS"));
        office.complete("chutich", "LC2020-XL-2", CONCLUDE);
        office.complete("chutich", third, "userTask_decideAward", granted);
        assertThat(work.status(third)).isEqualTo("AWARDED");
    }

    // ---------------------------------------------------------------- deadlines

    @Test
    @DisplayName("law.md 1.3: marks registration, verification and conclusion late and lets the work go on")
    void marksEveryStepLateAndGoesOn() {
        String dossier = refusedByTheCouncil();
        ProcessInstance process = complained(dossier);
        office.deadlinePasses(CODE, "timer_complaintDue", REGISTER);
        registered();
        office.fireTimer(CODE, "timer_verificationDue");
        verified("KEEP");
        office.deadlinePasses(CODE, "timer_conclusionDue", CONCLUDE);
        ruled("KEEP", "Không có cơ sở.");
        assertThat(process)
                .hasPassed("end_complaintOverdue", "end_verificationOverdue", "end_conclusionOverdue")
                .isEnded();
    }

    // ---------------------------------------------------------------- who sees what

    @Test
    @DisplayName("who complained is seen by the appraising office and the chairman only")
    void keepsTheComplainantFromEverybodyElse() {
        String dossier = awarded();
        complained(dossier);
        fillComplaint();
        work.attach("noivu.cv", CODE, "COMPLAINT", "don.pdf", SamplePdf.titled("Đơn"));
        registered();
        String url = "/api/reconsiderations/" + CODE;
        assertThat(work.get("chutich", url).get("complainant").asText()).isEqualTo(COMPLAINANT);
        for (String other :
                List.of("cocleu.cv", "cocleu.ct", "khoi.xaphuong", "hd.chutich", "lanhdao", "kimtan.cv", "quantri")) {
            assertThat(work.refusedGet(other, url)).as(other).containsExactly("NOT_FOR_YOU");
            assertThat(work.refusedGet(other, "/api/attachments/" + CODE + "/COMPLAINT"))
                    .as(other)
                    .containsExactly("NOT_FOR_YOU");
        }
        for (String reader : List.of("cocleu.cv", "khoi.xaphuong", "hd.chutich", "lanhdao")) {
            assertThat(work.page(reader, "/ho-so/" + dossier))
                    .as(reader)
                    .contains(CODE)
                    .doesNotContain(COMPLAINANT, "Số liệu không đúng", "don.pdf");
        }
        assertThat(work.page("chutich", "/ho-so/" + dossier)).contains(COMPLAINANT, "don.pdf");
        assertThat(runtime.createVariableInstanceQuery().list())
                .as("nothing of it is in the engine")
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Tố Cáo"));
    }

    @Test
    void offersEndedDossiersAndSaysWhyNotForOthers() {
        String ended = refusedByTheCouncil();
        work.registered("kimtan.cv", "kim-tan");
        String open = work.preparedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        office.complete("kimtan.cv", open, "userTask_prepareDossier");
        JsonNode openings = work.getList("chutich", "/api/reconsiderations/openings");
        assertThat(openings)
                .extracting(o ->
                        o.get("dossierCode").asText() + " " + o.get("ended").asBoolean())
                .containsExactly(ended + " true", open + " false");
        assertThat(work.getList("cocleu.cv", "/api/reconsiderations/openings")).isEmpty();
    }

    // ---------------------------------------------------------------- refusals

    @Test
    void opensOnlyWhatCanBeLookedAtAgainAndByWhomItMay() {
        String dossier = refusedByTheCouncil();
        assertThat(refusedStart("cocleu.cv", dossier)).containsExactly("NOT_FOR_YOU");
        complained(dossier);
        assertThat(refusedStart("chutich", dossier)).containsExactly("RECONSIDERED_ALREADY");
        String open = work.directDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        assertThat(refusedStart("noivu.cv", open)).containsExactly("DOSSIER_NOT_FINAL");
        work.withdraws("kimtan.cv", open);
        assertThat(refusedStart("chutich", open)).containsExactly("NOTHING_TO_RECONSIDER");
        assertThat(refusedStart("noivu.cv", "LC2020-HS-9999")).containsExactly("NOT_FOUND");
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        String dossier = refusedByTheCouncil();
        complained(dossier);
        assertThat(office.refusal("noivu.cv", CODE, REGISTER))
                .containsExactly("COMPLAINANT_MISSING", "SUBJECT_MISSING", "CONTENT_MISSING", "DATE_MISSING");
        edit("noivu.cv", CODE, "/complaint", form -> form.put("date", "2020-12-01"));
        assertThat(office.refusal("noivu.cv", CODE, REGISTER)).contains("DATE_AHEAD");
        assertThat(office.refusal("chutich", CODE, REGISTER)).containsExactly("NOT_FOR_YOU");
        registered();
        assertThat(office.refusal("noivu.cv", CODE, VERIFY)).containsExactly("RESULT_MISSING", "CONCLUSION_MISSING");
        verified("REOPEN");
        assertThat(office.refusal("chutich", CODE, CONCLUDE))
                .containsExactly("CONCLUSION_MISSING", "REASON_MISSING", "NUMBER_MISSING", "DATE_MISSING");
        rule(CODE, "REVOKE", "Vì sai.", form -> {});
        assertThat(office.refusal("chutich", CODE, CONCLUDE))
                .containsExactly("CONCLUSION_IMPOSSIBLE", "GROUND_MISSING");
        rule(CODE, "REOPEN", "Vì có tình tiết mới.", form -> {});
        assertThat(office.refusal("noivu.cv", CODE, CONCLUDE)).containsExactly("NOT_FOR_YOU");
    }

    // ---------------------------------------------------------------- two people at once

    @Test
    @DisplayName("two clicks of two chairmen conclude once and start one process")
    void concludesOnceWhenTwoClickAtTheSameMoment() throws Exception {
        String dossier = refusedByTheCouncil();
        office.start("chutich", "reconsideration", "dossierCode", dossier);
        rule(CODE, "REOPEN", "Xét lại.", form -> {});
        office.standsIn("noivu.tp", "chairman");
        List<Boolean> done = together(
                () -> office.complete("chutich", CODE, CONCLUDE), () -> office.complete("noivu.tp", CODE, CONCLUDE));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(instances(dossier)).isOne();
        assertThat(work.status(dossier)).isEqualTo("IN_APPRAISAL");
    }

    @Test
    void opensOneReconsiderationWhenTwoOpenItAtTheSameMoment() throws Exception {
        String dossier = refusedByTheCouncil();
        List<Boolean> done = together(
                () -> complained(dossier), () -> office.start("chutich", "reconsideration", "dossierCode", dossier));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(office.running("reconsideration")).isOne();
    }

    /** @return for each whether it went through */
    private static List<Boolean> together(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> first = two.submit(attempt(start, one));
            Future<Boolean> second = two.submit(attempt(start, other));
            return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<Boolean> attempt(CyclicBarrier start, Runnable work) {
        return () -> {
            start.await();
            try {
                work.run();
                return true;
            } catch (RuntimeException | AssertionError refused) {
                return false;
            }
        };
    }

    // ---------------------------------------------------------------- doing

    private ProcessInstance complained(String dossier) {
        return office.start("noivu.cv", "reconsideration", "dossierCode", dossier);
    }

    private List<String> refusedStart(String user, String dossier) {
        return office.refusal(() -> office.start(user, "reconsideration", "dossierCode", dossier));
    }

    private void fillComplaint() {
        edit("noivu.cv", CODE, "/complaint", form -> {
            form.put("complainant", COMPLAINANT);
            form.put("subject", "Khiếu nại số liệu của hồ sơ");
            form.put("content", "Số liệu không đúng.");
            form.put("date", office.today().toString());
        });
    }

    private void registered() {
        fillComplaint();
        office.complete("noivu.cv", CODE, REGISTER);
    }

    private void verified(String proposal) {
        edit("noivu.cv", CODE, "/verification", form -> {
            form.put("result", "Đã làm việc với đơn vị.");
            form.put("proposal", proposal);
        });
        office.complete("noivu.cv", CODE, VERIFY);
    }

    private void ruled(String conclusion, String reason) {
        ruled(CODE, conclusion, reason);
    }

    private void ruled(String code, String conclusion, String reason) {
        rule(code, conclusion, reason, form -> {});
        office.complete("chutich", code, CONCLUDE);
    }

    private void rule(String code, String conclusion, String reason, Consumer<ObjectNode> more) {
        edit("chutich", code, "/ruling", form -> {
            form.put("conclusion", conclusion);
            form.put("reason", reason);
            form.put("number", "12/KL-UBND");
            form.put("date", office.today().toString());
            more.accept(form);
        });
    }

    private void edit(String user, String code, String part, Consumer<ObjectNode> change) {
        ObjectNode form = work.get(user, "/api/reconsiderations/" + code);
        change.accept(form);
        work.put(user, "/api/reconsiderations/" + code + part, form);
    }

    private long instances(String dossier) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier)
                .rootProcessInstances()
                .count();
    }

    /** @return texts of the mails about something, by who got them */
    private Map<String, String> told(String about) {
        return jdbc
                .sql("select person, text_body from mail where unique_key like ?")
                .param(about + "/%")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
