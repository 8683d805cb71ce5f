package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Vì sao?": everything that decided about a dossier, in its order, with figure, clause, who and when. */
@ProcessTest
class WhyPageTest {

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
            "R42, R49, R52: from what was asked for to the decision and its money, each with its figure and clause")
    void tellsTheWholeWayOfAnAward() {
        String dossier = work.submittedDossier("cocleu.cv", "coc-leu", CITY);
        assertThat(why("cocleu.cv", dossier))
                .containsSubsequence("Đề nghị gì, cho ai?", "Hồ sơ có đủ và đúng không?", "Đạt bao nhiêu", "0/3")
                .doesNotContain("Khối có đề nghị không?", "Kết luận thẩm định?", "Hội đồng có thông qua không?");

        work.blocProposes(dossier);
        work.appraisedAsQualified(dossier);
        work.councilAgrees(4, dossier);
        office.complete("chutich", dossier, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));
        assertThat(why("cocleu.cv", dossier))
                .containsSubsequence(
                        "Đề nghị gì, cho ai?",
                        "phường Cốc Lếu",
                        "Mục III.2 và III.3.3, Kế hoạch",
                        "Đúng hạn.",
                        "Không còn điểm nào phải sửa.",
                        "Đạt bao nhiêu so với đăng ký?",
                        "Số liệu xếp thứ mấy trong khối?",
                        "Thứ 1 trong 1 hồ sơ: Giấy khen của Chủ tịch UBND thành phố – phường tiêu biểu.",
                        "Khối có đề nghị không?",
                        "Đề nghị.",
                        "Khối thi đua xã, phường",
                        "Tập thể luôn đoàn kết, gương mẫu?",
                        "Đạt.",
                        "Kết luận thẩm định?",
                        "Đủ điều kiện.",
                        "phường tiêu biểu",
                        "1/3",
                        "Hội đồng có thông qua không?",
                        "trên 1/2 tổng số thành viên Hội đồng",
                        "4/5 thành viên đồng ý",
                        "Được khen thưởng, số 55/QĐ-UBND.",
                        "900.000 đồng");
    }

    @Test
    @DisplayName("law.md 1.1: who was not chosen reads at which step and why, beside one who was")
    void comparesTwoThatEndedDifferently() {
        String chosen = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String refused = work.qualifiedDossier("vanhoa.cv", "van-hoa", CITY);
        work.councilAgrees(5, chosen);
        work.councilAgrees(2, refused);
        String both = why("noivu.cv", refused + "/vi-sao?so-voi=" + chosen);
        assertThat(both)
                .containsSubsequence(
                        "xã Vạn Hòa: ",
                        "Hội đồng không thông qua: 2/5 thành viên đồng ý",
                        "Không thông qua; cần trên 1/2",
                        "phường Cốc Lếu: ",
                        "5/5 thành viên đồng ý");
        assertThat(both)
                .containsSubsequence(
                        "Vì sao hồ sơ này được, hồ sơ kia không?",
                        "Hai hồ sơ không tranh nhau một chỉ tiêu",
                        "nhóm “xã tiêu biểu” (2 chỉ tiêu)",
                        "nhóm “phường tiêu biểu” (3 chỉ tiêu)",
                        "Kết luận: ",
                        "xã Vạn Hòa không được tặng Giấy khen của Chủ tịch UBND thành phố – Hội đồng",
                        "2/5 thành viên đồng ý",
                        "phường Cốc Lếu chưa có kết quả");
        assertThat(work.pageStatus("vanhoa.cv", "/ho-so/" + refused + "/vi-sao?so-voi=" + chosen))
                .as("a unit compares with no dossier that it may not read")
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "law.md 1.1: a unit that got nothing may ask why another did, and reads of it no more than what decided")
    void tellsAUnitWhyAnotherGotIt() {
        String awarded = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String refused = work.qualifiedDossier("kimtan.cv", "kim-tan", CITY);
        work.councilAgrees(5, awarded);
        work.councilAgrees(2, refused);
        office.complete("chutich", awarded, "userTask_decideAward", Office.yes("55/QĐ-UBND", "2021-07-12"));

        String answer = why("kimtan.cv", refused + "/vi-sao?so-voi=" + awarded);
        assertThat(answer)
                .containsSubsequence(
                        "Hai hồ sơ cùng xét ở Giấy khen của Chủ tịch UBND thành phố, nhóm “phường tiêu biểu”",
                        "Theo số liệu: ",
                        "Kết luận: phường Cốc Lếu được tặng",
                        "số 55/QĐ-UBND",
                        "còn phường Kim Tân không được tặng",
                        "phường Kim Tân: Giấy khen",
                        "Đứng thứ mấy trong nhóm?",
                        "hồ sơ được so sánh của nhóm “phường tiêu biểu”; nhóm có 3 chỉ tiêu.")
                .doesNotContain("phường Cốc Lếu: Giấy khen", "5/5 thành viên");
        assertThat(work.pageStatus("cocleu.cv", "/ho-so/" + awarded + "/vi-sao?so-voi=" + refused))
                .as("who got nothing is nobody else's matter")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("R84: before a decision only who sees the proposal reads where a dossier stands")
    void keepsTheProposalFromTheUnit() {
        String dossier = work.qualifiedDossier("cocleu.cv", "coc-leu", CITY);
        String proposal = "Đề xuất hiện nay về Giấy khen của Chủ tịch UBND thành phố?";
        assertThat(why("noivu.cv", dossier)).contains(proposal, "Xếp thứ 1 trong nhóm “phường tiêu biểu”");
        assertThat(why("cocleu.cv", dossier)).doesNotContain("Đề xuất hiện nay", "Xếp thứ 1 trong nhóm");
        assertThat(why("khoi.xaphuong", dossier)).doesNotContain("Đề xuất hiện nay");
    }

    @Test
    @DisplayName("law.md 1.1: what the appraiser noted for the office stays with the office")
    void keepsTheNotesOfTheAppraiser() {
        String dossier = work.directDossier("cocleu.cv", "coc-leu", CITY);
        work.appraise(dossier, "QUALIFIED", "Đã hỏi riêng ông An.");
        work.editAppraisal(dossier, form -> form.get("verdicts")
                .forEach(row -> ((ObjectNode) row).put("note", "Có đơn thư về điểm này.")));
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(why("cocleu.cv", dossier)).contains("Đạt.", "Đủ điều kiện.").doesNotContain("Có đơn thư", "ông An");
    }

    private String why(String user, String dossier) {
        return work.page(user, "/ho-so/" + (dossier.contains("/vi-sao") ? dossier : dossier + "/vi-sao"));
    }
}
