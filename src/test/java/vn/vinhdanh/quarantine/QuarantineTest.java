package vn.vinhdanh.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.antivirus.Eicar;
import vn.vinhdanh.antivirus.PretendedClamd;
import vn.vinhdanh.antivirus.Verdict;
import vn.vinhdanh.antivirus.Verdict.Clean;
import vn.vinhdanh.antivirus.Verdict.Infected;
import vn.vinhdanh.antivirus.Verdict.NotAsked;
import vn.vinhdanh.antivirus.Verdict.Trouble;
import vn.vinhdanh.antivirus.Verdict.Unknown;
import vn.vinhdanh.finding.Refusal;

/** Files wait while the scanner is away, and are never waved through. */
class QuarantineTest {

    private static final byte[] LETTER = "Tờ trình".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final List<String> removed = new CopyOnWriteArrayList<>();
    private final Moving clock = new Moving();
    private PretendedClamd scanner;
    private JdbcConnectionPool database;
    private JdbcClient jdbc;
    private Quarantine quarantine;

    @BeforeEach
    void open() throws IOException {
        scanner = new PretendedClamd();
        database = JdbcConnectionPool.create("jdbc:h2:mem:quarantine-" + System.nanoTime(), "sa", "");
        jdbc = JdbcClient.create(database);
        jdbc.sql("runscript from 'classpath:db/migration/V3__virus_scans_and_downloads.sql'")
                .update();
        quarantine = new Quarantine(scanner.antivirus(), jdbc, clock);
    }

    @AfterEach
    void close() throws IOException {
        scanner.close();
        database.dispose();
    }

    @Test
    void letsPassWhatTheScannerFindsClean() throws IOException {
        assertThat(upload("a", LETTER)).isEqualTo(new Clean());
        assertReadable("a");
    }

