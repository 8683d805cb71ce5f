package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.vinhdanh.SamplePdf;
import vn.vinhdanh.antivirus.Eicar;
import vn.vinhdanh.antivirus.RealClamd;
import vn.vinhdanh.journal.Entry;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.quarantine.Rounds;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** The whole application with ClamAV's own daemon, which is there, goes away and comes back. */
@ProcessTest
@DirtiesContext
class VirusScanIT {

    private static final String CLERK = "cocleu.cv";
    private static final String LETTER = "SUBMISSION_LETTER";

    @TempDir
    static Path folder;

    private static RealClamd daemon;

    @Autowired
    CaseWork work;

    @Autowired
    Rounds rounds;

    @Autowired
    Journal journal;

    @Autowired
    RehearsalClock clock;

    @Autowired
    HealthIndicator antivirus;

    @BeforeAll
    static void start() throws Exception {
        RealClamd.requireInstalled();
        daemon = new RealClamd(folder.resolve("clamd"));
        daemon.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.stop();
        }
    }

    @DynamicPropertySource
    static void scanned(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:virus-scan;DB_CLOSE_ON_EXIT=FALSE");
        settings.add("vinhdanh.antivirus.mode", () -> "required");
        settings.add("vinhdanh.antivirus.host", () -> "127.0.0.1");
        settings.add("vinhdanh.antivirus.port", () -> daemon.port());
    }

    @Test
    void refusesAnInfectedFileAndKeepsNothingOfIt() {
        work.campaignUnderWay();
        String dossier = work.openedDossier(CLERK, "coc-leu", "CITY_COMMENDATION");

        JsonNode findings = work.refusedUpload(CLERK, dossier, LETTER, "Tờ trình.pdf", infected("a"));

        assertThat(findings.get(0).get("code").asText()).isEqualTo("FILE_INFECTED");
        assertThat(findings.get(0).get("sentence").asText())
                .isEqualTo("Tệp “Tờ trình.pdf” có vi-rút (" + Eicar.foundAs() + ").");
        assertThat(documents(dossier)).isEmpty();
        assertThat(journal.of(dossier))
                .extracting(Entry::sentence)
                .contains("Từ chối tệp “Tờ trình.pdf” vì có vi-rút (" + Eicar.foundAs() + "); tệp không được lưu.");
        work.upload(CLERK, dossier, LETTER, "Tờ trình.pdf", SamplePdf.titled("sạch"));
        assertThat(documents(dossier)).hasSize(1);
    }

    @Test
    void letsFilesWaitWhileTheScannerIsAwayAndWavesNoneThrough() throws Exception {
        work.campaignUnderWay();
        String dossier = work.openedDossier(CLERK, "coc-leu", "CITY_COMMENDATION");
        daemon.stop();
        byte[] clean = SamplePdf.titled("chờ");
        work.upload(CLERK, dossier, LETTER, "Tờ trình.pdf", clean);
        work.upload(CLERK, dossier, "COUNCIL_MINUTES", "Biên bản.pdf", infected("b"));
        assertThat(antivirus.health().getStatus().getCode()).isEqualTo("DEGRADED");

        for (JsonNode document : documents(dossier)) {
            assertThat(document.get("waiting").asText())
                    .isEqualTo("đang chờ quét vi-rút: máy quét vi-rút không trả lời");
            String url = document.get("url").asText();
            assertThat(work.refusedGet(CLERK, url)).containsExactly("FILE_AWAITS_SCAN");
            assertThat(work.refusedGet(CLERK, url.replaceFirst("/content$", "/preview/1")))
                    .containsExactly("FILE_AWAITS_SCAN");
        }
        assertThat(packed(dossier))
                .doesNotContain(Eicar.foundAs())
                .contains("M")
                .hasSizeLessThan(1500);
        assertThat(codes(dossier)).contains("FILE_AWAITS_SCAN");
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        rounds.goRound();
        assertThat(codes(dossier)).contains("FILE_AWAITS_SCAN");

        daemon.start();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(10)));
        rounds.goRound();

        assertThat(antivirus.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(codes(dossier)).doesNotContain("FILE_AWAITS_SCAN").contains("FILE_INFECTED", "DOCUMENT_MISSING");
        List<JsonNode> left = documents(dossier);
        assertThat(left).hasSize(1);
        assertThat(left.get(0).get("waiting").asText()).isEmpty();
        assertThat(work.download(CLERK, left.get(0).get("url").asText())).isEqualTo(clean);
        JsonNode removed = work.get(CLERK, "/api/dossiers/" + dossier)
                .get("removedDocuments")
                .get(0);
        assertThat(removed.get("virus").asText()).isEqualTo(Eicar.foundAs());
        assertThat(work.refusedGet(CLERK, removed.get("url").asText())).containsExactly("FILE_INFECTED");
        assertThat(journal.of(dossier))
                .extracting(Entry::sentence)
                .contains("Gỡ và hủy tệp “Biên bản.pdf” vì có vi-rút (" + Eicar.foundAs() + ").");

        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)));
        work.upload(CLERK, dossier, "COUNCIL_MINUTES", "Biên bản.pdf", SamplePdf.titled("bản sạch"));
        assertThat(codes(dossier)).doesNotContain("FILE_INFECTED");
    }

    @Test
    void scansAttachedPapersAlike() throws Exception {
        work.campaignUnderWay();
        String dossier = work.directDossier(CLERK, "coc-leu", "CITY_COMMENDATION");
        assertThat(work.refusedAttach("noivu.cv", dossier, "APPRAISAL_PAPER", "Đơn thư.pdf", infected("c")))
                .containsExactly("FILE_INFECTED");
        daemon.stop();
        JsonNode paper = work.attach("noivu.cv", dossier, "APPRAISAL_PAPER", "Đơn thư.pdf", infected("d"));
        assertThat(paper.get("waiting").asText()).isNotEmpty();
        assertThat(work.refusedGet(CLERK, paper.get("url").asText())).containsExactly("FILE_AWAITS_SCAN");
        daemon.start();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        rounds.goRound();
        assertThat(work.refusedGet(CLERK, paper.get("url").asText())).containsExactly("FILE_INFECTED");
        assertThat(journal.of(dossier))
                .extracting(Entry::sentence)
                .contains("Gỡ tệp vì có vi-rút (" + Eicar.foundAs() + "): “Tài liệu thẩm định”: Đơn thư.pdf.");

        assertThat(work.refusedAttach("noivu.cv", dossier, "HOLD_EVIDENCE", "Đơn của ông An.pdf", infected("e")))
                .containsExactly("FILE_INFECTED");
        assertThat(journal.of(dossier))
                .extracting(Entry::sentence)
                .as("the unit reads the journal, and a file's name may tell who complained")
                .contains("Từ chối một tệp vì có vi-rút (" + Eicar.foundAs() + "); tệp không được lưu.")
                .noneMatch(sentence -> sentence.contains("ông An"));
    }

    private List<JsonNode> documents(String dossier) {
        return StreamSupport.stream(
                        work.get(CLERK, "/api/dossiers/" + dossier).get("slots").spliterator(), false)
                .flatMap(slot -> StreamSupport.stream(slot.get("documents").spliterator(), false))
                .toList();
    }

    /** @return what "Kiểm tra thử" finds */
    private List<String> codes(String dossier) throws Exception {
        String found = work.answer(CLERK, post("/api/dossiers/" + dossier + "/check"))
                .getContentAsString(StandardCharsets.UTF_8);
        return new ObjectMapper().readTree(found).findValuesAsText("code");
    }

    private String packed(String dossier) {
        return new String(
                work.download(CLERK, "/api/dossiers/" + dossier + "/documents.zip"), StandardCharsets.ISO_8859_1);
    }

    /** A PDF that opens well, with the test virus behind its end. */
    private static byte[] infected(String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SamplePdf.titled(title));
        out.writeBytes("\n%".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(Eicar.content());
        return out.toByteArray();
    }
}
