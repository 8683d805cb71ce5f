package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.journal.Entry;
import vn.vinhdanh.journal.Journal;

/** Papers of the appraising office at a dossier, over the endpoint that the attachment lists of forms use. */
@ProcessTest
class AttachmentTest {

    private static final String APPRAISER = "noivu.cv";
    private static final String CLERK = "cocleu.cv";
    private static final String PURPOSE = "APPRAISAL_PAPER";
    private static final byte[] PAPER = SamplePdf.titled("Đơn thư");

    @Autowired
    CaseWork work;

    @Autowired
    Attachments attachments;

    @Autowired
    Journal journal;

    private String dossier;

    @BeforeEach
    void aDossierLiesOnTheAppraisersDesk() {
        work.campaignUnderWay();
        dossier = work.directDossier(CLERK, "coc-leu", "CITY_COMMENDATION");
    }

    @Test
    void keepsAPaperUnderItsNameForEverybodyWhoReadsTheDossier() {
        JsonNode row = work.attach(APPRAISER, dossier, PURPOSE, "Đơn thư.pdf", PAPER);

        assertThat(row.get("code").asText()).isEqualTo(dossier + "-DK1");
        JsonNode shown = work.get(CLERK, "/api/attachments/" + dossier + "/" + PURPOSE);
        assertThat(shown.get("name").asText()).isEqualTo("Tài liệu thẩm định");
        assertThat(shown.get("mayAdd").asBoolean()).isFalse();
        assertThat(shown.get("files").get(0).get("fileName").asText()).isEqualTo("Đơn thư.pdf");
        assertThat(work.download(CLERK, row.get("url").asText())).isEqualTo(PAPER);
        assertThat(journal.of(dossier))
                .extracting(Entry::sentence)
                .contains("Đính kèm “Tài liệu thẩm định”: Đơn thư.pdf.");
    }

    @Test
    void keepsWhatWasTakenOffMarkedAndReadable() {
        String code = work.attach(APPRAISER, dossier, PURPOSE, "Đơn thư.pdf", PAPER)
                .get("code")
                .asText();

        work.delete(APPRAISER, "/api/attachments/" + dossier + "/" + code);

        assertThat(attachments.of(dossier)).isEmpty();
        assertThat(work.download(APPRAISER, "/api/attachments/" + dossier + "/" + code + "/content"))
                .isEqualTo(PAPER);
        assertThat(journal.of(dossier)).extracting(Entry::sentence).contains("Gỡ “Tài liệu thẩm định”: Đơn thư.pdf.");
    }

    @Test
    @DisplayName("An upload whose answer was lost can be repeated")
    void keepsTheSamePaperOnce() {
        JsonNode first = work.attach(APPRAISER, dossier, PURPOSE, "Đơn thư.pdf", PAPER);
        assertThat(work.attach(APPRAISER, dossier, PURPOSE, "Đơn thư.pdf", PAPER))
                .isEqualTo(first);
        assertThat(attachments.of(dossier, PURPOSE)).hasSize(1);
        work.attach(APPRAISER, dossier, "HOLD_EVIDENCE", "Đơn thư.pdf", PAPER);
        assertThat(attachments.of(dossier)).hasSize(2);
    }

    @Test
    void looksIntoPapersAsIntoDocuments() {
        byte[] program = "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(work.refusedAttach(APPRAISER, dossier, PURPOSE, "../don-thu.pdf", program))
                .containsExactly("NAME_HAS_PATH", "FILE_IS_PROGRAM");
        byte[] tooLarge = new byte[20 * 1024 * 1024 + 1];
        assertThat(work.refusedAttach(APPRAISER, dossier, PURPOSE, "don-thu.pdf", tooLarge))
                .containsExactly("FILE_TOO_LARGE");
        assertThat(attachments.of(dossier)).isEmpty();
    }

    @Test
    void isForThoseWhomThePolicyNames() {
        assertThat(work.refusedAttach(CLERK, dossier, PURPOSE, "don-thu.pdf", PAPER))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedAttach(APPRAISER, dossier, "ANYTHING", "don-thu.pdf", PAPER))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedAttach(APPRAISER, "LC2020-HS-9999", PURPOSE, "don-thu.pdf", PAPER))
                .containsExactly("NOT_FOUND");
        String code = work.attach(APPRAISER, dossier, PURPOSE, "Đơn thư.pdf", PAPER)
                .get("code")
                .asText();
        String url = "/api/attachments/" + dossier + "/" + code;
        assertThat(work.refusedDelete(CLERK, url)).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("kimtan.cv", url + "/content")).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet("kimtan.cv", "/api/attachments/" + dossier + "/" + PURPOSE))
                .containsExactly("NOT_FOR_YOU");
        assertThat(attachments.of(dossier)).hasSize(1);
    }

    @Test
    @DisplayName("Law 1.1: what a hold is based on stays with the offices, because it may name who complained")
    void keepsTheGroundsOfAHoldFromTheUnit() {
        JsonNode paper = work.attach(APPRAISER, dossier, "HOLD_EVIDENCE", "Đơn thư.pdf", PAPER);
        assertThat(work.refusedGet(CLERK, paper.get("url").asText())).containsExactly("NOT_FOR_YOU");
        assertThat(work.refusedGet(CLERK, "/api/attachments/" + dossier + "/HOLD_EVIDENCE"))
                .containsExactly("NOT_FOR_YOU");
        assertThat(work.page(CLERK, "/ho-so/" + dossier)).doesNotContain("Đơn thư.pdf");
        assertThat(journal.of(dossier)).extracting(Entry::sentence).contains("Đính kèm “Căn cứ tạm dừng xét”.");
        assertThat(work.download("chutich", paper.get("url").asText())).isEqualTo(PAPER);
    }

    @Test
    void closesWithTheAppraisal() {
        String code = work.attach(APPRAISER, dossier, PURPOSE, "Đơn thư.pdf", PAPER)
                .get("code")
                .asText();
        work.appraisedAsQualified(dossier);

        assertThat(work.refusedAttach(APPRAISER, dossier, PURPOSE, "them.pdf", SamplePdf.titled("Thêm")))
                .isEqualTo(List.of("ATTACHMENTS_CLOSED"));
        assertThat(work.refusedDelete(APPRAISER, "/api/attachments/" + dossier + "/" + code))
                .containsExactly("ATTACHMENTS_CLOSED");
    }
}
