package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.identity.Groups;

/** {@code /quyet-dinh}: the chairman signs one decision with a list, and one submission to the province (R52). */
@ProcessTest
class DecisionListTest {

    private static final String DECISION = "/quyet-dinh";
    private static final String SUBMISSION = "/quyet-dinh/to-trinh";
    private static final String CITY = "CITY_COMMENDATION";
    private static final String FLAG = "PROVINCIAL_FLAG";
    private static final String DECIDE = "userTask_decideAward";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theCampaignIsUnderWay() {
        work.campaignUnderWay();
    }

    @Test
    @DisplayName("R52: enters one decision for all; each dossier goes its own way through the same steps")
    void entersADecisionThatIsPartlyYesAndPartlyNo() {
        String commune = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        String ward = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(4, commune, ward);
        assertThat(work.page("chutich", "/api/notices")).contains("\"address\":\"/quyet-dinh\"");
        office.itIs(2021, 7, 12);
        ProcessInstance ofTheCommune = office.instance(commune);
        ProcessInstance ofTheWard = office.instance(ward);
        assertThat(work.page("chutich", DECISION))
                .contains("xã Vạn Hòa", "phường Cốc Lếu", "nhóm “phường tiêu biểu”", "3 chỉ tiêu, đã tặng 0")
                .contains("Trong đề xuất", "Đề xuất khen thưởng.", "4/5 đồng ý");
        assertThat(work.page("chutich", "/ho-so")).contains("href=\"/quyet-dinh\"", "href=\"/quyet-dinh/to-trinh\"");
        assertThat(work.page("noivu.cv", "/ho-so"))
                .contains("/ket-qua-cap-tren")
                .doesNotContain("/quyet-dinh");
        Map<String, String> paper = paper("55/QĐ-UBND", "2021-07-12");
        line(paper, ward, "YES", "");
        line(paper, commune, "NO", "Có thông tin mới về môi trường.");
        String review = work.sendPage("chutich", DECISION, paper);
        assertThat(review)
                .contains("Xem lại trước khi ghi", "Số quyết định 55/QĐ-UBND, ngày 12/07/2021: ", "1 khen thưởng")
                .contains("1 không khen thưởng", "Có thông tin mới về môi trường.");
        assertThat(work.status(ward)).as("only looked at").isEqualTo("AWAITING_DECISION");
        assertThat(enter("chutich", DECISION, paper)).isEmpty();
        assertThat(ofTheWard).hasPassedInOrder(DECIDE, "end_awarded").isEnded();
        assertThat(ofTheCommune).hasPassedInOrder(DECIDE, "end_notPassed").isEnded();
        assertThat(office.journal(ward))
                .contains("Quyết định: tặng Giấy khen của Chủ tịch UBND thành phố, số 55/QĐ-UBND ngày 12/07/2021.");
        assertThat(office.journal(commune))
                .as("who is given nothing is not in the decision")
                .contains("Quyết định: không tặng Giấy khen của Chủ tịch UBND thành phố.");
        assertThat(work.page("vanhoa.cv", "/ho-so/" + commune + "/vi-sao"))
                .contains("Khác đề xuất, không khen thưởng", "Có thông tin mới về môi trường.");
        assertThat(work.page("chutich", "/viec-da-lam")).contains(ward, commune);
        assertThat(work.page("chutich", DECISION)).contains("Không có hồ sơ nào đang chờ quyết định khen thưởng.");
    }