    @Test
    void holdsBackWhileTheScannerIsAwayAndReleasesAfterwards() throws IOException {
        scanner.goAway();
        assertThat(upload("a", LETTER)).isEqualTo(new Unknown(Trouble.AWAY));
        assertThatThrownBy(() -> quarantine.requireReleased("a", "To trinh.pdf"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "Tệp “To trinh.pdf” đang chờ quét vi-rút, chưa mở được: máy quét vi-rút không trả lời.");

        clock.forward(Duration.ofMinutes(1));
        round();
        assertThat(quarantine.waiting(List.of("a"))).containsEntry("a", Trouble.AWAY);

        scanner.comeBack();
        clock.forward(Duration.ofMinutes(5));
        round();
        assertThat(quarantine.waiting(List.of("a"))).isEmpty();
        assertReadable("a");
        assertThat(removed).isEmpty();
    }

    @Test
    void removesWhatTurnsOutInfected() throws IOException {
        scanner.goAway();
        upload("virus", Eicar.content());
        scanner.comeBack();
        clock.forward(Duration.ofMinutes(1));
        round();

        assertThat(removed).containsExactly("virus " + Eicar.foundAs());
        assertThat(bytes).doesNotContainKey("virus");
        assertThat(quarantine.infected(List.of("virus"))).containsEntry("virus", Eicar.foundAs());
        assertThatThrownBy(() -> quarantine.requireReleased("virus", "a.pdf")).hasMessageContaining(Eicar.foundAs());
    }

    @Test
    void knowsAnInfectedContentAgainWhileTheScannerIsAway() throws IOException {
        assertThat(upload("virus", Eicar.content())).isEqualTo(new Infected(Eicar.foundAs()));
        assertThat(upload("a", LETTER)).isEqualTo(new Clean());
        scanner.goAway();
        assertThat(upload("virus", Eicar.content())).isEqualTo(new Infected(Eicar.foundAs()));
        assertThat(upload("a", LETTER)).isEqualTo(new Clean());
        assertReadable("a");
    }

    @Test
    void takesNoStrangeAnswerForAnAllClear() throws IOException {
        for (String reply : List.of("OK", "INSTREAM size limit exceeded. ERROR", "stream: OK FOUND?")) {
            scanner.answerAlways(reply);
            assertThat(upload(reply, LETTER)).isInstanceOf(Unknown.class);
            clock.forward(Duration.ofMinutes(10));
            round();
            assertThat(quarantine.waiting(List.of(reply)))
                    .containsValue(reply.startsWith("INSTREAM") ? Trouble.TOO_LARGE : Trouble.STRANGE);
        }
    }

    @Test
    void asksLessAndLessOften() throws IOException {
        scanner.answerAlways("COMMAND READ TIMED OUT");
        upload("a", LETTER);
        List<Integer> questions = new ArrayList<>();
        for (int second = 0; second < 600; second += 5) {
            clock.forward(Duration.ofSeconds(5));
            int before = scanner.asked();
            round();
            if (scanner.asked() > before) {
                questions.add(second + 5);
            }
        }
        assertThat(questions).containsExactly(15, 30, 60, 120, 240, 480);
    }

    @Test
    void isScannedByOneNodeOnly() throws Exception {
        scanner.goAway();
        for (int i = 0; i < 40; i++) {
            upload("file" + i, ("Tờ trình số " + i).getBytes(StandardCharsets.UTF_8));
        }
        scanner.comeBack();
        clock.forward(Duration.ofMinutes(1));
        int before = scanner.asked();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> rounds = new ArrayList<>();
        IntStream.range(0, 4).forEach(node -> rounds.add(nodes.submit(this::round)));
        for (Future<?> round : rounds) {
            round.get();
        }
        nodes.shutdown();
        assertThat(scanner.asked() - before).isEqualTo(40);
        assertThat(quarantine.waiting(bytes.keySet())).isEmpty();
    }

    @Test
    void takesOverFromANodeThatDied() throws IOException {
        scanner.goAway();
        upload("a", LETTER);
        scanner.comeBack();
        clock.forward(Duration.ofMinutes(1));
        assertThat(quarantine.claim()).contains("a");

        round();
        assertThat(quarantine.waiting(List.of("a"))).hasSize(1);
        clock.forward(Duration.ofMinutes(10));
        round();
        assertThat(quarantine.waiting(List.of("a"))).isEmpty();
    }

    @Test
    void forgetsWhatNobodyKept() throws IOException {
        scanner.goAway();
        upload("a", LETTER);
        bytes.clear();
        scanner.comeBack();
        clock.forward(Duration.ofMinutes(1));
        round();
        assertThat(jdbc.sql("select count(*) from file_scan")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksNobodyWhenSwitchedOff() throws IOException {
        scanner.goAway();
        upload("a", LETTER);
        Quarantine off = new Quarantine(PretendedClamd.off(), jdbc, clock);
        assertThat(off.judge("b", Files.write(folder.resolve("b"), Eicar.content())))
                .isEqualTo(new NotAsked());
        assertThat(off.waiting(List.of("a", "b"))).isEmpty();
        assertThatCode(() -> off.requireReleased("a", "a.pdf")).doesNotThrowAnyException();
    }

    private Verdict upload(String sha256, byte[] content) throws IOException {
        Verdict verdict = quarantine.judge(sha256, Files.write(folder.resolve("upload"), content));
        if (!(verdict instanceof Infected)) {
            bytes.put(sha256, content);
        }
        return verdict;
    }

    private void assertReadable(String sha256) {
        assertThatCode(() -> quarantine.requireReleased(sha256, "a.pdf")).doesNotThrowAnyException();
    }

    private void round() {
        new Rounds(
                        quarantine,
                        scanner.antivirus(),
                        new Shelf(),
                        List.of((sha256, signature) -> removed.add(sha256 + " " + signature)),
                        new TransactionTemplate(new JdbcTransactionManager(database)))
                .goRound();
    }

    private final class Shelf implements Contents {

        @Override
        public void copy(String sha256, OutputStream out) throws IOException {
            if (!bytes.containsKey(sha256)) {
                throw new NoSuchFileException(sha256);
            }
            out.write(bytes.get(sha256));
        }

        @Override
        public void destroy(String sha256) {
            bytes.remove(sha256);
        }
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2021-06-30T01:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
