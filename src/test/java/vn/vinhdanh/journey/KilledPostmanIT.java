package vn.vinhdanh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server dies after the mail server has a mail and before it can note so: the moment in which SMTP leaves a doubt. */
class KilledPostmanIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGER_THAN_A_MAIL_IS_TAKEN_FOR = Duration.ofMinutes(6);

    private static final int UNITS = 59;

    @TempDir
    Path folder;

    @Test
    @DisplayName("A mail whose sender died goes out once more under its Message-ID, then is given up for all to see;"
            + " every other mail goes out once")
    void killedBetweenSendingAndNoting() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                SilentMailServer silent = new SilentMailServer(server.getSmtp().getPort());
                ForkedApplication application = application(postgres, silent)) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());

            silent.beSilent();
            application.start();
            TestBrowser office = application.browser("noivu.cv");
            office.start("emulation-campaign", Map.of("campaignId", "LC2020")).orFail();
            Awaitility.await().atMost(PATIENCE).until(() -> registering(database) == UNITS);
            office.sendPage("/dien-tap", "date", "2020-10-02");
            assertThat(silent.hasKeptAnAnswer()).isTrue();
            application.kill();
            String doubtful = theTaken(database);
            assertThat(received(server)).containsOnly(Map.entry(doubtful, 1));

            forward(database, LONGER_THAN_A_MAIL_IS_TAKEN_FOR);
            silent.beSilent();
            application.start();
            assertThat(silent.hasKeptAnAnswer()).isTrue();
            application.kill();
            assertThat(theTaken(database)).as("the eldest comes first").isEqualTo(doubtful);
            assertThat(received(server)).containsOnly(Map.entry(doubtful, 2));

            forward(database, LONGER_THAN_A_MAIL_IS_TAKEN_FOR);
            silent.speakAgain();
            application.start();
            Awaitility.await().atMost(PATIENCE).until(() -> ids(database, "WAITING")
                    .isEmpty());
            assertThat(ids(database, "UNCONFIRMED")).containsExactly(doubtful);
            Map<String, Integer> all = new HashMap<>(Map.of(doubtful, 2));
            ids(database, "SENT").forEach(id -> all.put(id, 1));
            assertThat(all).hasSizeGreaterThan(10);
            assertThat(received(server)).isEqualTo(all);
            assertThat(application.browser("noivu.cv").page("/hop-thu")).contains("Không rõ đã đến");
        } finally {
            server.stop();
        }
    }

    private ForkedApplication application(EmbeddedPostgres postgres, SilentMailServer mail) {
        return new ForkedApplication(
                folder,
                List.of("-Xmx400m"),
                ForkedApplication.CLASS_PATH,
                List.of(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + mail.port(),
                        "--vinhdanh.reminders.look-every=1s",
                        "--vinhdanh.reminders.unseen-for=5m",
                        "--vinhdanh.mail.look-every=1s"));
    }

    /** Only while the application is down: it reads its clock at its start. */
    private static void forward(JdbcClient database, Duration time) {
        database.sql("update vd_rehearsal_clock set offset_millis = offset_millis + ?")
                .param(time.toMillis())
                .update();
    }

    private static int registering(JdbcClient database) {
        return database.sql("select count(*) from work_item where step = 'userTask_registerTargets'")
                .query(Integer.class)
                .single();
    }

    /** @return Message-ID of the only mail that was taken and neither sent nor given back */
    private static String theTaken(JdbcClient database) {
        return id(database.sql("select mail_id from mail where status = 'WAITING' and lease_until is not null")
                .query(Long.class)
                .single());
    }

    private static List<String> ids(JdbcClient database, String status) {
        return database.sql("select mail_id from mail where status = ?").param(status).query(Long.class).list().stream()
                .map(KilledPostmanIT::id)
                .toList();
    }

    private static String id(long mail) {
        return "<vinh-danh-" + mail + "@localhost>";
    }

    /** @return how often each Message-ID arrived */
    private static Map<String, Integer> received(GreenMail server) throws MessagingException {
        Map<String, Integer> times = new HashMap<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            times.merge(message.getMessageID(), 1, Integer::sum);
        }
        return times;
    }
}
