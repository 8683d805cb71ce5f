package vn.vinhdanh.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vinhdanh.TestData;
import vn.vinhdanh.document.FileCheck;
import vn.vinhdanh.document.FileInspection;
import vn.vinhdanh.finding.Place;

/**
 * How long all checks of a dossier with twelve documents of 5 MB take beyond their upload. Not part of the build:
 *
 * <pre>mvn test -Dtest=ChecksBenchmark</pre>
 */
class ChecksBenchmark {

    private static final int DOCUMENTS = 12;
    private static final int MEGABYTES = 5;
    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    @Test
    void twelveDocumentsOfFiveMegabytes() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            Path file = folder.resolve("file-" + i + (i % 4 == 3 ? ".png" : ".pdf"));
            files.add(i % 4 == 3 ? Noise.png(file, MEGABYTES, i) : Noise.pdf(file, MEGABYTES, i));
        }
        FileCheck check = new FileCheck(new FileInspection());
        double[] content = measured(() -> {
            for (Path file : files) {
                check.check(
                        TestData.laoCai2020().upload(),
                        Place.document("SUBMISSION_LETTER"),
                        file.getFileName().toString(),
                        file);
            }
        });
        report("content of " + DOCUMENTS + " files of " + MEGABYTES + " MB, one after the other", content);

        RunningApplication application = new RunningApplication("--spring.datasource.url=jdbc:h2:file:"
                + folder.resolve("vinh-danh").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        application.start();
        try (application) {
            application
                    .browser("noivu.cv")
                    .start("emulation-campaign", Map.of("campaignId", "LC2020"))
                    .orFail();
            TestBrowser clerk = application.browser("cocleu.cv");
            String path = Paperwork.dossierPath(Paperwork.openedDossier(clerk, "coc-leu"));
            for (Path file : files) {
                clerk.upload(
                                path + "/documents",
                                Map.of("documentType", "SUBMISSION_LETTER"),
                                file.getFileName().toString(),
                                file)
                        .orFail();
            }
            JsonNode nothing = Paperwork.empty();
            report("all checks of the dossier, over HTTP", measured(() -> clerk.post(path + "/check", nothing)
                    .orFail()));
            report("the same bytes written to the disk", measured(() -> {
                for (Path file : files) {
                    Files.write(folder.resolve("copy"), Files.readAllBytes(file));
                }
            }));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double[] measured(Work work) throws IOException {
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            work.run();
            milliseconds[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static void report(String what, double[] milliseconds) {
        System.out.printf(
                "%s: median %.0f ms, slowest %.0f ms%n", what, milliseconds[ROUNDS / 2], milliseconds[ROUNDS - 1]);
    }
}
