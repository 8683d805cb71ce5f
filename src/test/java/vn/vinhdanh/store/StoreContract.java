package vn.vinhdanh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.vinhdanh.store.StoreConfiguration.Kind;

/** What the store promises, wherever the bytes lie: R54, "both on any number of nodes safe". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {

    private static final Instant NOW = Instant.parse("2021-07-01T01:00:00Z");
    private static final Duration LONG = FileStore.CLAIM.plusHours(1);

    @TempDir
    static Path folder;

    private HikariDataSource dataSource;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Reception reception;

    /** @return an empty database */
    abstract DataSource database() throws IOException;

    /** Whether a row that refers to another keeps that one from being deleted in the very same moment. */
    abstract boolean holdsWhatIsReferredTo();

    @BeforeAll
    void open() throws IOException {
        dataSource = new HikariDataSource();
        dataSource.setDataSource(database());
        dataSource.setMaximumPoolSize(24);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        reception = new Reception(folder.resolve("incoming"));
    }

    @AfterAll
    void close() throws IOException {
        reception.destroy();
        dataSource.close();
    }

    @BeforeEach
    void empty() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("files"));
        Stream.of("attachment", "file_piece", "stored_file")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    // ---------------------------------------------------------------- keeping

    @ParameterizedTest
    @EnumSource(Kind.class)
    void givesBackWhatCame(Kind kind) throws IOException {
        FileStore store = store(kind, NOW);
        for (int size : new int[] {1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3_000_000}) {
            byte[] content = noise(size, size);
            assertThat(read(store, keep(store, content))).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void keepsAContentOnceHoweverManyBringItAtTheSameMoment(Kind kind) throws Exception {
        byte[] content = noise(7, 2_000_000);
        List<FileStore> nodes = List.of(store(kind, NOW), store(kind, NOW));
        List<Callable<String>> uploads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            FileStore node = nodes.get(i % 2);
            uploads.add(() -> keep(node, content));
        }
        assertThat(atOnce(uploads)).containsOnly(hashOf(content));
        assertThat(read(nodes.get(1), hashOf(content))).isEqualTo(content);
        assertThat(count("stored_file")).isOne();
        assertThat(kept(kind)).isEqualTo(kind == Kind.DATABASE ? 8 : 1);
        assertThat(unfinished()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void readsOlderFilesAfterTheSettingWasChanged(Kind kind) throws IOException {
        byte[] content = noise(8, 300_000);
        String hash = keep(store(kind, NOW), content);
        Kind other = kind == Kind.DATABASE ? Kind.FOLDER : Kind.DATABASE;
        assertThat(read(store(other, NOW), hash)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void saysWhenBytesAreGone(Kind kind) throws IOException {
        FileStore store = store(kind, NOW);
        String hash = keep(store, noise(9, 1000));
        store.destroy(hash);
        assertThatThrownBy(() -> read(store, hash)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(store, keep(store, noise(9, 1000)))).hasSize(1000);
    }

    // ---------------------------------------------------------------- sweeping

    @ParameterizedTest
    @EnumSource(Kind.class)
    void sweepsWhatNothingRefersToOnceItsClaimIsOld(Kind kind) throws IOException {
        String orphan = keep(store(kind, NOW), noise(10, 300_000));
        String attached = keep(store(kind, NOW), noise(11, 300_000));
        attach(attached);

        assertThat(store(kind, NOW.plusSeconds(60)).sweep()).as("too early").isZero();
        assertThat(store(kind, NOW.plus(LONG)).sweep()).isOne();

        FileStore later = store(kind, NOW.plus(LONG));
        assertThatThrownBy(() -> read(later, orphan)).isInstanceOf(NoSuchFileException.class);
        assertThat(read(later, attached)).hasSize(300_000);
        assertThat(count("stored_file")).isOne();
        assertThat(kept(kind)).isEqualTo(kind == Kind.DATABASE ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aClaimThatIsRenewedHoldsAnOldOrphan(Kind kind) throws IOException {
        byte[] content = noise(12, 1000);
        keep(store(kind, NOW), content);
        FileStore later = store(kind, NOW.plus(LONG));
        keep(later, content);
        assertThat(later.sweep()).isZero();
        assertThat(read(later, hashOf(content))).isEqualTo(content);
    }

    /** The foreign key stands even where somebody forgot to say that a table holds files. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void neverSweepsWhatATableRefersToThatDidNotSaySo(Kind kind) throws IOException {
        String hash = keep(store(kind, NOW), noise(13, 1000));
        attach(hash);
        FileStore unaware =
                new FileStore(shelves(kind), List.of(), jdbc, transaction, Clock.fixed(NOW.plus(LONG), ZoneOffset.UTC));
        assertThat(unaware.sweep()).isZero();
        assertThat(read(unaware, hash)).hasSize(1000);
    }

    /** Even with no time at all between claim and sweep, an upload is refused rather than kept without its bytes. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSweepNeverTakesTheBytesOfARow(Kind kind) throws Exception {
        assumeTrue(holdsWhatIsReferredTo(), "only the day between claim and sweep protects here");
        AtomicBoolean over = new AtomicBoolean();
        FileStore impatient = store(kind, NOW.plus(LONG));
        List<Callable<String>> work = new ArrayList<>();
        for (int uploader = 0; uploader < 3; uploader++) {
            long seed = 1000 * uploader;
            work.add(() -> {
                FileStore store = store(kind, NOW);
                try {
                    for (int i = 0; i < 15; i++) {
                        try {
                            attach(keep(store, noise(seed + i % 5, 20_000)));
                        } catch (DataAccessException sweptBefore) {
                            continue;
                        }
                    }
                } finally {
                    over.set(true);
                }
                return "";
            });
        }
        work.add(() -> {
            while (!over.get()) {
                impatient.sweep();
            }
            return "";
        });
        atOnce(work);

        List<String> attached = jdbc.sql("select distinct sha256 from attachment")
                .query(String.class)
                .list();
        assertThat(attached).isNotEmpty();
        for (String hash : attached) {
            assertThat(hashOf(read(impatient, hash))).isEqualTo(hash);
        }
    }

    // ---------------------------------------------------------------- receiving

    @ParameterizedTest
    @EnumSource(Kind.class)
    void leavesNothingOfAnUploadThatIsCutOffOrTooLarge(Kind kind) throws IOException {
        InputStream cut = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("Connection reset by peer");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> reception.receive(cut, Long.MAX_VALUE)).isInstanceOf(IOException.class);
        ByteArrayInputStream tooMuch = new ByteArrayInputStream(new byte[10_000_000]);
        assertThat(reception.receive(tooMuch, 1_000_000)).isEmpty();
        assertThat(tooMuch.available()).as("not read to its end").isGreaterThan(8_000_000);
        assertThat(files(folder.resolve("incoming"))).allMatch(name -> name.equals("lock") || name.equals("door"));
    }

    // ---------------------------------------------------------------- helpers

    private FileStore store(Kind kind, Instant now) {
        return new FileStore(
                shelves(kind), List.of(() -> "attachment"), jdbc, transaction, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Shelves shelves(Kind kind) {
        return StoreConfiguration.shelves(kind, folder.resolve("files").toString(), jdbc, transaction);
    }

    private String keep(FileStore store, byte[] content) throws IOException {
        try (ReceivedFile file = reception
                .receive(new ByteArrayInputStream(content), Long.MAX_VALUE)
                .orElseThrow()) {
            store.keep(file);
            return file.sha256();
        }
    }

    private void attach(String hash) {
        jdbc.sql("insert into attachment (code, subject, purpose, file_name, media_type, size_bytes, sha256,"
                        + " uploaded_by, uploaded_at) values (?, 'X', 'X', 'x.pdf', 'application/pdf', 1, ?, 'x', ?)")
                .params(UUID.randomUUID().toString(), hash, Timestamp.from(NOW))
                .update();
    }

    private static byte[] read(FileStore store, String hash) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.copy(hash, out);
        return out.toByteArray();
    }

    private String hashOf(byte[] content) throws IOException {
        try (ReceivedFile file = reception
                .receive(new ByteArrayInputStream(content), Long.MAX_VALUE)
                .orElseThrow()) {
            return file.sha256();
        }
    }

    private static byte[] noise(long seed, int size) {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    /** @return pieces in the database, or files in the folder */
    private long kept(Kind kind) throws IOException {
        return kind == Kind.DATABASE
                ? count("file_piece")
                : files(folder.resolve("files")).stream()
                        .filter(name -> name.length() == 64)
                        .count();
    }

    private long unfinished() throws IOException {
        return files(folder.resolve("files").resolve("unfinished")).size();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : people.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
