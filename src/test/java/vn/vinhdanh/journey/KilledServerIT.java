package vn.vinhdanh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.journey.TestBrowser.Answer;
import vn.vinhdanh.journey.TestBrowser.Card;

/**
 * The server is killed in the middle of uploads and of completions, and started again: rows, bytes, hashes and processes
 * agree, nothing that was answered is lost, and what was not can be repeated.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopsAtFirstFailure.class)
abstract class KilledServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TYPE = "SUBMISSION_LETTER";
    private static final List<String> CLERKS = List.of("kimtan.cv", "cocleu.cv");
    private static final int FILES = 16;

    @TempDir
    static Path folder;

    private final Map<String, String> dossiers = new ConcurrentHashMap<>();
    private ForkedApplication application;
    private JdbcClient database;

    /** @return arguments that name the database and where files are kept */
    abstract List<String> arguments(Path folder) throws IOException;

    /** @return the same database, to be looked into while the application is down */
    abstract DataSource database();

    @BeforeAll
    void open() throws IOException {
        application =
                new ForkedApplication(folder, List.of("-Xmx400m"), ForkedApplication.CLASS_PATH, arguments(folder));
        application.start();
        TestBrowser office = application.browser("noivu.cv");
        office.start("emulation-campaign", Map.of("campaignId", "LC2020")).orFail();
        dossiers.put("kimtan.cv", Paperwork.openedDossier(application.browser("kimtan.cv"), "kim-tan"));
        dossiers.put("cocleu.cv", Paperwork.openedDossier(application.browser("cocleu.cv"), "coc-leu"));
        database = JdbcClient.create(database());
    }

    @AfterAll
    void close() {
        application.close();
    }

    @Test
    @Order(1)
    void halfAnUploadLeavesNothingAndCanBeRepeated() throws IOException {
        TestBrowser clerk = application.browser("kimtan.cv");
        Path file = Noise.pdf(folder.resolve("half.pdf"), 3, 99);
        clerk.sendHalf(path("kimtan.cv"), Map.of("documentType", TYPE), "half.pdf", Files.readAllBytes(file));

        Awaitility.await().atMost(PATIENCE).until(() -> onTheirWay().isEmpty());
        assertThat(names("kimtan.cv")).isEmpty();
        upload(clerk, "kimtan.cv", file).orFail();
        assertThat(names("kimtan.cv")).containsExactly("half.pdf");
    }

    @Test
    @Order(2)
    void killedInTheMiddleOfUploads() throws Exception {
        Map<String, Path> files = new ConcurrentHashMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put("file-" + i + ".pdf", Noise.pdf(folder.resolve("file-" + i + ".pdf"), 4, i));
        }
        Map<String, String> answered = new ConcurrentHashMap<>();
        CountDownLatch some = new CountDownLatch(4);
        Queue<Path> waiting = new ConcurrentLinkedQueue<>(files.values());
        ExecutorService people = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            String clerk = CLERKS.get(i % 2);
            TestBrowser browser = application.browser(clerk);
            people.submit(() -> {
                for (Path file; (file = waiting.poll()) != null; ) {
                    Answer answer = upload(browser, clerk, file).orFail();
                    answered.put(
                            clerk + " " + file.getFileName(),
                            answer.body().get("sha256").asText());
                    some.countDown();
                }
                return null;
            });
        }
        assertThat(some.await(2, TimeUnit.MINUTES)).isTrue();
        Thread.sleep(120);
        application.kill();
        people.shutdown();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(waiting).as("files that had not been sent").isNotEmpty();

        assertThat(count("select count(*) from dossier_document d"
                        + " where not exists (select 1 from stored_file f where f.sha256 = d.sha256)"))
                .isZero();
        assertThat(count("select count(*) from stored_file f"
                        + " where not exists (select 1 from dossier_document d where d.sha256 = f.sha256)"))
                .as("at most one orphan for each upload on its way")
                .isLessThanOrEqualTo(4);

        application.start();
        assertThat(onTheirWay()).as("what was cut off is cleared away").isEmpty();
        for (String clerk : CLERKS) {
            TestBrowser browser = application.browser(clerk);
            for (JsonNode document : Paperwork.documents(browser, dossiers.get(clerk), TYPE)) {
                byte[] content = browser.download(document.get("url").asText());
                assertThat(hash(content)).isEqualTo(document.get("sha256").asText());
            }
        }
        answered.keySet().forEach(sent -> assertThat(names(sent.split(" ")[0])).contains(sent.split(" ")[1]));
        for (Path file : files.values()) {
            String name = file.getFileName().toString();
            String sender = names(CLERKS.get(0)).contains(name) ? CLERKS.get(0) : CLERKS.get(1);
            upload(application.browser(sender), sender, file).orFail();
        }
        List<String> all = new ArrayList<>(names(CLERKS.get(0)));
        all.addAll(names(CLERKS.get(1)));
        assertThat(all).as("each once").hasSize(FILES + 1).doesNotHaveDuplicates();
    }

    @Test
    @Order(3)
    void killedInTheMiddleOfCompletions() throws Exception {
        Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
        CountDownLatch some = new CountDownLatch(6);
        ExecutorService people = Executors.newFixedThreadPool(CLERKS.size());
        for (String clerk : CLERKS) {
            answered.put(clerk, new AtomicInteger());
            TestBrowser browser = application.browser(clerk);
            people.submit(() -> {
                while (true) {
                    handIn(browser, clerk);
                    answered.get(clerk).incrementAndGet();
                    some.countDown();
                }
            });
        }
        assertThat(some.await(2, TimeUnit.MINUTES)).isTrue();
        Thread.sleep(150);
        application.kill();
        people.shutdown();
        assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        for (String clerk : CLERKS) {
            String dossier = dossiers.get(clerk);
            long finished = count(
                    "select count(*) from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_"
                            + " where p.BUSINESS_KEY_ = ? and t.END_TIME_ is not null",
                    dossier);
            assertThat(finished)
                    .as("answered, and perhaps the one on its way")
                    .isBetween(
                            answered.get(clerk).longValue(), answered.get(clerk).longValue() + 1);
            assertThat(count("select count(*) from journal where subject = ? and sentence like 'Nộp hồ sơ%'", dossier))
                    .as("each hand-in is in the journal")
                    .isEqualTo(finished);
            assertThat(count(
                            "select count(*) from ACT_RU_TASK t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_"
                                    + " where p.BUSINESS_KEY_ = ? and t.TASK_DEF_KEY_ = 'userTask_supplementDossier'",
                            dossier))
                    .as("one open task")
                    .isOne();
            assertThat(count("select count(*) from dossier where code = ? and status = 'SUPPLEMENTING'", dossier))
                    .isOne();
        }

        application.start();
        for (String clerk : CLERKS) {
            handIn(application.browser(clerk), clerk);
        }
    }

    /** A clerk hands in a dossier that is not complete and comes back at once. */
    private void handIn(TestBrowser browser, String clerk) {
        Card card = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> browser.work().stream()
                                .filter(c -> c.step().endsWith("Dossier") && c.isOf(dossiers.get(clerk)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        if (card.assignee().isEmpty()) {
            browser.claim(card.id()).orFail();
        }
        browser.submit(card.id(), Map.of()).orFail();
    }

    private Answer upload(TestBrowser browser, String clerk, Path file) {
        return browser.upload(
                path(clerk), Map.of("documentType", TYPE), file.getFileName().toString(), file);
    }

    private String path(String clerk) {
        return Paperwork.dossierPath(dossiers.get(clerk)) + "/documents";
    }

    private List<String> names(String clerk) {
        List<String> names = new ArrayList<>();
        Paperwork.documents(application.browser(clerk), dossiers.get(clerk), TYPE)
                .forEach(document -> names.add(document.get("fileName").asText()));
        return names;
    }

    /** @return uploads on this machine's disk that are not kept yet, also of killed servers */
    private List<Path> onTheirWay() throws IOException {
        try (Stream<Path> found = Files.walk(application.incoming())) {
            return found.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private long count(String sql, Object... parameters) {
        return database.sql(sql).params(parameters).query(Long.class).single();
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
