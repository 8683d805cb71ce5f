package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.dossier.Documents;
import vn.vinhdanh.journal.Entry;
import vn.vinhdanh.journal.Journal;

/** Files of a dossier are replaced and never lost, repeated and never doubled, and together not too large. */
@ProcessTest
class DocumentVersionsTest {

    private static final String CLERK = "kimtan.cv";
    private static final String TYPE = "SUBMISSION_LETTER";
    private static final byte[] FIRST = SamplePdf.titled("Tờ trình");
    private static final byte[] SECOND = SamplePdf.titled("Tờ trình, đã sửa");

    @Autowired
    CaseWork work;

    @Autowired
    Office office;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String dossier;
    private String first;

    @BeforeEach
    void aDossierHasADocument() {
        work.launchedCampaign();
        dossier = work.openedDossier(CLERK, "kim-tan", "PROVINCIAL_FLAG");
        work.upload(CLERK, dossier, TYPE, "Tờ trình.pdf", FIRST);
        first = slot().get(0).get("code").asText();
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldWhichStaysReadable() {
        JsonNode row = work.replace(CLERK, dossier, first, "Tờ trình (2).pdf", SECOND);

        assertThat(first).isEqualTo(dossier + "-VB1");
        assertThat(row.get("code").asText()).isEqualTo(dossier + "-VB2");
        assertThat(slot()).hasSize(1);
        JsonNode shown = slot().get(0);
        assertThat(shown).isEqualTo(row);
        assertThat(shown.get("version").asInt()).isEqualTo(2);
        assertThat(shown.get("length").asText()).isEqualTo("1 trang");
        assertThat(shown.get("uploadedBy").asText()).contains("Kim Tân");
        assertThat(shown.get("earlier")).hasSize(1);
        JsonNode earlier = shown.get("earlier").get(0);
        assertThat(earlier.get("version").asInt()).isOne();
        assertThat(earlier.get("replaced").asBoolean()).isTrue();
        assertThat(earlier.get("person").asText()).contains("Kim Tân");
        assertThat(work.download(CLERK, earlier.get("url").asText())).isEqualTo(FIRST);
        assertThat(work.download(CLERK, shown.get("url").asText())).isEqualTo(SECOND);
        assertThat(work.get(CLERK, "/api/dossiers/" + dossier).get("removedDocuments"))
                .hasSize(1);
        assertThat(journal.of(dossier))
                .extracting(Entry::sentence)
                .contains("Thay “Tờ trình”: Tờ trình.pdf → Tờ trình (2).pdf (bản 2).");
    }

    @Test
    @DisplayName("An upload whose answer was lost can be repeated")
    void keepsARepeatedUploadOnce() {
        work.upload(CLERK, dossier, TYPE, "Tờ trình.pdf", FIRST);
        assertThat(slot()).hasSize(1);
        JsonNode second = work.replace(CLERK, dossier, first, "Tờ trình.pdf", SECOND);
        assertThat(work.replace(CLERK, dossier, first, "Tờ trình.pdf", SECOND)).isEqualTo(second);
        assertThat(slot()).hasSize(1);
    }

    @Test
    void nobodyReplacesWhatWasReplacedMeanwhile() {
        work.replace(CLERK, dossier, first, "Tờ trình.pdf", SECOND);
        assertThat(work.refusedReplace(CLERK, dossier, first, "Tờ trình.pdf", SamplePdf.titled("Khác")))
                .containsExactly("DOCUMENT_GONE");
        assertThat(slot()).hasSize(1);
    }

    @Test
    void boundsWhatAllFilesWeighTogether() {
        jdbc.sql("update dossier_document set size_bytes = 209715100 where code = ?")
                .param(first)
                .update();
        JsonNode findings = work.refusedUpload(CLERK, dossier, "COUNCIL_MINUTES", "bien-ban.pdf", SECOND);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("code").asText()).isEqualTo("DOSSIER_TOO_LARGE");
        assertThat(findings.get(0).get("sentence").asText()).contains("vượt mức 200,0 MB");
        assertThat(work.replace(CLERK, dossier, first, "Tờ trình.pdf", SECOND)
                        .get("version")
                        .asInt())
                .as("what is replaced does not count")
                .isEqualTo(2);
    }

    /** Parsing inside a transaction would hold a connection and locks as long as a hostile file likes. */
    @Test
    void refusesToParseInATransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    try {
                        documents.upload(
                                dossier,
                                TYPE,
                                "khac.pdf",
                                false,
                                new ByteArrayInputStream(SECOND),
                                office.person(CLERK));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private JsonNode slot() {
        for (JsonNode slot : work.get(CLERK, "/api/dossiers/" + dossier).get("slots")) {
            if (slot.get("documentType").asText().equals(TYPE)) {
                return slot.get("documents");
            }
        }
        throw new AssertionError("no slot");
    }
}
