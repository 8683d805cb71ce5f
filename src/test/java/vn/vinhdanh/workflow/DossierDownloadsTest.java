package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dossier's page hands out: all documents as one ZIP, and those that were taken off. */
@ProcessTest
class DossierDownloadsTest {

    @Autowired
    CaseWork work;

    @Test
    void packsEveryDocumentUnderItsVietnameseNameWithAReadableIndex() throws IOException {
        work.launchedCampaign();
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");

        Map<String, byte[]> files = unpack(work.download("kimtan.cv", "/api/dossiers/" + dossier + "/documents.zip"));

        assertThat(files.keySet().iterator().next()).isEqualTo("00 - Mục lục.txt");
        assertThat(files.keySet())
                .anyMatch(name -> name.startsWith("01 - Tờ trình - "))
                .hasSize(6);
        String index = new String(files.get("00 - Mục lục.txt"), StandardCharsets.UTF_8);
        assertThat(index).contains(dossier, "phường Kim Tân", "Cờ thi đua của UBND tỉnh", "SHA-256: ");
        files.forEach((name, content) -> {
            if (name.endsWith(".pdf")) {
                assertThat(index).contains(name);
                assertThat(new String(content, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
            }
        });
    }

    @Test
    void keepsWhatWasTakenOffReadable() {
        work.launchedCampaign();
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        work.upload("kimtan.cv", dossier, "SUBMISSION_LETTER", false);
        work.removeDocuments("kimtan.cv", dossier, "SUBMISSION_LETTER");
        work.upload("kimtan.cv", dossier, "SUBMISSION_LETTER", false);

        JsonNode view = work.get("kimtan.cv", "/api/dossiers/" + dossier);

        assertThat(view.get("slots").get(0).get("documents")).hasSize(1);
        assertThat(view.get("removedDocuments")).hasSize(1);
        JsonNode removed = view.get("removedDocuments").get(0);
        assertThat(removed.get("person").asText()).contains("Kim Tân");
        assertThat(new String(work.download("kimtan.cv", removed.get("url").asText()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
