package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside a form: the case of the task, help for its step, and what one has done. */
@ProcessTest
class DeskTest {

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
    @DisplayName(
            "issue 6: the tab has documents, what waits until when, what is still ahead, and the way that was gone")
    void showsTheDossierBesideItsTask() {
        office.forgetThePast("LC2020-HS-0001");
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier + "/trong-viec"))
                .contains("documents.zip", "Chờ khối bình xét", "Thẩm định", "Hội đồng xét")
                .containsPattern("<strong>Chờ khối bình xét</strong>[^§]{0,120}Khối thi đua xã, phường")
                .contains("Quyết định khen thưởng", "hết ngày", "Lập hồ sơ đề nghị")
                .contains("Đường đi: Hồ sơ đề nghị khen thưởng", "hiện ở bước Chờ khối bình xét")
                .containsPattern("class=\"task passed\"[^§]{0,900}Hoàn thiện hồ sơ")
                .containsPattern("class=\"task now\"[^§]{0,900}Chờ khối bình xét")
                .containsPattern("class=\"task ahead\"[^§]{0,900}Bổ sung hồ sơ");
        work.blocProposes(dossier);
        assertThat(work.page("noivu.cv", "/ho-so/" + dossier + "/trong-viec"))
                .contains("Đường đi: Thẩm định hồ sơ", "Phòng Nội vụ thành phố (chưa có người nhận)");
        String task = office.task(dossier, "userTask_appraiseDossier").getId();
        assertThat(work.pageStatus("noivu.cv", "/viec/" + task + "/ho-so")).isEqualTo(302);
        assertThat(work.page("vanhoa.cv", "/viec/" + task + "/ho-so")).contains("Không có hồ sơ để xem");
    }

    @Test
    @DisplayName("issue 6: a task about something else than a dossier shows that with its diary and its way")
    void showsOtherCases() {
        String registration = work.openedRegistration("kim-tan");
        String task = office.task(registration, "userTask_registerTargets").getId();
        assertThat(work.page("kimtan.cv", "/viec/" + task + "/ho-so"))
                .contains("phường Kim Tân", "Đường đi: Đăng ký thi đua của đơn vị", "hết ngày 19/10/2020");
        assertThat(work.page("cocleu.cv", "/viec/" + task + "/ho-so")).contains("Không có hồ sơ để xem");
        assertThat(work.page("kimtan.cv", "/viec/khong-co/ho-so")).contains("Không có hồ sơ để xem");
    }

    @Test
    @DisplayName("issue 6: beside the task of voting stand the session's dossiers, and which of them lack one's vote")
    void showsTheSessionBesideTheTaskOfVoting() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String session = work.votingSession(dossier);
        String task = office.ownTask("hd.uyvien1", session, "userTask_vote").getId();
        String tab = "/viec/" + task + "/ho-so";
        assertThat(work.page("hd.uyvien1", tab))
                .contains("Phiên họp " + session + " của Hội đồng", dossier, "phường Cốc Lếu", "bạn chưa chọn ý kiến")
                .doesNotContain("Các hồ sơ đề nghị khen thưởng");
        work.fillBallot("hd.uyvien1", session, "AGREE");
        assertThat(work.page("hd.uyvien1", tab)).contains("bạn chọn: đồng ý (chưa nộp phiếu)");
        assertThat(work.page("hd.thuky", tab)).doesNotContain("bạn chọn");
    }

    @Test
    @DisplayName("issue 6: beside the task of a bloc's meeting stands what is on its table, and what was decided")
    void showsTheTableBesideTheBlocsMeeting() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        String review = work.openedBlocReview("xa-phuong");
        String tab = "/viec/" + office.task(review, "userTask_holdBlocReview").getId() + "/ho-so";
        assertThat(work.page("khoi.xaphuong", tab)).contains("Cuộc bình xét " + review, dossier, "phường Cốc Lếu");
    }

    @Test
    @DisplayName("issue 6: above the form stands what to do, until when, what comes next and on which clause")
    void helpsWithTheStep() {
        String dossier = work.openedDossier("cocleu.cv", "coc-leu", CITY);
        String task = office.task(dossier, "userTask_prepareDossier").getId();
        JsonNode help = work.get("cocleu.cv", "/api/tasks/" + task + "/guide");
        assertThat(help.get("toDo").asText()).startsWith("Chuyên viên của đơn vị");
        assertThat(help.get("until").asText()).contains("hết ngày");
        assertThat(help.get("next")).extracting(JsonNode::asText).contains("Bổ sung hồ sơ");
        assertThat(help.get("basis").toString()).contains("Mục III.3, IV.2, V.1 Kế hoạch");
        assertThat(help.get("mine").asBoolean()).isFalse();
        assertThat(work.refusedGet("kimtan.cv", "/api/tasks/" + task + "/guide"))
                .isNotEmpty();
        JsonNode cards = work.get("cocleu.cv", "/api/tasks/cards?ids=" + task);
        assertThat(cards.get(task).get("distance").asText()).startsWith("còn ");
        assertThat(cards.get(task).get("overdue").asBoolean()).isFalse();
        assertThat(work.get("kimtan.cv", "/api/tasks/cards?ids=" + task)).isEmpty();
        office.itIs(2021, 7, 20);
        assertThat(work.get("cocleu.cv", "/api/tasks/cards?ids=" + task)
                        .get(task)
                        .get("distance")
                        .asText())
                .startsWith("quá hạn ");
    }

    @Test
    @DisplayName("issue 6: “Việc đã làm” has tasks and deeds of one person, found without diacritics")
    void remembersWhatOneDid() throws IOException {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        office.itIs(2020, 10, 5);
        work.withdraws("cocleu.cv", dossier);
        String page = work.page("cocleu.cv", "/viec-da-lam");
        assertThat(page).containsSubsequence("Rút hồ sơ.", "Hoàn thiện hồ sơ", "Nộp hồ sơ.");
        assertThat(page.split("Nộp hồ sơ\\.", -1))
                .as("told once, with its task")
                .hasSize(2);
        assertThat(work.page("cocleu.cv", "/viec-da-lam?tim=hoan thien coc leu"))
                .contains("Hoàn thiện hồ sơ", dossier);
        assertThat(work.page("cocleu.cv", "/viec-da-lam?tim=kim tan")).contains("Không có việc nào khớp.");
        assertThat(work.page("cocleu.cv", "/viec-da-lam?tu=2020-10-02"))
                .contains("Rút hồ sơ.")
                .doesNotContain("Nộp hồ sơ.");
        assertThat(work.page("cocleu.cv", "/viec-da-lam?tu=2020-10-01&den=2020-10-01"))
                .contains("Nộp hồ sơ.")
                .doesNotContain("Rút hồ sơ.");
        assertThat(work.page("vanhoa.cv", "/viec-da-lam")).contains("Bạn chưa hoàn thành việc nào.");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                work.file("cocleu.cv", "/viec-da-lam/bang.xlsx?tim=hoan thien").getValue()))) {
            assertThat(book.getSheetAt(0)
                            .getRow(1)
                            .getCell(0)
                            .getLocalDateTimeCellValue()
                            .toLocalDate())
                    .isEqualTo("2020-10-01");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Hoàn thiện hồ sơ");
            assertThat(book.getSheetAt(0).getRow(1).getCell(5).getStringCellValue())
                    .contains("Nộp hồ sơ.");
        }
    }
}
