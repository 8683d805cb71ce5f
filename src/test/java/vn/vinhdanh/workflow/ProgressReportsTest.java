package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.vinhdanh.SamplePdf;

/** Units report after each quarter what they have reached, with evidence; others see how far they are (R33, R70). */
@ProcessTest
class ProgressReportsTest {

    private static final String AUTUMN = "Q4-2020";
    private static final String WINTER = "Q1-2021";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aWardHasRegistered() {
        work.campaignUnderWay();
        code = work.registered("kimtan.cv", "kim-tan");
        office.itIs(2021, 1, 5);
    }

    private String url(String period) {
        return "/ket-qua/" + code + "/bao-cao/" + period;
    }

    private static Map<String, String> figures(int version, String... reached) {
        Map<String, String> fields = new HashMap<>(Map.of("version", String.valueOf(version), "action", "gui"));
        for (int i = 0; i < reached.length; i++) {
            fields.put("reached-" + (i + 1), reached[i]);
        }
        return fields;
    }

    private void reports(String period, int version, String... reached) {
        assertThat(work.sendPage("kimtan.cv", url(period), figures(version, reached)))
                .as("the report is taken")
                .isEmpty();
    }

    private int version(String user, String period) {
        String page = work.page(user, url(period));
        String field = "name=\"version\" value=\"";
        int at = page.indexOf(field) + field.length();
        return Integer.parseInt(page.substring(at, page.indexOf('"', at)));
    }

    @Test
    @DisplayName("R33, R70, P5: a unit reports a quarter; it, its bloc and Phòng Nội vụ see the percent so far")
    void aUnitReportsAndTheOthersSeeIt() {
        assertThat(work.page("kimtan.cv", "/ket-qua/" + code)).contains("chưa có báo cáo", "Báo cáo</a>");
        reports(AUTUMN, 0, "45", "30", "90");
        for (String reader : new String[] {"kimtan.cv", "khoi.xaphuong", "noivu.cv", "lanhdao"}) {
            assertThat(work.page(reader, "/ket-qua/" + code))
                    .as(reader)
                    .contains("45 %", "đã báo cáo", "chưa có minh chứng");
            assertThat(work.page(reader, "/ket-qua")).as(reader).contains("phường Kim Tân", "3/3 chỉ tiêu");
        }
        assertThat(office.journal(code)).contains("Báo cáo kết quả Quý IV năm 2020: 3 chỉ tiêu.");
    }

    @Test
    @DisplayName("R70: a correction is a new version, and what stood before stays to be seen with who and when")
    void aCorrectionLeavesWhatStoodBefore() {
        reports(AUTUMN, 0, "45", "30", "90");
        office.itIs(2021, 1, 6);
        reports(AUTUMN, version("kimtan.cv", AUTUMN), "48", "30", "90");
        assertThat(work.page("noivu.cv", "/ket-qua/" + code)).contains("48 %", "1 lần ghi trước", "45 % (");
        assertThat(office.journal(code)).contains("Điều chỉnh báo cáo kết quả Quý IV năm 2020: 1 chỉ tiêu.");
        assertThat(work.sendPage("kimtan.cv", url(AUTUMN), figures(version("kimtan.cv", AUTUMN), "48", "30", "90")))
                .contains("Số liệu không khác báo cáo đã gửi");
    }

    @Test
    @DisplayName("R70: says all faults at once, keeps what was typed, and reports nothing until they are mended")
    void keepsAHalfFilledForm() {
        String answer = work.sendPage("kimtan.cv", url(AUTUMN), figures(0, "45", "-3", ""));
        assertThat(answer).contains("Chỉ tiêu số 2 có kết quả âm.", "Chỉ tiêu số 3 “", "value=\"45\"", "value=\"-3\"");
        assertThat(work.page("kimtan.cv2", url(AUTUMN)))
                .as("a colleague finds it")
                .contains("Bản nháp chưa gửi", "value=\"-3\"");
        assertThat(work.page("noivu.cv", "/ket-qua/" + code))
                .contains("chưa có báo cáo")
                .doesNotContain("45 %");
    }

