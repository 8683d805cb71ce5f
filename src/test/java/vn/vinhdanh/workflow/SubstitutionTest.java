package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P11: the province refuses, and the office says who takes the place. */
@ProcessTest
class SubstitutionTest {

    private static final String FLAG = "PROVINCIAL_FLAG";
    private static final String CITY = "CITY_COMMENDATION";
    private static final String STEP = "userTask_considerSubstitute";
    private static final String SUBMIT = "userTask_submitToHigherLevel";
    private static final String CASE = "LC2020-TT-1";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    private String refused;
    private String next;

    @BeforeEach
    void theProvinceRefusesTheFlag() {
        work.campaignUnderWay();
        refused = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        office.complete("kimtan.ct", refused, "userTask_confirmReport", Office.yes(""));
        next = work.submittedDossier("cocleu.cv", "coc-leu", FLAG);
        office.complete("cocleu.ct", next, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(refused);
        work.appraisedAsQualified(refused);
        work.councilAgrees(5, refused);
        office.complete(
                "chutich",
                refused,
                SUBMIT,
                Office.document("10/TTr-UBND", office.today().toString()));
        office.complete("noivu.cv", refused, "userTask_recordHigherAnswer", Office.no("Tỉnh chọn đơn vị khác."));
    }

    @Test
    @DisplayName(
            "R43, P11: offers the refused phường for the city's commendation, and the next of the list for the flag")
    void offersTheRefusedAndTheNext() {
        assertThat(office.openTasks(CASE)).containsExactly(STEP);
        JsonNode form = work.get("noivu.cv", "/api/substitutions/" + CASE);
        assertThat(form.get("candidates").findValuesAsText("id")).containsExactly(refused + " " + CITY, next);
        assertThat(form.get("candidates").findValuesAsText("obstacle")).containsOnly("");
        assertThat(form.get("candidates").get(0).get("way").asText())
                .contains("chuyển hình thức sang Giấy khen của Chủ tịch UBND thành phố");
        assertThat(form.get("candidates").get(1).get("words").asText()).contains("Xếp thứ 1 trong nhóm");
        assertThat(office.refusal("noivu.cv", CASE, STEP)).containsExactly("SUBSTITUTE_MISSING", "REASON_MISSING");
        assertThat(work.refusedGet("chutich", "/api/substitutions/" + CASE)).containsExactly("NOT_FOR_YOU");
    }

    @Test
    @DisplayName(
            "P11, R36: the next goes through appraisal, council and submission; then the flag's quota is used up again")
    void theNextTakesThePlaceAndTheQuotaHolds() {
        ProcessInstance asked = office.instance(CASE);
        choose(next, "Đứng kế tiếp trong khối.");
        office.complete("noivu.cv", CASE, STEP);
        office.runJobs();
        assertThat(asked).hasPassed("end_substitutionSettled").isEnded();
        assertThat(work.status(next)).isEqualTo("IN_APPRAISAL");
        assertThat(office.journal(next))
                .contains("Được xét thay thế (" + CASE + ") cho hồ sơ " + refused
                        + " mà cấp trên không khen: Cờ thi đua của UBND tỉnh.");
        assertThat(work.page("kimtan.cv", "/ho-so/" + refused + "/vi-sao"))
                .contains("Cấp trên không khen, có xét thay thế không?", "Đứng kế tiếp trong khối.");
        assertThat(work.page("noivu.cv", "/ho-so/" + next + "/vi-sao"))
                .contains("Vì sao được xét lại?", "không được cấp trên khen. Lý do: Đứng kế tiếp trong khối.");
        work.appraisedAsQualified(next);
        work.councilAgrees(5, next);
        office.complete("chutich", next, SUBMIT, Office.document("12/TTr-UBND", "2021-09-08"));
        assertThat(work.status(next)).isEqualTo("AWAITING_HIGHER_LEVEL");

        work.reopens(refused);
        work.appraisedAsQualified(refused);
        work.councilAgrees(5, refused);
        assertThat(office.refusal("chutich", refused, SUBMIT, Office.document("13/TTr-UBND", "2021-09-08")))
                .as("never two for the only flag")
                .containsExactly("QUOTA_USED_UP");
    }

    @Test
    @DisplayName("P11: the refused phường reads who took its place when that one is awarded, and not before")
    void theRefusedHearsOfAnotherWhenItIsAwarded() {
        choose(next, "Đứng kế tiếp trong khối.");
        office.complete("noivu.cv", CASE, STEP);
        office.runJobs();
        assertThat(work.page("kimtan.cv", "/ho-so/" + refused)).doesNotContain("Cốc Lếu");
        assertThat(work.page("kimtan.cv", "/ho-so/" + refused + "/vi-sao"))
                .contains("Xét thay thế bằng một hồ sơ khác.")
                .doesNotContain("Cốc Lếu");
        assertThat(work.page("noivu.cv", "/ho-so/" + refused + "/vi-sao")).contains("phường Cốc Lếu – Cờ thi đua");
        work.appraisedAsQualified(next);
        work.councilAgrees(5, next);
        office.complete("chutich", next, SUBMIT, Office.document("12/TTr-UBND", "2021-09-08"));
        office.complete("noivu.cv", next, "userTask_recordHigherAnswer", Office.yes("99/QĐ-UBND", "2021-09-20"));
        assertThat(work.page("kimtan.cv", "/ho-so/" + refused + "/vi-sao")).contains("phường Cốc Lếu – Cờ thi đua");
    }

    @Test
    @DisplayName(
            "P11: the refused phường itself goes back to the appraisal, where its form is changed with its consent")
    void theRefusedIsLookedAtByTheCity() {
        choose(refused + " " + CITY, "Thành tích vẫn tiêu biểu ở cấp thành phố.");
        office.complete("noivu.cv", CASE, STEP);
        office.runJobs();
        assertThat(work.status(refused)).isEqualTo("IN_APPRAISAL");
        assertThat(office.openTasks(refused)).containsExactly("userTask_appraiseDossier");
        assertThat(work.status(next)).as("nobody else moves").isEqualTo("NOT_SELECTED");
    }

    @Test
    @DisplayName("P11, R53: moved to the city's form the refused phường goes on to the award; its bloc met long ago")
    void theRefusedGetsTheCitysCommendation() {
        choose(refused + " " + CITY, "Thành tích vẫn tiêu biểu ở cấp thành phố.");
        office.complete("noivu.cv", CASE, STEP);
        office.runJobs();
        work.appraise(refused, "MOVE", "Xứng đáng Giấy khen của thành phố.");
        work.editAppraisal(refused, form -> form.putObject("move").put("form", CITY));
        office.complete("noivu.cv", refused, "userTask_appraiseDossier");
        office.complete("kimtan.ct", refused, "userTask_consentToMove", Office.yes(""));
        office.runJobs();
        assertThat(work.page("noivu.cv", "/ho-so/" + refused)).doesNotContain("Khối bình xét</td>");
        work.fill("kimtan.cv", refused);
        office.complete("kimtan.cv", refused, "userTask_supplementDossier");
        office.runJobs();
        assertThat(work.status(refused)).isEqualTo("IN_APPRAISAL");
        work.appraisedAsQualified(refused);
        work.councilAgrees(5, refused);
        office.complete("chutich", refused, "userTask_decideAward", Office.yes("77/QĐ-UBND", "2021-09-10"));
        assertThat(work.status(refused)).isEqualTo("AWARDED");
        assertThat(work.dossier(refused).awardForm()).isEqualTo(CITY);
    }

    @Test
    @DisplayName(
            "P11: a substitute that completes its papers goes back to the appraisal, not to a bloc that met long ago")
    void theSubstituteCompletesItsPapers() {
        choose(next, "Đứng kế tiếp trong khối.");
        office.complete("noivu.cv", CASE, STEP);
        office.runJobs();
        work.appraise(next, "SUPPLEMENT", "Tờ trình ghi sai tên đơn vị.");
        office.complete("noivu.cv", next, "userTask_appraiseDossier");
        office.runJobs();
        office.complete("cocleu.cv", next, "userTask_supplementDossier");
        assertThat(office.openTasks(next)).containsExactly("userTask_confirmReport");
        assertThat(work.page("noivu.cv", "/ho-so/" + next)).doesNotContain("Khối bình xét</td>");
        office.complete("cocleu.ct", next, "userTask_confirmReport", Office.yes(""));
        assertThat(work.status(next)).isEqualTo("IN_APPRAISAL");
    }

    @Test
    @DisplayName("R42, R43: does not offer the refused phường where the three commendations are given")
    void offersNothingWithoutAPlace() {
        List<String> clerks = List.of("bac-cuong", "duyen-hai", "lao-cai");
        clerks.forEach(unit -> {
            office.standsIn("cocleu.cv", "unit." + unit);
            String dossier = work.qualifiedDossier("cocleu.cv", unit, CITY);
            work.councilAgrees(5, dossier);
            office.complete(
                    "chutich",
                    dossier,
                    "userTask_decideAward",
                    Office.yes("55/QĐ-UBND", office.today().toString()));
        });
        choose(refused + " " + CITY, "Thành tích vẫn tiêu biểu.");
        assertThat(office.refusal("noivu.cv", CASE, STEP)).containsExactly("SUBSTITUTE_IMPOSSIBLE");
        assertThat(obstacles()).first().asString().startsWith("Đã tặng 3/3");
        assertThat(work.status(refused)).isEqualTo("NOT_PASSED");
    }

    @Test
    @DisplayName("P11: records that nobody takes the place, with the reason; and is late like any other work")
    void recordsThatNobodyTakesThePlace() {
        office.deadlinePasses(CASE, "timer_substitutionDue", STEP);
        choose("NOBODY", "Không còn tập thể đủ tiêu biểu.");
        office.complete("noivu.cv", CASE, STEP);
        assertThat(office.instance(CASE)).isNull();
        assertThat(work.status(next)).isEqualTo("NOT_SELECTED");
        assertThat(work.page("noivu.cv", "/ho-so/" + refused + "/vi-sao"))
                .contains("Không xét thay thế. Lý do: Không còn tập thể đủ tiêu biểu.");
    }

    private void choose(String candidate, String reason) {
        work.edit("noivu.cv", "/api/substitutions/", CASE, form -> form.put("chosen", candidate)
                .put("reason", reason));
    }

    private List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        work.get("noivu.cv", "/api/substitutions/" + CASE)
                .get("candidates")
                .forEach(candidate -> obstacles.add(candidate.get("obstacle").asText()));
        return obstacles;
    }
}
