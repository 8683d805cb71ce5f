package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.supplement.Asker;

/** Requests to complete a dossier: all reasons at once, counted, dated (law 1.6). */
@ProcessTest
class SupplementTest {

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
    @DisplayName("R54–R57b: keeps everything the checks found as one request that does not count")
    void keepsWhatTheChecksFoundAsARequestThatDoesNotCount() {
        work.registered("cocleu.cv", "coc-leu");
        String dossier = work.openedDossier("cocleu.cv", "coc-leu", CITY);
        office.complete("cocleu.cv", dossier, "userTask_prepareDossier");
        assertThat(work.request(dossier).asker()).isEqualTo(Asker.AUTOMATIC);
        assertThat(work.request(dossier).counted()).isZero();
        assertThat(work.request(dossier).reasons())
                .hasSameSizeAs(work.blockingFindings(dossier))
                .anyMatch(reason -> reason.place().equals(Place.document("SUMMARY_LIST")));
        JsonNode shown = work.get("cocleu.cv", "/api/dossiers/" + dossier)
                .get("supplements")
                .get(0);
        assertThat(shown.get("asker").asText()).isEqualTo("Kiểm tra tự động khi nộp");
        assertThat(shown.get("counted").asText()).isEmpty();
        assertThat(shown.get("points").findValuesAsText("where")).contains("Danh sách trích ngang thành tích");
    }

    @Test
    @DisplayName("Law 1.6: gives three working days, also across a weekend, and says so on the task")
    void givesWorkingDaysAcrossAWeekend() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        office.itIs(2021, 7, 1);
        work.appraise(dossier, "SUPPLEMENT", "Thiếu xác nhận số liệu.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(office.instance(dossier))
                .hasPassedInOrder("callActivity_appraisal", "serviceTask_sendSupplementRequest")
                .isWaitingAtExactly("userTask_supplementDossier");
        assertThat(work.request(dossier).due())
                .as("from Thursday: Friday, Monday, Tuesday 06/7")
                .isEqualTo(Instant.parse("2021-07-06T17:00:00Z"));
        assertThat(office.dueDate(dossier, "userTask_supplementDossier"))
                .isEqualTo(Instant.parse("2021-07-06T16:59:59Z"));
        office.fireTimer(dossier, "timer_supplementDue");
        assertThat(office.told(dossier)).containsExactly("userTask_supplementDossier head.coc-leu +1");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        office.runJobs();
        assertThat(work.request(dossier).settledBy()).isEqualTo("cocleu.cv");
        assertThat(office.openTasks(dossier)).containsExactly("userTask_appraiseDossier");
    }

    @Test
    @DisplayName(
            "R57, law 1.6: the head confirms what was completed by the supplement's own day, and is late only then")
    void theHeadSharesTheTimeOfTheSupplement() {
        String dossier = work.submittedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        assertThat(office.dueDate(dossier, "userTask_confirmReport"))
                .as("P2: the unit's own deadline")
                .isEqualTo(Instant.parse("2021-07-01T16:59:59Z"));
        office.complete("kimtan.ct", dossier, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(dossier);
        office.itIs(2021, 7, 1);
        work.appraise(dossier, "SUPPLEMENT", "Thiếu xác nhận số liệu.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(work.page("kimtan.cv", "/ho-so/" + dossier)).contains("hết ngày 06/7/2021");
        office.itIs(2021, 7, 5);
        office.complete("kimtan.cv", dossier, "userTask_supplementDossier");
        assertThat(office.dueDate(dossier, "userTask_confirmReport")).isEqualTo(Instant.parse("2021-07-06T16:59:59Z"));
        assertThat(work.page("kimtan.ct", "/api/notices"))
                .contains("hết ngày 06/7/2021")
                .doesNotContain("Quá hạn");
        office.liveUntil(2021, 7, 8);
        assertThat(office.told(dossier)).isEmpty();
        office.liveUntil(2021, 7, 9);
        assertThat(office.told(dossier)).containsExactly("userTask_confirmReport home-affairs +3");
    }

    @Test
    @DisplayName("Law 1.6: takes all reasons with their places; the unit notes what it did about each")
    void takesAllReasonsAndTheirAnswers() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.editAppraisal(dossier, form -> {
            form.put("outcome", "SUPPLEMENT");
            ArrayNode reasons = form.putArray("supplements");
            reason(reasons, "Tờ trình chưa có số.", "DOCUMENT", "SUBMISSION_LETTER");
            reason(reasons, "Kết quả chưa khớp báo cáo.", "TARGET", "1");
            reasons.addObject().put("sentence", "  ");
        });
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(work.request(dossier).reasons()).hasSize(2);
        work.edit("cocleu.cv", dossier, form -> form.putArray("supplementAnswers")
                .add("Đã ghi số 12.")
                .add("Đã sửa theo báo cáo."));
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        office.runJobs();
        JsonNode shown = work.get("noivu.cv", "/api/dossiers/" + dossier)
                .get("supplements")
                .get(0);
        assertThat(shown.get("open").asBoolean()).isFalse();
        assertThat(shown.get("counted").asText()).isEqualTo("lần 1 (quy định 1 lần)");
        assertThat(shown.get("points").findValuesAsText("where")).containsExactly("Tờ trình", "Chỉ tiêu số 1");
        assertThat(shown.get("points").findValuesAsText("answer"))
                .containsExactly("Đã ghi số 12.", "Đã sửa theo báo cáo.");
    }

    private static void reason(ArrayNode reasons, String sentence, String kind, String key) {
        ObjectNode reason = reasons.addObject().put("sentence", sentence);
        reason.putObject("place").put("kind", kind).put("key", key);
    }

    @Test
    @DisplayName("Law 1.6: lets the appraiser ask a second time only knowingly, and never without a reason")
    void asksASecondTimeOnlyKnowingly() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.editAppraisal(dossier, form -> form.put("outcome", "SUPPLEMENT"));
        assertThat(office.refusal("noivu.cv", dossier, "userTask_appraiseDossier"))
                .containsExactly("SUPPLEMENT_REASON_MISSING");
        work.appraise(dossier, "SUPPLEMENT", "Còn thiếu.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        office.runJobs();
        work.appraise(dossier, "SUPPLEMENT", "Vẫn còn thiếu.");
        work.editAppraisal(dossier, form -> form.put("limitKnown", false));
        JsonNode outlook = work.get("noivu.cv", "/api/appraisals/" + dossier).get("outlook");
        assertThat(outlook.get("limitReached").asBoolean()).isTrue();
        assertThat(office.refusal("noivu.cv", dossier, "userTask_appraiseDossier"))
                .containsExactly("SUPPLEMENT_ONCE_TOO_OFTEN");
        work.editAppraisal(dossier, form -> form.put("limitKnown", true));
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(work.request(dossier).counted()).isEqualTo(2);
    }

    @Test
    @DisplayName("R57d: warns whoever asks that the unit's days end after the appraisal's deadline")
    void warnsThatTheDaysEndAfterTheAppraisal() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        assertThat(outlook(dossier).get("afterAppraisal").asBoolean()).isFalse();
        office.itIs(2021, 7, 8);
        assertThat(outlook(dossier).get("afterAppraisal").asBoolean()).isTrue();
    }

    private JsonNode outlook(String dossier) {
        return work.get("noivu.cv", "/api/appraisals/" + dossier).get("outlook");
    }
}