    @Test
    void whatIsTypedIsKeptByTheWay() {
        ObjectNode draft = new ObjectMapper().createObjectNode().put("version", 0);
        draft.putObject("fields").put("reached-1", "chừng 40");
        assertThat(work.put("kimtan.cv", "/api/progress/" + code + "/" + AUTUMN + "/draft", draft)
                        .get("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(work.page("kimtan.cv", url(AUTUMN))).contains("value=\"chừng 40\"");
        assertThat(work.ask("kimtan.cv2", "PUT", "/api/progress/" + code + "/" + AUTUMN + "/draft", draft.toString()))
                .as("a colleague who had loaded it before")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("Two people at once: who comes second overwrites nothing and loses nothing that was typed")
    void twoReportAtOnce() {
        int loadedByBoth = version("kimtan.cv2", AUTUMN);
        reports(AUTUMN, loadedByBoth, "45", "30", "90");
        assertThat(work.sendPage("kimtan.cv2", url(AUTUMN), figures(loadedByBoth, "10", "20", "30")))
                .contains("Người khác vừa lưu báo cáo này", "value=\"10\"");
        assertThat(work.page("noivu.cv", "/ket-qua/" + code)).contains("45 %").doesNotContain("10 %");
    }

    @Test
    @DisplayName(
            "R70: evidence is attached to a target and a quarter, checked like every file, and read by those above")
    void evidenceIsAttached() {
        String at = "/api/attachments/" + code + "/KQ." + AUTUMN + ".1?name=";
        assertThat(work.send("kimtan.cv", at + "bien-ban.pdf", SamplePdf.titled("Biên bản")))
                .isEqualTo(200);
        assertThat(work.send("kimtan.cv", at + "virus.exe", new byte[] {'M', 'Z'}))
                .isEqualTo(422);
        assertThat(work.send("cocleu.cv", at + "la.pdf", SamplePdf.titled("Lạ")))
                .isEqualTo(403);
        assertThat(work.send("noivu.cv", at + "la.pdf", SamplePdf.titled("Lạ"))).isEqualTo(403);
        assertThat(work.send(
                        "kimtan.cv", "/api/attachments/" + code + "/KQ.Q9-1999.1?name=la.pdf", SamplePdf.titled("Lạ")))
                .isEqualTo(404);
        reports(AUTUMN, 0, "45", "30", "90");
        assertThat(work.page("khoi.xaphuong", "/ket-qua/" + code)).contains("bien-ban.pdf");
        String file = work.getList("noivu.cv", "/api/attachments/" + code)
                .get(0)
                .get("url")
                .asText();
        assertThat(work.download("noivu.cv", file)).isNotEmpty();
        assertThat(work.ask("cocleu.cv", "GET", file, "")).isEqualTo(403);
        assertThat(work.ask("hd.uyvien1", "GET", file, "")).isEqualTo(403);
    }

    @Test
    @DisplayName("R70: nobody of another unit, bloc or before acceptance reads or reports")
    void strangersAreRefused() {
        assertThat(work.pageStatus("cocleu.cv", "/ket-qua/" + code)).isEqualTo(403);
        assertThat(work.pageStatus("khoi.phongban", "/ket-qua/" + code)).isEqualTo(403);
        for (String reader : new String[] {"noivu.cv", "khoi.xaphuong", "kimtan.ct"}) {
            assertThat(work.pageStatus(reader, url(AUTUMN))).as(reader).isEqualTo(403);
            assertThat(work.ask(reader, "PUT", "/api/progress/" + code + "/" + AUTUMN + "/draft", "{\"version\":0}"))
                    .as(reader)
                    .isEqualTo(403);
        }
        assertThat(work.page("cocleu.cv", "/ket-qua")).doesNotContain("phường Kim Tân");
        String open = work.openedRegistration("coc-leu");
        assertThat(work.pageStatus("cocleu.cv", "/ket-qua/" + open)).isEqualTo(422);
    }

    @Test
    @DisplayName("P1, P21: a report after its deadline is taken and marked late, one before its quarter is refused")
    void lateIsMarkedAndEarlyIsRefused() {
        assertThat(work.sendPage("kimtan.cv", url("Q2-2021"), figures(0, "1", "1", "1")))
                .contains("chưa bắt đầu");
        office.itIs(2021, 1, 11);
        reports(AUTUMN, 0, "45", "30", "90");
        assertThat(work.page("noivu.cv", "/ket-qua/" + code)).contains("đã báo cáo, muộn", "nộp muộn");
    }

    @Test
    @DisplayName("R70: the digests ask for a report once its quarter is over, until it or a later one is there")
    void theDigestsAskForIt() {
        assertThat(work.page("kimtan.cv", "/api/notices")).contains("Báo cáo kết quả Quý IV", "/ket-qua/" + code);
        assertThat(work.page("cocleu.cv", "/api/notices")).doesNotContain("Báo cáo kết quả");
        reports(AUTUMN, 0, "45", "30", "90");
        assertThat(work.page("kimtan.cv", "/api/notices")).doesNotContain("Báo cáo kết quả");
        office.itIs(2021, 4, 1);
        assertThat(work.page("kimtan.cv", "/api/notices")).contains("Báo cáo kết quả Quý I năm 2021");
        reports(WINTER, 0, "50", "30", "90");
        office.itIs(2021, 7, 1);
        assertThat(work.page("kimtan.cv", "/api/notices")).contains("Báo cáo kết quả Quý II năm 2021");
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "CITY_COMMENDATION");
        assertThat(work.page("kimtan.cv", "/api/notices")).contains("Báo cáo kết quả Quý II năm 2021");
        work.fill("kimtan.cv", dossier);
        office.complete("kimtan.cv", dossier, "userTask_prepareDossier");
        assertThat(work.page("kimtan.cv", "/api/notices"))
                .as("the dossier says what was reached until the cut-off")
                .doesNotContain("Báo cáo kết quả");
        assertThat(work.page("noivu.cv", "/ket-qua")).contains("theo hồ sơ đã gửi");
        jdbc.sql("update dossier set status = 'WITHDRAWN' where code = ?")
                .param(dossier)
                .update();
        assertThat(work.page("kimtan.cv", "/api/notices")).contains("Báo cáo kết quả Quý II năm 2021");
        office.itIs(2021, 7, 5);
        assertThat(work.page("kimtan.cv", "/api/notices"))
                .as("once the blocs have reviewed a report serves nothing")
                .doesNotContain("Báo cáo kết quả");
        assertThat(work.answer("kimtan.cv", MockMvcRequestBuilders.get("/viec/" + code))
                        .getRedirectedUrl())
                .isEqualTo("/ket-qua/" + code);
    }

    @Test
    @DisplayName("R70: Phòng Nội vụ and the bloc's leader get the progress as a spreadsheet, each what they may see")
    void theProgressIsExported() throws IOException {
        reports(AUTUMN, 0, "50", "100", "150");
        Map.Entry<String, byte[]> file = work.file("noivu.cv", "/ket-qua/tien-do.xlsx?dot=LC2020");
        assertThat(file.getKey()).isEqualTo("LC2020 - Tiến độ chỉ tiêu.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.getValue()))) {
            assertThat(book.getSheet("Tiến độ").getRow(4).getCell(2).getStringCellValue())
                    .isEqualTo("phường Kim Tân");
            assertThat(book.getSheet("Tiến độ").getRow(4).getCell(13).getNumericCellValue())
                    .isBetween(0.1, 1.0);
            assertThat(book.getSheet("Từng chỉ tiêu").getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheet("Từng chỉ tiêu").getRow(1).getCell(6).getNumericCellValue())
                    .isEqualTo(50);
        }
        byte[] strangers = work.file("khoi.phongban", "/ket-qua/tien-do.xlsx?dot=LC2020&khoi=xa-phuong")
                .getValue();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(strangers))) {
            assertThat(book.getSheet("Từng chỉ tiêu").getLastRowNum()).isZero();
            assertThat(book.getSheet("Tiến độ").getRow(4).getCell(0).getStringCellValue())
                    .startsWith("Chưa có đơn vị nào");
        }
    }

    @Test
    @DisplayName("R70: another campaign has periods of its own, by its own names")
    void anotherCampaignReportsByItsOwnPeriods() {
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        office.itIs(2026, 3, 2);
        commune.campaignUnderWay();
        String village = commune.registered("xm.thon1", "thon-mau-1");
        office.itIs(2026, 7, 1);
        assertThat(commune.page("xm.thon1", "/ket-qua/" + village)).contains("Giữa đợt", "Cuối đợt");
        assertThat(commune.sendPage("xm.thon1", "/ket-qua/" + village + "/bao-cao/GIUA-DOT", figures(0, "10", "20")))
                .isEmpty();
        assertThat(commune.page("xm.vhxh", "/ket-qua/" + village)).contains("đã báo cáo", "10 %");
        assertThat(commune.pageStatus("noivu.cv", "/ket-qua/" + village)).isEqualTo(403);
    }

    @Test
    void saysThatThereIsNothingYet() {
        assertThat(work.page("congan.cv", "/ket-qua")).contains("Chưa có đăng ký nào được chấp nhận mà bạn được xem");
    }
}
