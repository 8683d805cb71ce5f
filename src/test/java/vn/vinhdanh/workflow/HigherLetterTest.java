package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /ket-qua-cap-tren}: one letter of the province answers several dossiers, partly yes and partly no (R52). */
@ProcessTest
class HigherLetterTest {

    private static final String PAGE = "/ket-qua-cap-tren";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    private String flag;
    private String certificate;
    private ProcessInstance ofTheFlag;
    private ProcessInstance ofTheCertificate;

    @BeforeEach
    void twoDossiersWaitForTheProvince() {
        work.campaignUnderWay();
        flag = work.submittedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        office.complete("kimtan.ct", flag, "userTask_confirmReport", Office.yes(""));
        certificate = work.submittedDossier("cocleu.cv", "coc-leu", "PROVINCIAL_MERIT_CERTIFICATE");
        office.complete("cocleu.ct", certificate, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(flag, certificate);
        work.appraisedAsQualified(flag);
        work.appraisedAsQualified(certificate);
        work.councilAgrees(5, flag, certificate);
        List.of(flag, certificate)
                .forEach(dossier -> office.complete(
                        "chutich",
                        dossier,
                        "userTask_submitToHigherLevel",
                        Office.document("10/TTr-UBND", "2021-07-08")));
        ofTheFlag = office.instance(flag);
        ofTheCertificate = office.instance(certificate);
        office.itIs(2021, 8, 20);
    }

    @Test
    @DisplayName("R52: enters the letter once; each dossier goes its own way through the same steps")
    void entersALetterThatIsPartlyYesAndPartlyNo() {
        assertThat(work.page("noivu.cv", PAGE)).contains("phường Kim Tân", "phường Cốc Lếu", flag, certificate);
        work.sendPage("noivu.cv", PAGE, letter("99/UBND-NC", "2021-08-18", "NO", "Tỉnh chọn đơn vị khác.", "YES"));
        assertThat(ofTheFlag)
                .hasPassedInOrder("userTask_recordHigherAnswer", "end_notPassed")
                .isEnded();
        assertThat(ofTheCertificate)
                .hasPassedInOrder("userTask_recordHigherAnswer", "end_awarded")
                .isEnded();
        assertThat(work.dossier(flag).outcomeReason()).isEqualTo("Cấp trên trả lời: Tỉnh chọn đơn vị khác.");
        assertThat(work.status(certificate)).isEqualTo("AWARDED");
        assertThat(work.page("cocleu.cv", "/ho-so/" + certificate + "/vi-sao"))
                .contains("Được khen thưởng, số 99/UBND-NC.");
        assertThat(work.page("noivu.cv", PAGE)).contains("Không có hồ sơ nào đang chờ cấp trên trả lời.");
    }

    @Test
    @DisplayName("Names everything that is wrong at once and enters nothing, not even what was right")
    void entersNothingWhileSomethingIsWrong() {
        String page = work.sendPage("noivu.cv", PAGE, letter("", "2021-09-01", "NO", " ", "YES"));
        assertThat(page)
                .contains(
                        "Chưa ghi số văn bản của cấp trên.",
                        "Ngày văn bản của cấp trên (01/09/2021) chưa đến.",
                        "<a href=\"#hs-" + flag + "\">phường Kim Tân</a>: <span>Chưa ghi lý do không khen thưởng.");
        assertThat(work.status(flag)).isEqualTo("AWAITING_HIGHER_LEVEL");
        assertThat(work.status(certificate)).isEqualTo("AWAITING_HIGHER_LEVEL");
        assertThat(work.sendPage("noivu.cv", PAGE, letter("9/UBND", "2021-08-18", "", "", "")))
                .contains("Chưa chọn kết quả cho hồ sơ nào.");
    }

    @Test
    @DisplayName(
            "What is not in the letter keeps waiting; what a colleague entered meanwhile is said, and nothing is lost")
    void leavesWhatIsNotInTheLetter() {
        work.sendPage("noivu.cv", PAGE, letter("9/UBND", "2021-08-18", "", "", "YES"));
        assertThat(work.status(flag)).isEqualTo("AWAITING_HIGHER_LEVEL");
        assertThat(office.openTasks(flag)).containsExactly("userTask_recordHigherAnswer");
        assertThat(work.sendPage("noivu.cv", PAGE, letter("9/UBND", "2021-08-18", "YES", "", "YES")))
                .contains("không còn chờ văn bản của cấp trên (“Đã khen thưởng”)");
        assertThat(work.status(flag)).isEqualTo("AWAITING_HIGHER_LEVEL");
    }

    @Test
    void isForTheAppraisingOfficeOnly() {
        for (String user : List.of("kimtan.cv", "chutich", "hd.thuky", "lanhdao", "quantri")) {
            assertThat(work.pageStatus(user, PAGE)).as(user).isEqualTo(403);
        }
        work.sendPage("chutich", PAGE, letter("9/UBND", "2021-08-18", "YES", "", "YES"));
        assertThat(work.status(certificate)).isEqualTo("AWAITING_HIGHER_LEVEL");
    }

    private Map<String, String> letter(String number, String date, String first, String reason, String second) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("dot", "LC2020");
        fields.put("buoc", "ghi");
        fields.put("number", number);
        fields.put("date", date);
        fields.put("kq:" + flag, first);
        fields.put("ly-do:" + flag, reason);
        fields.put("kq:" + certificate, second);
        fields.put("ly-do:" + certificate, "");
        return fields;
    }
}
