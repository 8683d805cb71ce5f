package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.dossier.Dossier;

/** Findings live: they are seen, stand, are settled by a change, stay visible as settled, and may come back. */
@ProcessTest
class FindingHistoryTest {

    private static final String CLERK = "cocleu.cv";

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    private String dossier;

    @BeforeEach
    void aDossierWithoutASubmissionLetter() {
        work.campaignUnderWay();
        work.registered(CLERK, "coc-leu");
        dossier = work.preparedDossier(CLERK, "coc-leu", "CITY_COMMENDATION");
        work.removeDocuments(CLERK, dossier, "SUBMISSION_LETTER");
    }

    @Test
    void tryingOutLeavesTheDossierAsItIs() {
        Dossier before = work.dossier(dossier);
        tryOut(CLERK);
        Dossier after = work.dossier(dossier);
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.findings()).isEmpty();
        assertThat(after.supplements()).isZero();
        assertThat(codes(sheet(CLERK).get("open"))).containsExactly("DOCUMENT_MISSING", "BEFORE_CUT_OFF");
    }

    @Test
    void saysSinceWhenAFindingStandsAndWhichChangeSettledIt() {
        tryOut(CLERK);
        office.itIs(2020, 10, 2);
        work.upload(CLERK, dossier, "SUBMISSION_LETTER", false);
        tryOut(CLERK);

        assertThat(codes(sheet(CLERK).get("open"))).containsExactly("BEFORE_CUT_OFF");
        JsonNode settled = sheet(CLERK).get("resolved").get(0);
        assertThat(settled.get("code").asText()).isEqualTo("DOCUMENT_MISSING");
        assertThat(settled.get("firstFound").asText()).endsWith("01/10/2020");
        assertThat(settled.get("resolvedAt").asText()).endsWith("02/10/2020");
        assertThat(settled.get("person").asText())
                .isEqualTo(office.person(CLERK).name());
        assertThat(settled.get("how").asText()).startsWith("Tờ trình: chưa có → van-ban.pdf (VB");
    }

    @Test
    void aFindingThatComesBackStandsAgain() {
        tryOut(CLERK);
        work.upload(CLERK, dossier, "SUBMISSION_LETTER", false);
        tryOut(CLERK);
        work.removeDocuments(CLERK, dossier, "SUBMISSION_LETTER");
        tryOut(CLERK);
        assertThat(codes(sheet(CLERK).get("open"))).contains("DOCUMENT_MISSING");
        assertThat(sheet(CLERK).get("resolved")).isEmpty();
    }

    @Test
    void severalFindingsOfOneCodeAtOnePlaceAreOneInTheHistory() {
        work.edit(CLERK, dossier, form -> {
            JsonNode line = form.get("lines").get(0);
            form.withArray("lines").add(line.deepCopy()).add(line.deepCopy());
        });
        tryOut(CLERK);
        assertThat(codes(sheet(CLERK).get("open"))).contains("LINE_TWICE");
        work.edit(CLERK, dossier, form -> form.withArray("lines").remove(2));
        work.edit(CLERK, dossier, form -> form.withArray("lines").remove(1));
        tryOut(CLERK);
        assertThat(codes(sheet(CLERK).get("open"))).doesNotContain("LINE_TWICE");
        assertThat(sheet(CLERK).get("resolved")).hasSize(1);
    }

    @Test
    void whoOnlyLooksOnSettlesNothing() {
        office.complete(CLERK, dossier, "userTask_prepareDossier");
        work.upload(CLERK, dossier, "SUBMISSION_LETTER", false);
        tryOut("noivu.cv");
        assertThat(sheet("noivu.cv").get("resolved")).isEmpty();
    }

    /** R51: back from the unit, the appraiser reads what was changed, old and new, and what it settled. */
    @Test
    void tellsTheAppraiserWhatChangedSinceTheLastRound() {
        work.upload(CLERK, dossier, "SUBMISSION_LETTER", false);
        office.complete(CLERK, dossier, "userTask_prepareDossier");
        work.blocProposes(dossier);
        assertThat(sheet("noivu.cv").get("since").get("seen").asText()).startsWith("khi đơn vị nộp hồ sơ");
        assertThat(sheet("noivu.cv").get("since").get("changes")).isEmpty();

        work.appraise(dossier, "SUPPLEMENT", "Kết quả chỉ tiêu số 1 chưa đúng.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        work.edit(CLERK, dossier, form -> ((ObjectNode) form.get("results").get(0)).put("reached", "60"));
        work.removeDocuments(CLERK, dossier, "SUBMISSION_LETTER");
        work.upload(CLERK, dossier, "SUBMISSION_LETTER", false);
        office.complete(CLERK, dossier, "userTask_supplementDossier");
        office.runJobs();

        JsonNode since = sheet("noivu.cv").get("since");
        assertThat(since.get("seen").asText()).startsWith("lượt thẩm định trước");
        List<String> changes = new ArrayList<>();
        since.get("changes")
                .forEach(change -> changes.add(change.get("label").asText() + ": "
                        + change.get("before").asText() + " → "
                        + change.get("now").asText()));
        assertThat(changes)
                .hasSize(3)
                .contains("Kết quả chỉ tiêu số 1: 84 → 60")
                .anyMatch(change -> change.matches("Tờ trình: van-ban.pdf \\(VB\\d+\\) → van-ban.pdf \\(VB\\d+\\)"))
                .anyMatch(change -> change.startsWith("Tỷ lệ hoàn thành chung: 100,00 % → "));
        assertThat(sheet(CLERK).get("since").isNull())
                .as("the unit knows what it changed")
                .isTrue();
    }

    @Test
    void printsASheetWithEverythingOpenAndSettled() {
        tryOut(CLERK);
        work.upload(CLERK, dossier, "SUBMISSION_LETTER", false);
        tryOut(CLERK);
        String page = work.page(CLERK, "/ho-so/" + dossier + "/phieu-kiem-tra");
        assertThat(page)
                .contains("PHIẾU KIỂM TRA", dossier, "Những điểm còn lại (1,", "Những điểm đã khắc phục (1)")
                .contains("<s>Thiếu “Tờ trình”.</s>", "Mục IV.2, Kế hoạch", "Người tiếp nhận")
                .contains("ngày 01 tháng 10 năm 2020");
        assertThat(work.pageStatus("kinhte.cv", "/ho-so/" + dossier + "/phieu-kiem-tra"))
                .isEqualTo(403);
    }

    private void tryOut(String user) {
        work.post(user, "/api/dossiers/" + dossier + "/check", JsonNodeFactory.instance.objectNode());
    }

    private ObjectNode sheet(String user) {
        return work.get(user, "/api/dossiers/" + dossier + "/findings");
    }

    private static List<String> codes(JsonNode open) {
        List<String> codes = new ArrayList<>();
        open.forEach(row -> codes.add(row.get("finding").get("code").asText()));
        return codes;
    }
}
