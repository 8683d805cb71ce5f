package vn.vinhdanh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.vinhdanh.VinhDanhApplication;
import vn.vinhdanh.journey.TestBrowser.Answer;

/**
 * Memory stays flat while many large files come in at once, in a JVM with 512 MB. The build sends smaller ones; the full
 * load is
 *
 * <pre>mvn verify -Dit.test=LargeUploadsIT -Dsurefire.skip -Duploads=20 -Dmegabytes=50 -Dlargest=200</pre>
 */
class LargeUploadsIT {

    private static final int UPLOADS = Integer.getInteger("uploads", 20);
    private static final int MEGABYTES = Integer.getInteger("megabytes", 6);
    private static final int LARGEST = Integer.getInteger("largest", 60);
    private static final Pattern COLLECTION = Pattern.compile("Pause Full.*? (\\d+)M->(\\d+)M");

    @TempDir
    Path folder;

    @Test
    void manyLargeFilesAtOnceLeaveMemoryFlat() throws Exception {
        Path log = folder.resolve("gc.log");
        try (ForkedApplication application = new ForkedApplication(
                folder,
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + log),
                classPath(),
                List.of("--spring.datasource.url=jdbc:h2:file:"
                        + folder.resolve("vinh-danh").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"))) {
            application.start();
            application
                    .browser("noivu.cv")
                    .start("emulation-campaign", Map.of("campaignId", "LC2020"))
                    .orFail();
            String dossier = Paperwork.openedDossier(application.browser("cocleu.cv"), "coc-leu");
            Path largest = Noise.pdf(folder.resolve("largest.pdf"), LARGEST, 0);
            List<Path> files = new ArrayList<>();
            for (int i = 1; i <= UPLOADS; i++) {
                Path file = folder.resolve("file-" + i);
                files.add(i % 2 == 0 ? Noise.pdf(file, MEGABYTES, i) : Noise.png(file, MEGABYTES, i));
            }
            int atRest = peak(log);

            long begun = System.nanoTime();
            assertThat(sent(application, dossier, files)).allMatch(Answer::isOk);
            double seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(upload(application.browser("cocleu.cv"), dossier, largest, "largest.pdf")
                            .status())
                    .isEqualTo(200);

            assertThat(application.isAlive()).isTrue();
            assertThat(application.logContains("OutOfMemoryError")).isFalse();
            System.out.printf(
                    "%d files of %d MB at once in %.1f s, then one of %d MB; live memory at most %d MB (at rest %d MB) of 512 MB%n",
                    UPLOADS, MEGABYTES, seconds, LARGEST, peak(log), atRest);
            assertThat(peak(log)).as("MB in use after a full collection").isLessThan(400);
        }
    }

    private static List<Answer> sent(ForkedApplication application, String dossier, List<Path> files) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(files.size());
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                TestBrowser clerk = application.browser("cocleu.cv");
                String name = file.getFileName() + (i % 2 == 1 ? ".pdf" : ".png");
                answers.add(people.submit(() -> upload(clerk, dossier, file, name)));
            }
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }

    private static Answer upload(TestBrowser clerk, String dossier, Path file, String name) {
        return clerk.upload(
                Paperwork.dossierPath(dossier) + "/documents", Map.of("documentType", "SUBMISSION_LETTER"), name, file);
    }

    /** @return the most that was in use after a full collection, in MB: what could not be given back */
    private static int peak(Path log) throws IOException {
        Matcher collections = COLLECTION.matcher(Files.readString(log));
        int most = 0;
        while (collections.find()) {
            most = Math.max(most, Integer.parseInt(collections.group(2)));
        }
        return most;
    }

    /** The application's classes with the city's campaign allowing files of 200 MB. */
    private String classPath() throws IOException, URISyntaxException {
        Path classes = Path.of(VinhDanhApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path raised = folder.resolve("classes");
        FileSystemUtils.copyRecursively(classes, raised);
        Path campaign = raised.resolve("campaigns/lao-cai-2020.yaml");
        String text = Files.readString(campaign, StandardCharsets.UTF_8)
                .replaceFirst("maxFileBytes: \\d+", "maxFileBytes: 219430400")
                .replaceFirst("maxDossierBytes: \\d+", "maxDossierBytes: 4294967296");
        Files.writeString(campaign, text);
        return ForkedApplication.CLASS_PATH.replace(classes.toString(), raised.toString());
    }
}
