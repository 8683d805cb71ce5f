package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.download.Downloads;

/** What a dossier's page hands out: all documents as one ZIP, and those that were taken off. */
@ProcessTest
class DossierDownloadsTest {

    @Autowired
    CaseWork work;

    @Autowired
    Downloads downloads;

    @Test
    void packsEveryDocumentUnderItsVietnameseNameWithAReadableIndex() throws IOException {
        work.launchedCampaign();
        work.registered("kimtan.cv", "kim-tan");
        String dossier = work.preparedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        // What came last is not last: the order is that of the plan.
        work.removeDocuments("kimtan.cv", dossier, "SUBMISSION_LETTER");
        work.upload("kimtan.cv", dossier, "SUBMISSION_LETTER", false);

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

    @Test
    void handsADocumentOutForSavingOnlyAndKeepsWhoAskedForIt() throws Exception {
        work.launchedCampaign();
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        work.upload("kimtan.cv", dossier, "SUBMISSION_LETTER", "Tờ trình.pdf", SamplePdf.titled("Tờ trình"));
        String url = document(dossier).get("url").asText();

        MockHttpServletResponse answer = work.answer("kimtan.ct", get(url));
        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"To trinh.pdf\"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh.pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        work.download("kimtan.cv", "/api/dossiers/" + dossier + "/documents.zip");

        assertThat(work.refusedGet("vanhoa.cv", url)).containsExactly("NOT_FOR_YOU");
        assertThat(downloads.latest(dossier, 10))
                .extracting(Downloads.Entry::kind, Downloads.Entry::fileName, Downloads.Entry::person)
                .containsExactly(
                        tuple(Downloads.Kind.ARCHIVE, "", "kimtan.cv"),
                        tuple(Downloads.Kind.DOWNLOAD, "Tờ trình.pdf", "kimtan.ct"));
        assertThat(page("kimtan.cv", "/ho-so/" + dossier)).contains("Lượt tải (2)", "Tất cả tệp (ZIP)");
        assertThat(page("khoi.xaphuong", "/ho-so/" + dossier)).doesNotContain("Lượt tải");
    }

    @Test
    void showsADocumentPageByPageToThoseWhoMayReadIt() throws Exception {
        work.launchedCampaign();
        String dossier = work.openedDossier("kimtan.cv", "kim-tan", "PROVINCIAL_FLAG");
        work.upload("kimtan.cv", dossier, "SUBMISSION_LETTER", "Tờ trình.pdf", SamplePdf.titled("Tờ trình"));
        String page = document(dossier).get("preview").asText();
        String picture =
                "/api" + page.replace("/xem/", "/dossiers/").replaceFirst("/([^/]*)$", "/documents/$1/preview/1");

        assertThat(page("kimtan.ct", page)).contains("Tờ trình.pdf", "data-pages=\"1\"", "/preview/1");
        MockHttpServletResponse first = work.answer("kimtan.ct", get(picture + "?width=800"));
        assertThat(first.getContentType()).isEqualTo("image/png");
        assertThat(first.getHeader("Cache-Control")).contains("private").contains("no-cache");
        assertThat(ImageIO.read(new ByteArrayInputStream(first.getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(800);
        String tag = first.getHeader("ETag");
        assertThat(work.answer("kimtan.ct", get(picture + "?width=800").header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);

        assertThat(work.refusedGet("vanhoa.cv", picture)).containsExactly("NOT_FOR_YOU");
        assertThat(work.ask("vanhoa.cv", "GET", page, "")).isEqualTo(403);
        assertThat(work.answer("vanhoa.cv", get(picture).header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(403);
        assertThat(work.refusedGet("kimtan.cv", picture.replaceFirst("1$", "2")))
                .containsExactly("NOT_SHOWN");
        page("kimtan.ct", page);
        assertThat(downloads.latest(dossier, 10))
                .extracting(Downloads.Entry::kind, Downloads.Entry::person)
                .containsExactly(tuple(Downloads.Kind.PREVIEW, "kimtan.ct"));
    }

    private JsonNode document(String dossier) {
        return work.get("kimtan.cv", "/api/dossiers/" + dossier)
                .get("slots")
                .get(0)
                .get("documents")
                .get(0);
    }

    private String page(String user, String url) throws IOException {
        return work.answer(user, get(url).accept(MediaType.TEXT_HTML)).getContentAsString(StandardCharsets.UTF_8);
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
