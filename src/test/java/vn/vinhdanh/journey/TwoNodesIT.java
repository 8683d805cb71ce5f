package vn.vinhdanh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two JVMs on one PostgreSQL: what is due on a morning happens once, whichever of them does it. */
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int UNITS = 59;
    private static final int PEOPLE = 500;

    /** 08:00 in Viet Nam of a Tuesday, eight hours after the units' deadline to register (R64). */
    private static final Instant MORNING = Instant.parse("2020-10-20T01:00:00Z");

    private static final String MAKES_DIGESTS = "select count(*) from pg_stat_activity"
            + " where wait_event_type = 'Lock' and query like 'insert into digest_run%'";

    private static final String TOLD =
            "select count(*) from escalation where due = timestamp '2020-10-19 17:00' and recipient = 'HEAD'";

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "500 reminders and the deadlines of 59 units, due at the same moment on two nodes in two time zones: each exactly once")
    void eachExactlyOnce() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ForkedApplication one = node("America/New_York", postgres, server);
                ForkedApplication other = node("Pacific/Kiritimati", postgres, server)) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            one.start();
            one.browser("noivu.cv")
                    .start("emulation-campaign", Map.of("campaignId", "LC2020"))
                    .orFail();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            count(database, "select count(*) from work_item where step = 'userTask_registerTargets'")
                                    == UNITS);
            one.kill();
            database.sql("delete from digest_run").update();
            owe(postgres.getPostgresDatabase());
            itIs(database, MORNING);

            try (Connection before = postgres.getPostgresDatabase().getConnection()) {
                // As long as this is not committed both nodes wait at the door of the same round.
                before.setAutoCommit(false);
                before.createStatement()
                        .executeUpdate("insert into digest_run values ('LC2020', date '2020-10-20', now())");
                startTogether(one, other);
                Awaitility.await().atMost(PATIENCE).until(() -> count(database, MAKES_DIGESTS) == 2);
                before.rollback();
            }

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> count(database, "select count(*) from mail where status = 'SENT'") >= PEOPLE
                            && count(database, "select count(*) from mail where status = 'WAITING'") == 0);
            Map<String, Integer> received = received(server);
            assertThat(received).containsAllEntriesOf(people().collect(Collectors.toMap(p -> p, p -> 1)));
            assertThat(received.values()).as("nobody twice").containsOnly(1);
            assertThat(received).as("with clerks, heads and leaders").hasSizeGreaterThan(PEOPLE);
            assertThat(count(database, "select count(*) from mail")).isEqualTo(received.size());
            assertThat(count(database, "select count(*) from digest_run")).isOne();
            assertThat(database.sql("select text_body from mail where person = 'nguoi7'")
                            .query(String.class)
                            .single())
                    .as("the day of the offices, not of the machines")
                    .contains("Ngày 20/10/2020, Anh/Chị có 1 việc quá hạn.", "hết ngày 19/10/2020, thứ Hai");

            Awaitility.await().atMost(PATIENCE).until(() -> count(database, TOLD) >= UNITS);
            assertThat(count(database, "select count(*) from journal where sentence like '%quá hạn 1 ngày%đã báo%'"))
                    .as("one line for each head who was told")
                    .isEqualTo(count(database, TOLD));
            assertThat(count(database, "select count(*) from ACT_RU_JOB where RETRIES_ < 3"))
                    .as("no job failed on its way")
                    .isZero();
        } finally {
            server.stop();
        }
    }

    /** @param zone of its machine, which must not matter */
    private ForkedApplication node(String zone, EmbeddedPostgres postgres, GreenMail mail) throws Exception {
        return new ForkedApplication(
                Files.createDirectories(folder.resolve(zone)),
                List.of("-Xmx400m", "-Duser.timezone=" + zone),
                ForkedApplication.CLASS_PATH,
                List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=20",
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--vinhdanh.reminders.look-every=1s",
                        "--vinhdanh.mail.look-every=1s",
                        "--vinhdanh.mail.per-minute=100000"));
    }

    private static void startTogether(ForkedApplication one, ForkedApplication other) {
        var starters = Executors.newFixedThreadPool(2);
        Stream.of(one, other)
                .map(node -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                node.start();
                            } catch (Exception notStarted) {
                                throw new AssertionError(notStarted);
                            }
                        },
                        starters))
                .toList()
                .forEach(CompletableFuture::join);
        starters.shutdown();
    }

    /** Many people, each with a task that was due yesterday. */
    private static void owe(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement person = connection.prepareStatement(
                        "insert into ACT_ID_USER (ID_, REV_, FIRST_, LAST_, EMAIL_) values (?, 1, 'Nguyễn Văn', ?, ?)");
                PreparedStatement item = connection.prepareStatement("insert into work_item (task_id, step, step_name,"
                        + " subject, campaign_id, deadline, due, created_at, assignee, process_instance)"
                        + " values (?, 'step', 'Báo cáo kết quả', ?, 'LC2020', '', ?, ?, ?, 'instance')")) {
            for (int i = 0; i < PEOPLE; i++) {
                person.setString(1, "nguoi" + i);
                person.setString(2, "Thứ " + i);
                person.setString(3, address(i));
                person.addBatch();
                item.setString(1, "task-" + i);
                item.setString(2, "LC2020-BC-" + i);
                item.setTimestamp(3, Timestamp.from(MORNING.minus(Duration.ofHours(8))));
                item.setTimestamp(4, Timestamp.from(MORNING.minus(Duration.ofDays(5))));
                item.setString(5, "nguoi" + i);
                item.addBatch();
            }
            person.executeBatch();
            item.executeBatch();
        }
    }

    private static Stream<String> people() {
        return IntStream.range(0, PEOPLE).mapToObj(TwoNodesIT::address);
    }

    private static String address(int person) {
        return "nguoi" + person + "@laocai.example";
    }

    /** Only while no node runs: each reads the clock at its start. */
    private static void itIs(JdbcClient database, Instant moment) {
        database.sql("update vd_rehearsal_clock set offset_millis = ?")
                .param(Duration.between(Instant.now(), moment).toMillis())
                .update();
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    /** @return how many mails each address got */
    private static Map<String, Integer> received(GreenMail server) throws Exception {
        Map<String, Integer> times = new TreeMap<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            times.merge(message.getRecipients(Message.RecipientType.TO)[0].toString(), 1, Integer::sum);
        }
        return times;
    }
}
