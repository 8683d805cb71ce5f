package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a manager reads of a small office whose dossiers can be counted on the fingers. */
@ProcessTest
class OverviewPageTest {

    private static final String CITY = "CITY_COMMENDATION";
    private static final String FLAG = "PROVINCIAL_FLAG";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Test
    @DisplayName("Before a campaign is launched a manager reads what the page will tell")
    void isThereBeforeTheLaunch() {
        assertThat(page()).contains("Chưa đợt thi đua nào được phát động");
        assertThat(work.pageStatus("kimtan.cv", "/tong-quan")).isEqualTo(403);
    }

    @Test
    @DisplayName("R41, R57, R84: four dossiers, each somewhere else: counted by step, late ones with who has them")
    void countsFourDossiers() throws IOException {
        work.campaignUnderWay();
        String awarded = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.blocProposes(awarded);
        work.appraisedAsQualified(awarded);
        work.councilAgrees(4, awarded);
        office.complete(
                "chutich",
                awarded,
                "userTask_decideAward",
                Office.yes("55/QĐ-UBND", office.today().toString()));
        work.directDossier("vanhoa.cv", "van-hoa", CITY);
        String opened = work.openedDossier("kimtan.cv", "kim-tan", FLAG);
        work.openedDossier("kimtan.cv", "kim-tan", CITY);

        assertThat(row("Khối thi đua xã, phường")).endsWith("4", "2", "2", "1", "1", "1", "0", "0");
        assertThat(row("Tổng cộng")).endsWith("4", "2", "2", "1", "1", "1", "0", "0");
        assertThat(row("phường tiêu biểu")).contains("3", "1", "0", "2");
        assertThat(page()).contains("Không hồ sơ nào quá hạn", "Mốc trước ngày 10/7/2021 có kịp không?", "còn 36/37");

        office.itIs(2021, 7, 3);

        assertThat(page())
                .contains("2 hồ sơ quá hạn", "Khối thi đua xã, phường: 2", "Chuyên viên phường Kim Tân: 2 việc (");
        assertThat(row("Tổng cộng")).endsWith("2");
        assertThat(work.page("lanhdao", "/tong-quan/ho-so?dot=LC2020&tre=1"))
                .contains("<strong>2 hồ sơ</strong>", opened)
                .doesNotContain(awarded);
        assertThat(sheet("/tong-quan/ho-so.xlsx?dot=LC2020&tre=1"))
                .contains("Hồ sơ: có việc quá hạn", "Số ngày", opened, "phường Kim Tân")
                .doesNotContain(awarded);
        try (XSSFWorkbook book = book("/tong-quan/ho-so.xlsx?dot=LC2020&tre=1")) {
            assertThat(book.getSheetAt(0).getRow(5).getCell(7).getLocalDateTimeCellValue())
                    .isEqualTo("2021-07-01T00:00");
        }
        try (PDDocument print = Loader.loadPDF(
                work.file("lanhdao", "/tong-quan/ho-so.pdf?dot=LC2020&tre=1").getValue())) {
            assertThat(new PDFTextStripper().getText(print))
                    .contains("Hồ sơ: có việc quá hạn", "2 hồ sơ", opened, "01/07/2021")
                    .doesNotContain(awarded);
        }
        assertThat(work.page("lanhdao", "/tong-quan/ho-so/" + awarded))
                .contains("Đang thẩm định", "Hội đồng đang xét", "Đã khen thưởng", "55/QĐ-UBND");
    }

    @Test
    @DisplayName("R52, R57d: will 10/7 hold? Both offices that have to be through by then answer; a session counts")
    void saysWhetherTheDayHolds() {
        work.campaignUnderWay();
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.votingSession(dossier);

        assertThat(page())
                .contains(
                        "Hội đồng Thi đua - Khen thưởng thành phố xét: Kịp. Còn 1 hồ sơ, đều đã vào phiên họp bỏ phiếu",
                        "Phòng Nội vụ tổng hợp, thẩm định, trình các cấp khen thưởng: Đã xong.");
    }

    @Test
    @DisplayName("R57c: dossiers that wait for a bloc's review are told of its leader, not of nobody")
    void saysForWhomDossiersWait() {
        work.campaignUnderWay();
        work.submittedDossier("cocleu.cv", "coc-leu", CITY);

        office.itIs(2021, 7, 6);

        assertThat(page()).contains("Trưởng khối: Khối thi đua xã, phường: ", "hồ sơ đang chờ");
    }

    private String page() {
        return work.page("lanhdao", "/tong-quan");
    }

    /** @return the fields of the first row of a table in which one field says so */
    private List<String> row(String field) {
        Matcher rows = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(page());
        while (rows.find()) {
            List<String> cells = new ArrayList<>();
            Matcher fields =
                    Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL).matcher(rows.group(1));
            while (fields.find()) {
                cells.add(fields.group(1).replaceAll("<[^>]+>", "").strip());
            }
            if (cells.contains(field)) {
                return cells;
            }
        }
        throw new AssertionError("No row says " + field);
    }

    private String sheet(String address) throws IOException {
        try (XSSFExcelExtractor text = new XSSFExcelExtractor(book(address))) {
            return text.getText();
        }
    }

    private XSSFWorkbook book(String address) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(work.file("lanhdao", address).getValue()));
    }
}
