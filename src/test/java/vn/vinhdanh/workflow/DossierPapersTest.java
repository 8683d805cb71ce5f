package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.paper.WordText;

/** The papers that a clerk gets half filled, over HTTP. */
@ProcessTest
class DossierPapersTest {

    @Autowired
    CaseWork work;

    @Test
    @DisplayName("R55–R57: a phường's papers say what the system knows of it, and leave blanks for the rest")
    void fillsThePapersOfAProvincialAward() {
        work.launchedCampaign();
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");

        Map.Entry<String, byte[]> letter = paper("kimtan.cv", dossier, "SUBMISSION_LETTER");
        assertThat(letter.getKey()).isEqualTo("Tờ trình - phường Kim Tân - " + dossier + ".docx");
        assertThat(WordText.of(letter.getValue()))
                .contains(
                        "TỜ TRÌNH",
                        "Cờ thi đua của UBND tỉnh",
                        "UBND thành phố Lào Cai",
                        "Phòng Nội vụ thành phố",
                        "từ ngày 01 tháng 10 năm 2020 đến ngày 30 tháng 6 năm 2021",
                        "Hoàn thành vượt mức các chỉ tiêu đăng ký.",
                        "- Báo cáo thành tích;",
                        "Kế hoạch số ……/KH-UBND",
                        "ỦY BAN NHÂN DÂN",
                        "PHƯỜNG KIM TÂN");
        assertThat(WordText.of(paper("kimtan.cv", dossier, "ACHIEVEMENT_REPORT").getValue()))
                .contains("84 %", "Tập thể luôn đoàn kết, gương mẫu", "Hoàn thành xuất sắc nhiệm vụ")
                .containsPattern("\\d+,\\d\\d %")
                .contains("XÁC NHẬN CỦA");
        assertThat(WordText.of(paper("kimtan.cv", dossier, "COUNCIL_MINUTES").getValue()))
                .contains("BIÊN BẢN", "cho phường Kim Tân", "Không đồng ý")
                .doesNotContain("họp xét thay");
    }

    @Test
    @DisplayName("P9: the papers of a person name the person, and no targets")
    void fillsThePapersOfAPerson() {
        work.launchedCampaign();
        String dossier = work.openedPersonDossier(
                "kimtan.cv", "kim-tan", "CITY_COMMENDATION_FOR_INDIVIDUALS", false, "Nguyễn Văn An", "1985");
        work.fill("kimtan.cv", dossier);

        assertThat(WordText.of(paper("kimtan.cv", dossier, "SUBMISSION_LETTER").getValue()))
                .contains("Ông (bà) Nguyễn Văn An, sinh năm 1985; chức vụ, công việc: công chức địa chính;"
                        + " nơi công tác: phường Kim Tân.")
                .doesNotContain("Tỷ lệ hoàn thành");
        Map.Entry<String, byte[]> report = paper("kimtan.cv", dossier, "ACHIEVEMENT_REPORT");
        assertThat(report.getKey()).startsWith("Báo cáo thành tích - Nguyễn Văn An");
        assertThat(WordText.of(report.getValue()))
                .contains("Họ và tên: Nguyễn Văn An. Năm sinh: 1985.", "Tôi cam đoan", "Là điển hình tiên tiến")
                .doesNotContain("Chỉ tiêu", "Tập thể");
        assertThat(WordText.of(paper("kimtan.cv", dossier, "COUNCIL_MINUTES").getValue()))
                .contains("cho ông (bà) Nguyễn Văn An, công chức địa chính, phường Kim Tân", "Cá nhân đề nghị")
                .doesNotContain("Kết quả thực hiện chỉ tiêu");
        assertThat(WordText.of(paper("kimtan.cv", dossier, "SUMMARY_LIST").getValue()))
                .contains("1\tNguyễn Văn An, công chức địa chính\tphường Kim Tân\tDẫn đầu phong trào.\tGiấy khen");
    }

    @Test
    @DisplayName("P10, R57b: the commune's minutes on behalf of a tổ dân phố, and its one line in the summary list")
    void fillsThePapersOfATenantOfItsCommune() {
        work.launchedCampaign();
        String dossier = work.openedDossier("kimtan.cv", "tdp-kim-tan-1", "CITY_COMMENDATION");

        assertThat(WordText.of(paper("kimtan.cv", dossier, "COUNCIL_MINUTES").getValue()))
                .contains("Hội đồng Thi đua - Khen thưởng phường Kim Tân họp xét thay");
        Map.Entry<String, byte[]> list = paper("kimtan.cv", dossier, "SUMMARY_LIST");
        assertThat(list.getKey()).startsWith("Danh sách trích ngang thành tích - tổ dân phố mẫu số 1");
        assertThat(WordText.of(list.getValue()))
                .contains("tổ dân phố mẫu số 1 (Kim Tân)\tphường Kim Tân\t……\t……\t……\t……\tGiấy khen");

        work.edit("kimtan.cv", dossier, form -> form.putArray("lines")
                .addObject()
                .put("unitId", "tdp-kim-tan-1")
                .put("nominee", "tổ dân phố mẫu số 1 (Kim Tân)")
                .put("achievements", "Tổ dân phố văn hóa."));
        assertThat(WordText.of(paper("kimtan.cv", dossier, "SUMMARY_LIST").getValue()))
                .as("P20: the line that was typed")
                .contains("tổ dân phố mẫu số 1 (Kim Tân)\tphường Kim Tân\t……\t……\t……\tTổ dân phố văn hóa.\tGiấy khen");
    }

    @Test
    void offersTheTemplateAtItsSlotAndOnlyThere() {
        work.launchedCampaign();
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");

        for (JsonNode slot : work.get("kimtan.cv", "/api/dossiers/" + dossier).get("slots")) {
            String url = slot.get("templateUrl").asText();
            if (slot.get("documentType").asText().endsWith("_EVIDENCE")) {
                assertThat(url).isEmpty();
            } else {
                assertThat(WordText.of(work.file("kimtan.cv", url).getValue()))
                        .as("no rate before a result is typed")
                        .contains("PHƯỜNG KIM TÂN")
                        .doesNotContain("0,00 %");
            }
        }
        assertThat(work.refusedGet("kimtan.cv", "/api/dossiers/" + dossier + "/papers/RATING_EVIDENCE"))
                .isNotNull();
    }

    @Test
    void givesThePapersOnlyToWhomMayReadTheDossier() {
        work.launchedCampaign();
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        String url = "/api/dossiers/" + dossier + "/papers/SUBMISSION_LETTER";

        work.refusedGet("cocleu.cv", url);
        work.refusedGet("noivu.cv", url);
        assertThat(work.file("kimtan.ct", url).getValue()).isNotEmpty();
    }

    @Test
    void whatAClerkTypesStaysText() {
        work.launchedCampaign();
        String dossier = work.openedDossier("kimtan.cv", "tdp-kim-tan-1", "CITY_COMMENDATION");
        String typed = "{{ma_ho_so}} <w:p/> [stt] & “ngoặc” {{?chi_tieu}}";
        work.edit("kimtan.cv", dossier, form -> form.put("summary", typed));

        assertThat(WordText.of(paper("kimtan.cv", dossier, "SUMMARY_LIST").getValue()))
                .contains(typed);
    }

    private Map.Entry<String, byte[]> paper(String user, String dossier, String documentType) {
        return work.file(user, "/api/dossiers/" + dossier + "/papers/" + documentType);
    }
}