    @Test
    @DisplayName("Names everything that is wrong at once, beside its row; enters nothing and loses nothing typed")
    void entersNothingWhileSomethingIsWrong() {
        String commune = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        String ward = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, commune, ward);
        office.itIs(2021, 7, 12);
        Map<String, String> paper = paper(" ", "2021-07-13");
        line(paper, commune, "NO", " ");
        line(paper, ward, "YES", "Tiêu biểu nhất.");
        for (String step : List.of("", "ghi")) {
            paper.put("buoc", step);
            assertThat(work.sendPage("chutich", DECISION, paper))
                    .contains("Chưa ghi số quyết định.", "Ngày quyết định (13/07/2021) chưa đến.")
                    .contains("<a href=\"#hs-" + commune + "\">xã Vạn Hòa</a>: ")
                    .contains("Chưa ghi lý do không khen thưởng.")
                    .contains("Tiêu biểu nhất.", "value=\"2021-07-13\"")
                    .containsPattern("name=\"kq:" + ward + "\" value=\"YES\" checked=\"checked\"")
                    .containsPattern("name=\"kq:" + commune + "\" value=\"NO\" checked=\"checked\"");
        }
        assertThat(work.status(ward)).isEqualTo("AWAITING_DECISION");
        assertThat(enter("chutich", DECISION, paper("5/QĐ", "2021-07-12"))).contains("Chưa chọn kết quả");
    }

    @Test
    @DisplayName(
            "R42, R48: counts the awards of one decision together, and names the quota, its clause and who is in it")
    void countsTheAwardsOfOnePaperTogether() {
        Stream.of("thong-nhat", "dong-tuyen").forEach(unit -> office.standsIn("vanhoa.cv", Groups.staffOf(unit)));
        String first = work.qualifiedDossier("vanhoa.cv", "thong-nhat", CITY);
        String second = work.qualifiedDossier("vanhoa.cv", "dong-tuyen", CITY);
        String third = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        String ward = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, first, second, third, ward);
        office.itIs(2021, 7, 12);
        Map<String, String> paper = paper("55/QĐ-UBND", "2021-07-12");
        Stream.of(first, second, third, ward).forEach(code -> line(paper, code, "YES", "Xứng đáng."));
        assertThat(enter("chutich", DECISION, paper))
                .contains("Đã tặng 0/2 Giấy khen của Chủ tịch UBND thành phố cho nhóm “xã tiêu biểu”; tặng thêm 3"
                        + " (xã Thống Nhất; xã Đồng Tuyển; xã Vạn Hòa) là vượt chỉ tiêu.")
                .contains("chọn nhiều nhất 2 hồ sơ của nhóm này.", "(Mục III.3.3.a, Kế hoạch)", "3 (vượt chỉ tiêu)")
                .doesNotContain("nhóm “phường tiêu biểu”; tặng thêm");
        assertThat(List.of(first, second, third, ward))
                .allSatisfy(code -> assertThat(work.status(code)).isEqualTo("AWAITING_DECISION"));
        line(paper, second, "", "");
        assertThat(enter("chutich", DECISION, paper)).isEmpty();
        assertThat(work.status(second)).as("not on the paper").isEqualTo("AWAITING_DECISION");
        Map<String, String> another = paper("56/QĐ-UBND", "2021-07-12");
        line(another, second, "YES", "");
        assertThat(enter("chutich", DECISION, another)).contains("Đã tặng 2/2", "Chỉ tiêu đã hết");
    }

    @Test
    @DisplayName("R84: asks why of each row that departs from the proposal as it was before the paper")
    void asksWhyOfEachRowThatDeparts() {
        CaseWork commune = work.of(Cast.XA_MAU_2026);
        commune.campaignUnderWay();
        Stream.of("2", "3").forEach(n -> office.standsIn("xm.thon1", "unit.thon-mau-" + n));
        String third = village(commune, "thon-mau-3", 10);
        String second = village(commune, "thon-mau-2", 60);
        String best = village(commune, "thon-mau-1", 84);
        office.itIs(2026, 11, 25);
        assertThat(commune.page("xm.ctubnd", DECISION))
                .as("in the order of the proposal, not of the codes")
                .containsSubsequence("id=\"hs-" + best, "id=\"hs-" + second, "id=\"hs-" + third)
                .contains("Ngoài đề xuất", "Danh sách thay thế.");
        Map<String, String> paper = paper("32/QĐ-UBND", "2026-11-25");
        paper.put("dot", "XM2026");
        line(paper, third, "YES", "");
        line(paper, second, "YES", "");
        line(paper, best, "NO", "");
        assertThat(enter("xm.ctubnd", DECISION, paper))
                .contains("Khen thưởng hồ sơ " + third + " là khác đề xuất khen thưởng")
                .contains("Chưa ghi lý do không khen thưởng.")
                .doesNotContain("Khen thưởng hồ sơ " + second);
        line(paper, third, "YES", "Thôn vùng cao, tiến bộ nhất.");
        line(paper, best, "NO", "Có đơn thư đúng sự thật.");
        assertThat(enter("xm.ctubnd", DECISION, paper))
                .as("what the third takes from the second by the same paper is no departure of the second")
                .isEmpty();
        assertThat(work.status(second)).isEqualTo("AWARDED");
        assertThat(jdbc.sql("select dossier_code from decision_departure order by dossier_code")
                        .query(String.class)
                        .list())
                .containsExactly(third, best);
    }

    @Test
    @DisplayName("R36, R52: one submission for those who go upward, kept apart from the decision, within the quota")
    void submitsSeveralByOneLetter() {
        String best = work.submittedDossier("kimtan.cv", "kim-tan", FLAG);
        office.complete("kimtan.ct", best, "userTask_confirmReport", Office.yes(""));
        String second = work.submittedDossier("cocleu.cv", "coc-leu", FLAG);
        office.complete("cocleu.ct", second, "userTask_confirmReport", Office.yes(""));
        work.blocProposes(best, second);
        String city = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        Stream.of(best, second).forEach(work::appraisedAsQualified);
        work.councilAgrees(5, best, second, city);
        office.itIs(2021, 7, 8);
        assertThat(work.page("chutich", SUBMISSION)).contains(best, second).doesNotContain(city, "Không khen thưởng");
        assertThat(work.page("chutich", DECISION)).contains(city).doesNotContain(best);
        Map<String, String> letter = paper("10/TTr-UBND", "2021-07-08");
        line(letter, best, "YES", "");
        line(letter, second, "YES", "");
        assertThat(enter("chutich", SUBMISSION, letter))
                .contains("Đã trình hoặc đã tặng 0/1 Cờ thi đua của UBND tỉnh", "phường Kim Tân; phường Cốc Lếu");
        line(letter, second, "NO", "");
        assertThat(enter("chutich", SUBMISSION, letter)).isEmpty();
        assertThat(work.status(best)).isEqualTo("AWAITING_HIGHER_LEVEL");
        assertThat(work.status(second)).as("a submission refuses nobody").isEqualTo("AWAITING_DECISION");
        assertThat(office.journal(best)).contains("Ký tờ trình cấp trên số 10/TTr-UBND ngày 08/07/2021.");
        assertThat(office.openTasks(best)).containsExactly("userTask_recordHigherAnswer");
    }

    @Test
    @DisplayName("Says what somebody else decided, took on or drew back meanwhile; the rest keeps waiting with it")
    void saysWhatHappenedMeanwhile() {
        String decided = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        String taken = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String drawnBack = work.qualifiedDossier("kimtan.cv", "kim-tan", CITY);
        work.councilAgrees(5, decided, taken, drawnBack);
        office.itIs(2021, 7, 12);
        Map<String, String> paper = paper("55/QĐ-UBND", "2021-07-12");
        Stream.of(decided, taken, drawnBack).forEach(code -> line(paper, code, "YES", "Lý do của " + code));
        office.complete("chutich", decided, DECIDE, Office.yes("54/QĐ-UBND", "2021-07-12"));
        tasks.claim(office.task(taken, DECIDE).getId(), "hd.chutich");
        work.drawsBack(drawnBack, "Có đơn thư.");
        assertThat(work.page("chutich", DECISION)).contains("nhận việc; người đó hoàn thành");
        assertThat(enter("chutich", DECISION, paper))
                .contains("Hồ sơ " + decided + " không còn chờ quyết định (“Đã khen thưởng”).")
                .contains("Hồ sơ " + drawnBack + " không còn chờ quyết định (“Đang thẩm định”).")
                .contains("Hồ sơ " + taken + " đã được ", "Lý do của " + decided, "Lý do của " + taken);
        assertThat(work.status(taken)).isEqualTo("AWAITING_DECISION");
        tasks.claim(office.task(taken, DECIDE).getId(), "hd.chutich");
        tasks.setAssignee(office.task(taken, DECIDE).getId(), "chutich");
        Stream.of(decided, drawnBack).forEach(code -> line(paper, code, "", ""));
        assertThat(enter("chutich", DECISION, paper)).isEmpty();
        assertThat(work.status(taken)).isEqualTo("AWARDED");
    }

    @Test
    @DisplayName("Two who enter the same paper in the same moment: one does, the other hears that it is done")
    void letsOneOfTwoWinWithTheSamePaper() {
        String commune = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        String ward = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, commune, ward);
        office.itIs(2021, 7, 12);
        List<CompletableFuture<String>> both = Stream.of("55/QĐ-UBND", "55/QĐ-UBND")
                .map(number -> {
                    Map<String, String> paper = paper(number, "2021-07-12");
                    Stream.of(ward, commune).forEach(code -> line(paper, code, "YES", ""));
                    return CompletableFuture.supplyAsync(() -> enter("chutich", DECISION, paper));
                })
                .toList();
        assertThat(both.stream().map(CompletableFuture::join))
                .satisfiesOnlyOnce(done -> assertThat(done).isEmpty())
                .satisfiesOnlyOnce(late -> assertThat(late)
                        .contains("Hồ sơ " + ward + " không còn chờ quyết định (“Đã khen thưởng”).")
                        .contains("Hồ sơ " + commune + " không còn chờ quyết định"));
        assertThat(jdbc.sql("select count(*) from award_decision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("Is for the deciders only, and for whoever stands in among them, as the dossier's own form is")
    void isForTheDecidersOnly() {
        String ward = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        work.councilAgrees(5, ward);
        office.itIs(2021, 7, 12);
        Map<String, String> paper = paper("55/QĐ-UBND", "2021-07-12");
        line(paper, ward, "YES", "");
        for (String user : List.of("cocleu.cv", "noivu.cv", "hd.chutich", "lanhdao", "quantri")) {
            assertThat(work.pageStatus(user, DECISION)).as(user).isEqualTo(403);
            assertThat(work.pageStatus(user, SUBMISSION)).as(user).isEqualTo(403);
            enter(user, DECISION, paper);
        }
        assertThat(work.status(ward)).isEqualTo("AWAITING_DECISION");
        office.standsIn("noivu.cv", "chairman");
        assertThat(enter("noivu.cv", DECISION, paper)).isEmpty();
        assertThat(work.status(ward)).isEqualTo("AWARDED");
    }

    private String village(CaseWork commune, String village, int reached) {
        String dossier = commune.directDossier("xm.thon1", village, "COMMUNE_COMMENDATION");
        commune.appraisedAsQualified(dossier);
        jdbc.sql("update dossier_result set reached = ? where dossier_code = ?")
                .params(reached, dossier)
                .update();
        return dossier;
    }

    private String enter(String user, String path, Map<String, String> paper) {
        paper.put("buoc", "ghi");
        return work.sendPage(user, path, paper);
    }

    private static Map<String, String> paper(String number, String date) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("dot", "LC2020");
        fields.put("number", number);
        fields.put("date", date);
        return fields;
    }

    private static void line(Map<String, String> paper, String dossier, String choice, String reason) {
        paper.put("kq:" + dossier, choice);
        paper.put("ly-do:" + dossier, reason);
    }
}
