package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of every award, with the money that goes with it and what was taken back. */
@ProcessTest
class AwardBookTest {

    private static final String BOOK = "/khen-thuong";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    JdbcClient jdbc;

    private String dossier;

    @BeforeEach
    void awarded() {
        work.campaignUnderWay();
        dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        work.councilAgrees(5, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2020-10-01"));
    }

    @Test
    @DisplayName("An award stands in the book also where the list of dossiers has lost its row")
    void needsNoRowInTheListOfDossiers() {
        jdbc.sql("delete from dossier_listing where code = ?").param(dossier).update();
        assertThat(work.page("kimtan.cv", BOOK)).contains("55/QĐ-UBND");
        assertThat(work.page("kimtan.cv", BOOK + "?tim=55/qd")).contains("55/QĐ-UBND");
    }

    @Test
    @DisplayName("law.md 1.8: an award stands in the book with its money, counted for the day of the decision")
    void showsAnAwardWithItsMoney() throws IOException {
        String page = work.page("kimtan.cv", BOOK);
        assertThat(page)
                .doesNotContain("Đã ghi việc thu hồi.")
                .contains("phường Cốc Lếu", "55/QĐ-UBND", "01/10/2020", "900.000 đồng")
                .contains("0,6 × 1.490.000 đồng = 894.000 đồng, làm tròn lên đến 10.000 đồng");
        assertThat(work.page("kimtan.cv", BOOK + "?tim=Kim Tân")).doesNotContain("55/QĐ-UBND");
        assertThat(work.page("kimtan.cv", BOOK + "?tim=coc leu giay khen"))
                .as("past awards of a unit are found without diacritics")
                .contains("55/QĐ-UBND");
        assertThat(work.page("kimtan.cv", BOOK + "?tim=55/qd-ubnd")).contains("55/QĐ-UBND");
        assertThat(work.page("kimtan.cv", BOOK + "?tim=56/qd-ubnd")).contains("Không có quyết định nào khớp");
        assertThat(work.page("kimtan.cv", BOOK + "?trang=9"))
                .as("an address from when there were more")
                .contains("55/QĐ-UBND");
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier)).contains("900.000 đồng", "Nghị định 38/2019/NĐ-CP");

        try (XSSFWorkbook sheet = new XSSFWorkbook(new ByteArrayInputStream(
                work.file("kimtan.cv", BOOK + "/so-khen-thuong.xlsx").getValue()))) {
            Row line = sheet.getSheetAt(0).getRow(1);
            assertThat(line.getCell(2).getStringCellValue()).isEqualTo("phường Cốc Lếu");
            assertThat(line.getCell(6).getNumericCellValue()).isEqualTo(900_000);
        }
    }

    @Test
    @DisplayName("law.md 1.10: what goes back after a revocation is noted once, by the appraising office")
    void notesWhatARevokedAwardCameBackWith() {
        String recovery = BOOK + "/" + dossier + "/thu-hoi";
        Map<String, String> all = Map.of("date", "2020-10-01", "note", "Giấy khen; 900.000 đồng, phiếu thu 12.");
        assertThat(work.sendPage("noivu.cv", recovery, all)).contains("còn hiệu lực");

        revoked();
        assertThat(work.page("kimtan.cv", BOOK)).contains("Đã hủy theo số 12/KL-UBND", "chưa thu hồi");
        assertThat(work.page("kimtan.cv", BOOK)).doesNotContain("Ghi đã thu hồi");
        assertThat(work.page("noivu.cv", BOOK)).contains("Ghi đã thu hồi");
        assertThat(work.sendPage("kimtan.cv", recovery, all)).contains("thuộc Phòng Nội vụ");
        assertThat(work.sendPage("noivu.cv", recovery, Map.of()))
                .contains("Chưa ghi ngày thu hồi xong.", "Chưa ghi đã thu hồi những gì.");
        assertThat(work.sendPage("noivu.cv", recovery, Map.of("date", "2020-09-30", "note", "Giấy khen.")))
                .contains("Ngày thu hồi phải từ ngày quyết định hủy đến hôm nay.", "Giấy khen.");
        work.sendPage("noivu.cv", recovery, all);
        assertThat(work.page("kimtan.cv", BOOK)).contains("đã thu hồi ngày 01/10/2020");
        assertThat(office.journal(dossier)).contains("Đã thu hồi hiện vật khen thưởng và tiền thưởng.");
        assertThat(work.sendPage("noivu.cv", recovery, all)).contains("Việc thu hồi đã được ghi");
    }

    private void revoked() {
        office.start("chutich", "reconsideration", "dossierCode", dossier);
        String code = "LC2020-XL-1";
        ObjectNode form = work.get("chutich", "/api/reconsiderations/" + code);
        form.put("conclusion", "REVOKE").put("ground", "FALSE_DECLARATION").put("reason", "Số liệu bị sửa.");
        form.put("number", "12/KL-UBND").put("date", office.today().toString());
        work.put("chutich", "/api/reconsiderations/" + code + "/ruling", form);
        office.complete("chutich", code, "userTask_concludeReconsideration");
        office.runJobs();
    }
}
