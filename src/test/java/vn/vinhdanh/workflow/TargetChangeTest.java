package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.paper.WordText;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.registration.Target;

/** The paths of {@code target-change.bpmn}: a target changed after acceptance needs consent and stays visible (R60, R70). */
@ProcessTest
class TargetChangeTest {

    private static final String TASK = "userTask_consentToTargetChange";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    Registrations registrations;

    @Autowired
    JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aWardHasRegistered() {
        work.campaignUnderWay();
        code = work.registered("kimtan.cv", "kim-tan");
        office.itIs(2021, 3, 1);
    }

    private Registration registration() {
        return registrations.get(code);
    }

    private String begun(String user) {
        String page = work.answer(user, MockMvcRequestBuilders.post("/ket-qua/" + code + "/dieu-chinh"))
                .getRedirectedUrl();
        return page == null ? "" : page.substring(page.lastIndexOf('/') + 1);
    }

    private int version(String change) {
        String page = work.page("kimtan.cv", "/dieu-chinh/" + change);
        String field = "name=\"version\" value=\"";
        int at = page.indexOf(field) + field.length();
        return Integer.parseInt(page.substring(at, page.indexOf('"', at)));
    }

    private String written(String change, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("version", String.valueOf(version(change))));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        work.sendPage("kimtan.cv", "/dieu-chinh/" + change, form);
        return work.page("kimtan.cv", "/dieu-chinh/" + change);
    }

    private String proposed(String... fields) {
        String change = begun("kimtan.cv");
        written(change, fields);
        assertThat(work.sendPage("kimtan.cv", "/dieu-chinh/" + change + "/gui", Map.of()))
                .as("the proposal is taken")
                .isEmpty();
        return change;
    }

    private String proposedFigure(String figure) {
        return proposed(
                "kind", "FIGURE", "targetNumber", "2", "figure", figure, "reason", "Thành phố giao lại chỉ tiêu.");
    }

    private BigDecimal figure(int target) {
        return registration()
                .target(target)
                .map(Target::registeredValue)
                .orElseThrow()
                .stripTrailingZeros();
    }

    // ---------------------------------------------------------------- paths

    @Test
    @DisplayName("R70: until Phòng Nội vụ consents the old figure counts; then the new one, and both stay to be seen")
    void changesAFigureWithConsent() {
        BigDecimal old = figure(2);
        String change = proposedFigure("70,5");
        ProcessInstance process = office.instance(change);
        assertThat(process).isWaitingAtExactly(TASK);
        assertThat(office.dueDate(change, TASK))
                .as("five working days from Monday 01/3")
                .isEqualTo(Instant.parse("2021-03-08T16:59:59Z"));
        assertThat(figure(2)).isEqualTo(old);
        assertThat(work.page("noivu.cv", "/ket-qua/" + code)).contains(change, "Chờ xem xét");
        office.complete("noivu.cv", change, TASK, Office.yes("Phù hợp với quyết định giao lại."));
        assertThat(process)
                .hasPassedInOrder(
                        "start_targetChangeProposed",
                        TASK,
                        "gateway_targetChangeAllowed",
                        "serviceTask_applyTargetChange",
                        "end_targetChanged")
                .hasNotPassed("end_targetKept")
                .isEnded();
        assertThat(figure(2)).isEqualByComparingTo("70.5");
        assertThat(registration().targets()).hasSize(3);
        for (String reader : List.of("kimtan.cv", "khoi.xaphuong", "noivu.cv")) {
            assertThat(work.page(reader, "/ket-qua/" + code))
                    .as(reader)
                    .contains(
                            "thành 70,5 %",
                            "Phòng Nội vụ thành phố đồng ý ngày 01/03/2021", "Thành phố giao lại chỉ tiêu.");
        }
        assertThat(office.journal(code)).anyMatch(line -> line.startsWith("Đồng ý đề nghị " + change));
    }

    @Test
    @DisplayName("R70: the unit hears of the outcome by mail, once")
    void tellsTheUnit() {
        String change = proposedFigure("70");
        office.complete("noivu.cv", change, TASK, Office.no("Chưa có căn cứ."));
        assertThat(jdbc.sql("select person from mail where unique_key like 'target-change/%' order by person")
                        .query(String.class)
                        .list())
                .containsExactly("kimtan.ct", "kimtan.cv", "kimtan.cv2");
        assertThat(jdbc.sql(
                                "select text_body from mail where person = 'kimtan.cv' and unique_key like 'target-change/%'")
                        .query(String.class)
                        .single())
                .contains("không đồng ý đề nghị " + change, "Chưa có căn cứ.", "/dieu-chinh/" + change);
    }

    @Test
    @DisplayName("R70: keeps the old figure when Phòng Nội vụ refuses, which needs a reason")
    void keepsTheOldFigure() {
        BigDecimal old = figure(2);
        String change = proposedFigure("70");
        assertThat(office.refusal("noivu.cv", change, TASK)).containsExactly("ANSWER_MISSING");
        assertThat(office.refusal("noivu.cv", change, TASK, Office.no(" "))).containsExactly("REASON_MISSING");
        assertThat(office.refusal("khoi.xaphuong", change, TASK, Office.yes("Được.")))
                .containsExactly("NOT_FOR_YOU");
        ProcessInstance process = office.instance(change);
        office.complete("noivu.cv", change, TASK, Office.no("Chưa có căn cứ."));
        assertThat(process)
                .hasPassedInOrder(TASK, "gateway_targetChangeAllowed", "end_targetKept")
                .hasNotPassed("serviceTask_applyTargetChange")
                .isEnded();
        assertThat(figure(2)).isEqualTo(old);
        assertThat(registration().changes()).isEmpty();
        assertThat(work.page("kimtan.cv", "/dieu-chinh/" + change)).contains("Không đồng ý", "Chưa có căn cứ.");
    }

    @Test
    @DisplayName("R70: drops a target and adds another, whose number nothing had before")
    void dropsAndAddsTargets() {
        String added = proposed(
                "kind", "ADDED",
                "contentGroup", "PERIOD_TARGETS",
                "text", "Trồng cây xanh",
                "measure", "cây",
                "direction", "MORE",
                "newFigure", "500",
                "reason", "Bổ sung theo phong trào.");
        office.complete("noivu.cv", added, TASK, Office.yes(""));
        assertThat(registration().target(4))
                .hasValueSatisfying(target -> assertThat(target.figure()).isEqualTo("500 cây"));
        String dropped = proposed("kind", "DROPPED", "targetNumber", "3", "reason", "Không còn được giao.");
        office.complete("noivu.cv", dropped, TASK, Office.yes(""));
        assertThat(registration().targets()).extracting(Target::number).containsExactly(1, 2, 4);
        assertThat(registration().nextNumber()).isEqualTo(5);
        assertThat(work.page("khoi.xaphuong", "/ket-qua/" + code)).contains("bổ sung chỉ tiêu", "bỏ chỉ tiêu số 3");
        assertThat(work.page("kimtan.cv", "/ket-qua/" + code + "/bao-cao/Q1-2021"))
                .as("reports ask for what is agreed now")
                .contains("reached-4")
                .doesNotContain("reached-3");
    }

    @Test
    @DisplayName("R70: marks a late answer, tells those above, and lets the unit take its proposal back")
    void marksALateAnswerAndLetsTheUnitWithdraw() {
        BigDecimal old = figure(2);
        String change = proposedFigure("70");
        ProcessInstance process = office.instance(change);
        office.deadlinePasses(change, "timer_targetChangeDue", TASK);
        work.sendPage("kimtan.cv", "/dieu-chinh/" + change + "/rut", Map.of());
        assertThat(process)
                .hasPassed("end_targetChangeOverdue", "start_targetChangeWithdrawn", "end_proposalWithdrawn")
                .isEnded();
        assertThat(office.openTasks(change)).isEmpty();
        assertThat(figure(2)).isEqualTo(old);
        assertThat(work.page("noivu.cv", "/dieu-chinh/" + change)).contains("Đơn vị đã rút");
        assertThat(work.ask("kimtan.cv", "POST", "/dieu-chinh/" + change + "/rut", ""))
                .isEqualTo(422);
    }

    // ---------------------------------------------------------------- what is refused

    @Test
    @DisplayName("R70: says all faults of a proposal at once and keeps what was typed")
    void saysAllFaults() {
        String change = begun("kimtan.cv");
        assertThat(written(change, "kind", "FIGURE", "targetNumber", "", "figure", "bảy mươi"))
                .contains("“bảy mươi” không phải là số", "Chưa chọn chỉ tiêu", "Chưa ghi lý do", "value=\"bảy mươi\"");
        assertThat(work.ask("kimtan.cv", "POST", "/dieu-chinh/" + change + "/gui", ""))
                .isEqualTo(422);
        assertThat(begun("kimtan.cv2"))
                .as("a colleague goes on with the same draft")
                .isEqualTo(change);
        assertThat(written(change, "kind", "DROPPED", "targetNumber", "1", "reason", "Thôi."))
                .contains("là chỉ tiêu duy nhất của nhóm bắt buộc");
        assertThat(written(change, "kind", "FIGURE", "targetNumber", "1", "figure", "-4", "reason", "Thôi."))
                .contains("không lớn hơn 0");
        assertThat(written(change, "kind", "ADDED", "newFigure", "5", "reason", "Thêm."))
                .contains("chưa chọn nhóm nội dung", "chưa có nội dung", "chưa có đơn vị tính");
        assertThat(office.running("target-change")).isZero();
    }

    @Test
    @DisplayName("Two people at once: the second saving, and a second proposal about the same target, are refused")
    void twoAtOnce() {
        String change = begun("kimtan.cv");
        String version = String.valueOf(version(change));
        written(change, "kind", "FIGURE", "targetNumber", "2", "figure", "70", "reason", "Giao lại.");
        assertThat(work.answer(
                                "kimtan.cv2",
                                MockMvcRequestBuilders.post("/dieu-chinh/" + change)
                                        .param("version", version)
                                        .param("kind", "DROPPED"))
                        .getStatus())
                .isEqualTo(409);
        work.sendPage("kimtan.cv", "/dieu-chinh/" + change + "/gui", Map.of());
        String second = begun("kimtan.cv2");
        assertThat(written(second, "kind", "FIGURE", "targetNumber", "2", "figure", "60", "reason", "Giao lại."))
                .contains("đang có đề nghị " + change + " chờ xem xét");
        office.complete("noivu.cv", change, TASK, Office.yes(""));
        assertThat(written(second, "kind", "FIGURE", "targetNumber", "2", "figure", "60", "reason", "Giao lại."))
                .doesNotContain("chờ xem xét.");
    }

    @Test
    @DisplayName(
            "R23: nothing is proposed after the campaign's last day for it, nothing consented to after the cut-off")
    void isOverInTime() {
        office.itIs(2021, 5, 31);
        String change = proposedFigure("70");
        office.itIs(2021, 6, 1);
        assertThat(work.page("kimtan.cv", "/ket-qua/" + code)).doesNotContain("Đề nghị điều chỉnh chỉ tiêu</button>");
        String late = begun("kimtan.cv");
        assertThat(written(late, "kind", "DROPPED", "targetNumber", "3", "reason", "Muộn."))
                .contains("Đã quá ngày cuối được đề nghị điều chỉnh chỉ tiêu (31/05/2021)");
        office.itIs(2021, 7, 1);
        assertThat(office.refusal("noivu.cv", change, TASK, Office.yes(""))).containsExactly("CONSENT_AFTER_CUT_OFF");
        office.complete("noivu.cv", change, TASK, Office.no("Đã qua ngày chốt số liệu."));
    }

    @Test
    @DisplayName("R70: nobody of another unit proposes, reads a draft, attaches or withdraws")
    void strangersAreRefused() {
        for (String stranger : List.of("cocleu.cv", "noivu.cv", "khoi.xaphuong", "kimtan.ct")) {
            assertThat(work.ask(stranger, "POST", "/ket-qua/" + code + "/dieu-chinh", ""))
                    .as(stranger)
                    .isEqualTo(403);
        }
        String change = begun("kimtan.cv");
        String paper = "/api/attachments/" + change + "/TARGET_CHANGE_DOCUMENT?name=cong-van.pdf";
        assertThat(work.send("kimtan.cv", paper, SamplePdf.titled("Công văn"))).isEqualTo(200);
        assertThat(work.send("cocleu.cv", paper, SamplePdf.titled("Công văn"))).isEqualTo(403);
        assertThat(work.pageStatus("noivu.cv", "/dieu-chinh/" + change)).isEqualTo(403);
        written(change, "kind", "FIGURE", "targetNumber", "2", "figure", "70", "reason", "Giao lại.");
        work.sendPage("kimtan.cv", "/dieu-chinh/" + change + "/gui", Map.of());
        assertThat(work.page("noivu.cv", "/dieu-chinh/" + change)).contains("cong-van.pdf");
        assertThat(work.send("kimtan.cv", paper, SamplePdf.titled("Muộn"))).isEqualTo(422);
        assertThat(work.pageStatus("cocleu.cv", "/dieu-chinh/" + change)).isEqualTo(403);
        assertThat(work.ask("cocleu.cv", "POST", "/dieu-chinh/" + change + "/rut", ""))
                .isEqualTo(403);
        assertThat(work.ask("noivu.cv", "POST", "/dieu-chinh/" + change + "/rut", ""))
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Another campaign may leave targets as they are registered")
    void anotherCampaignAllowsNone() {
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        office.itIs(2026, 3, 2);
        commune.campaignUnderWay();
        String village = commune.registered("xm.thon1", "thon-mau-1");
        assertThat(commune.page("xm.thon1", "/ket-qua/" + village))
                .doesNotContain("Đề nghị điều chỉnh chỉ tiêu</button>");
    }

    // ---------------------------------------------------------------- where it shows

    @Test
    @DisplayName(
            "R70: a dossier starts from the last report, says where a result is another, and shows what was changed")
    void showsInTheDossier() throws IOException {
        String change = proposedFigure("70");
        office.complete("noivu.cv", change, TASK, Office.yes("Đồng ý."));
        work.send(
                "kimtan.cv",
                "/api/attachments/" + code + "/KQ.Q1-2021.1?name=bien-ban.pdf",
                SamplePdf.titled("Biên bản"));
        assertThat(work.sendPage(
                        "kimtan.cv",
                        "/ket-qua/" + code + "/bao-cao/Q1-2021",
                        Map.of(
                                "version",
                                "0",
                                "action",
                                "gui",
                                "reached-1",
                                "84",
                                "reached-2",
                                "33",
                                "reached-3",
                                "84")))
                .isEmpty();
        office.itIs(2021, 7, 1);
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        JsonNode fresh = work.get("kimtan.cv", "/api/dossiers/" + dossier).get("results");
        assertThat(fresh.get(1).get("reached").asText())
                .as("not the unit's yet")
                .isEmpty();
        assertThat(fresh.get(1).get("offered").get("reached").asText()).isEqualTo("33");
        assertThat(fresh.get(1).get("offered").get("words").asText()).contains("33 %, báo cáo Quý I năm 2021 (");
        assertThat(fresh.get(0)
                        .get("offered")
                        .get("evidence")
                        .get(0)
                        .get("text")
                        .asText())
                .isEqualTo("bien-ban.pdf");
        assertThat(fresh.get(1).get("figure").asText()).isEqualTo("70 %");
        assertThat(fresh.get(1).get("changed").asText()).contains("thành 70 %");
        work.fill("kimtan.cv", dossier);
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        assertThat(work.blockingFindings(dossier)).isEmpty();
        assertThat(work.findings(dossier)).contains("RESULT_DIFFERS_FROM_REPORT");
        String review = work.openedBlocReview("xa-phuong");
        JsonNode candidate = work.get("khoi.xaphuong", "/api/bloc-reviews/" + review)
                .get("candidates")
                .get(0);
        assertThat(candidate.get("targetChanges").get(0).asText()).contains("Chỉ tiêu số 2: điều chỉnh từ");
        assertThat(candidate.get("findings").toString()).contains("hồ sơ ghi 84 %, báo cáo Quý I năm 2021 ghi 33 %");
        assertThat(work.page("khoi.xaphuong", "/ho-so/" + dossier))
                .contains("Chỉ tiêu đã điều chỉnh sau khi đăng ký", "Thành phố giao lại chỉ tiêu.", "bien-ban.pdf");
        assertThat(work.page("kimtan.cv", "/ho-so/" + dossier + "/vi-sao"))
                .contains("Chỉ tiêu nào được điều chỉnh sau khi đăng ký?", "thành 70 %");
        assertThat(work.page("noivu.cv", "/de-xuat")).contains("Chỉ tiêu số 2: điều chỉnh từ", "thành 70 %");
        assertThat(WordText.of(work.file("kimtan.cv", "/api/dossiers/" + dossier + "/papers/ACHIEVEMENT_REPORT")
                        .getValue()))
                .contains(" (điều chỉnh từ", "sau 1 lần được đồng ý điều chỉnh chỉ tiêu đã đăng ký");
        byte[] sheet = work.file("noivu.cv", "/api/dossiers/" + dossier + "/completion.xlsx")
                .getValue();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheet("Chỉ tiêu đã điều chỉnh")
                            .getRow(1)
                            .getCell(0)
                            .getStringCellValue())
                    .contains("thành 70 %");
            assertThat(book.getSheetAt(0).getRow(9).getCell(4).getNumericCellValue())
                    .isEqualTo(70);
        }
        String evidence =
                fresh.get(0).get("offered").get("evidence").get(0).get("url").asText();
        assertThat(work.ask("hd.uyvien1", "GET", evidence, ""))
                .as("not before the council yet")
                .isEqualTo(403);
    }
}
