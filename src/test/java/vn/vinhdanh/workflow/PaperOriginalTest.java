package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The one original set on paper: received, held against the files, and stale when they change (R54). */
@ProcessTest
class PaperOriginalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Office office;

    @Autowired
    CaseWork work;

    @Test
    @DisplayName("R54: no dossier is found eligible before its paper original is there")
    void holdsTheConclusionUntilTheOriginalIsThere() {
        String dossier = handedIn();
        qualify(dossier);

        assertThat(office.refusal("noivu.cv", dossier, "userTask_appraiseDossier"))
                .containsExactly("ORIGINAL_NOT_RECEIVED");

        work.originalReceived(dossier);
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(office.journal(dossier)).anyMatch(line -> line.startsWith("Xác nhận đã nhận bản giấy: 1 bộ, 42 tờ"));
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier)).contains("Bản giấy của hồ sơ", "1 bộ, 42 tờ");
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier + "/bien-nhan"))
                .contains("GIẤY BIÊN NHẬN", "1 bộ bản chính, tổng số 42 tờ", work.fingerprint(dossier));
    }

    @Test
    void saysEverythingThatDoesNotFitInOneGo() {
        String dossier = handedIn();
        assertThat(work.refusedPost("noivu.cv", original(dossier), delivery("2031-01-01", 2, 0, " ")))
                .containsExactlyInAnyOrder(
                        "ORIGINAL_DATE", "ORIGINAL_SETS", "ORIGINAL_SHEETS", "ORIGINAL_CODE_MISSING");
    }

    @Test
    void readsTheCodeAsPeopleTypeIt() {
        String dossier = handedIn();
        String typed = work.fingerprint(dossier)
                .toLowerCase()
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');
        work.post("noivu.cv", original(dossier), delivery(office.today().toString(), 1, 42, typed));
        assertThat(status(dossier).get("valid").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("R54: paper of an older version is refused, naming what changed since")
    void refusesPaperOfAnOlderVersion() {
        String dossier = handedIn();
        String old = work.fingerprint(dossier);
        replaceTheLetter(dossier);

        JsonNode findings = work.refusedFindings(
                "noivu.cv", original(dossier), delivery(office.today().toString(), 1, 42, old));

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("code").asText()).isEqualTo("ORIGINAL_OF_OLDER_VERSION");
        assertThat(findings.get(0).get("sentence").asText()).endsWith("từ đó đã thay đổi: Tờ trình (thay).");
        assertThat(work.refusedPost(
                        "noivu.cv", original(dossier), delivery(office.today().toString(), 1, 42, "ABCD-EFGH-JKMN")))
                .containsExactly("ORIGINAL_CODE_UNKNOWN");
    }

    @Test
    void aReceiptGoesStaleWhenTheFilesChange() {
        String dossier = handedIn();
        work.originalReceived(dossier);
        replaceTheLetter(dossier);

        assertThat(status(dossier).get("valid").asBoolean()).isFalse();
        assertThat(status(dossier).get("changed").asText()).isEqualTo("Tờ trình (thay)");
        assertThat(work.page("cocleu.cv", "/ho-so/" + dossier)).contains("không còn khớp", "Tờ trình (thay)");
        qualify(dossier);
        assertThat(office.refusal("noivu.cv", dossier, "userTask_appraiseDossier"))
                .containsExactly("ORIGINAL_STALE");

        work.originalReceived(dossier);
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        assertThat(work.status(dossier)).isEqualTo("AWAITING_COUNCIL");
    }

    @Test
    void onlyTheAppraisingOfficeReceivesAndOnlyWhatWasHandedIn() {
        work.campaignUnderWay();
        work.registered("cocleu.cv", "coc-leu");
        String open = work.openedDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
        ObjectNode delivery = delivery(office.today().toString(), 1, 42, "");
        assertThat(work.refusedPost("noivu.cv", original(open), delivery)).containsExactly("ORIGINAL_NOT_EXPECTED");
        work.refusedPost("cocleu.cv", original(open), delivery);
        work.refusedGet("kimtan.cv", original(open));
        assertThat(work.page("cocleu.cv", "/ho-so/" + open + "/phieu-bia"))
                .contains("PHIẾU BÌA HỒ SƠ", "Hãy in phiếu bìa sau khi nộp");
    }

    /** Fills in the appraisal without looking for the paper. */
    private void qualify(String dossier) {
        work.editAppraisal(dossier, form -> {
            form.put("outcome", "QUALIFIED");
            form.get("verdicts").forEach(row -> ((ObjectNode) row).put("met", true));
        });
    }

    private String handedIn() {
        work.campaignUnderWay();
        return work.directDossier("cocleu.cv", "coc-leu", "CITY_COMMENDATION");
    }

    /** The office asks for a better letter; the unit replaces it and hands in again. */
    private void replaceTheLetter(String dossier) {
        work.appraise(dossier, "SUPPLEMENT", "Tờ trình mờ.");
        office.complete("noivu.cv", dossier, "userTask_appraiseDossier");
        office.runJobs();
        office.itIs(2020, 10, 2);
        work.removeDocuments("cocleu.cv", dossier, "SUBMISSION_LETTER");
        work.upload("cocleu.cv", dossier, "SUBMISSION_LETTER", false);
        office.complete("cocleu.cv", dossier, "userTask_supplementDossier");
        office.runJobs();
    }

    private JsonNode status(String dossier) {
        return work.get("noivu.cv", original(dossier));
    }

    private static String original(String dossier) {
        return "/api/dossiers/" + dossier + "/original";
    }

    private static ObjectNode delivery(String receivedOn, int sets, int sheets, String fingerprint) {
        return JSON.createObjectNode()
                .put("receivedOn", receivedOn)
                .put("sets", sets)
                .put("sheets", sheets)
                .put("fingerprint", fingerprint)
                .put("remarks", "");
    }
}
