package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.paper.WordText;

/** What a unit is told in writing when its dossier leaves the straight way (law 1.6). */
@ProcessTest
class NoticesTest {

    private static final String APPRAISE = "userTask_appraiseDossier";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Test
    @DisplayName("law 1.6: a request for completion in writing, every reason numbered, counted, with its deadline")
    void asksForCompletionInWriting() {
        String dossier = onTheDesk();
        work.editAppraisal(dossier, form -> {
            form.put("outcome", "SUPPLEMENT");
            var points = form.putArray("supplements");
            points.addObject().put("sentence", "Tờ trình chưa đóng dấu.").put("clause", "Mục IV.2, Kế hoạch");
            points.addObject().put("sentence", "Thiếu số phiếu trong biên bản {{ma_ho_so}}.");
        });
        office.complete("noivu.cv", dossier, APPRAISE);

        Map.Entry<String, byte[]> notice = work.file("cocleu.cv", "/api/dossiers/" + dossier + "/notices/BS1");

        assertThat(notice.getKey())
                .isEqualTo("Thông báo yêu cầu bổ sung hồ sơ - phường Cốc Lếu - " + dossier + "-BS1.docx");
        assertThat(WordText.of(notice.getValue()))
                .contains(
                        "PHÒNG NỘI VỤ THÀNH PHỐ",
                        "bổ sung (lần thứ 1)",
                        "1. Tờ trình chưa đóng dấu. (Mục IV.2, Kế hoạch)",
                        "2. Thiếu số phiếu trong biên bản {{ma_ho_so}}.",
                        "Hạn bổ sung: hết ngày")
                .doesNotContain("……/KH-UBND ngày 01");
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier))
                .contains("Văn bản thông báo", "Thông báo yêu cầu bổ sung hồ sơ");
    }

    @Test
    void tellsAHoldAndItsEnd() {
        String dossier = onTheDesk();
        work.appraise(dossier, "HOLD", "Chờ kết luận thanh tra.");
        office.complete("noivu.cv", dossier, APPRAISE);
        office.complete("noivu.cv", dossier, "userTask_releaseHold", "reason", "Thanh tra kết luận không vi phạm.");
        office.runJobs();

        assertThat(text("cocleu.cv", dossier, "TB1")).contains("tạm dừng xét", "Chờ kết luận thanh tra.");
        assertThat(text("noivu.cv", dossier, "TB2")).contains("tiếp tục xét", "Thanh tra kết luận không vi phạm.");
    }

    @Test
    void tellsThatADossierIsNotEligibleAndWhy() {
        String dossier = onTheDesk();
        work.appraise(dossier, "HOLD", "Chờ xác minh đơn của ông An.");
        office.complete("noivu.cv", dossier, APPRAISE);
        office.complete("noivu.cv", dossier, "userTask_releaseHold", "reason", "Đã xác minh xong.");
        office.runJobs();
        work.appraise(dossier, "NOT_ELIGIBLE", "Có vi phạm về đất đai.");
        work.editAppraisal(dossier, form -> form.get("verdicts")
                .forEach(row -> ((ObjectNode) row).put("note", "Có đơn thư về điểm này.")));
        office.complete("noivu.cv", dossier, APPRAISE);
        office.runJobs();

        assertThat(text("cocleu.cv", dossier, "TB3"))
                .as("line by line: what was asked, found and where it stands; when and how to complain")
                .contains(
                        "không đủ điều kiện xét khen thưởng",
                        "Có vi phạm về đất đai.",
                        "Mục III.2 và III.3.3, Kế hoạch",
                        "Hồ sơ có nộp đúng hạn không?",
                        "Kết luận thẩm định? Không đủ điều kiện. Lý do: Có vi phạm về đất đai.",
                        "Phòng Nội vụ thành phố",
                        "trong thời hạn 90 ngày kể từ ngày nhận được thông báo này",
                        "Điều 9, Luật Khiếu nại năm 2011",
                        "trong 12 ngày làm việc")
                .as("law.md 1.1: what the office noted for itself, and why it held the dossier, stay with the office")
                .doesNotContain("Có đơn thư", "ông An");
        work.refusedGet("kimtan.cv", "/api/dossiers/" + dossier + "/notices/TB3");
        work.refusedGet("cocleu.cv", "/api/dossiers/" + dossier + "/notices/TB4");
    }

    private String onTheDesk() {
        work.campaignUnderWay();
        return work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
    }

    private String text(String user, String dossier, String notice) {
        return WordText.of(work.file(user, "/api/dossiers/" + dossier + "/notices/" + notice)
                .getValue());
    }
}
