package vn.vinhdanh.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.vinhdanh.notification.KeptMail.Status;

/** Mails go out by a real SMTP server, once, whatever happens to the server or to the node that sends. */
class PostmanTest {

    private static final String TEXT =
            "Kính gửi Chuyên viên phường Kim Tân,\nHồ sơ LC2020-HS-0001 đến hạn hết ngày 01/7/2021.";

    private static final int MAILS = 40;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final MovedClock clock = new MovedClock(Instant.parse("2021-06-28T00:30:00Z"));
    private JdbcConnectionPool database;
    private Outbox outbox;
    private Postman postman;

    @BeforeEach
    void startServer() {
        database = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        outbox = new Outbox(JdbcClient.create(database), new JdbcTemplate(database), clock);
        server.start();
        postman = postman(1000);
    }

    private Postman postman(int perMinute) {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        smtp.setDefaultEncoding("UTF-8");
        return new Postman(
                outbox,
                new SmtpChannel(smtp, "Thi đua khen thưởng <thidua@laocai.example>", "https://vinhdanh.laocai.example"),
                clock,
                perMinute,
                12);
    }

    @AfterEach
    void stopServer() {
        server.stop();
        database.dispose();
    }

    @Test
    void arrivesInVietnameseAsTextAndHtmlWithItsCalendar() throws Exception {
        put("digest/1", "kimtan.cv@laocai.example");
        postman.deliver();

        MimeMessage message = theOnlyOne();
        assertThat(message.getSubject()).isEqualTo("[LC2020] 1 việc sắp đến hạn (ngày 28/06/2021)");
        assertThat(message.getFrom()[0].toString()).contains("thidua@laocai.example");
        assertThat(message.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        List<String> parts = leaves(message.getContent());
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0)).isEqualToNormalizingNewlines(TEXT);
        assertThat(parts.get(1)).contains("<strong>Kim Tân</strong>");
        assertThat(parts.get(2)).contains("BEGIN:VCALENDAR");
        assertThat(outbox.to("kimtan.cv", 10)).singleElement().satisfies(mail -> assertThat(mail.status())
                .isEqualTo(Status.SENT));
    }

    @Test
    void isPutAndSentOnceForOneCause() {
        put("digest/1", "kimtan.cv@laocai.example");
        put("digest/1", "kimtan.cv@laocai.example");
        postman.deliver();
        postman.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName(
            "No line of a mail is longer than the 998 bytes that servers take, whatever stands in it (RFC 5322, 2.1.1)")
    void breaksLongLines() throws Exception {
        String vietnamese = "Bổ sung hồ sơ ".repeat(20_000);
        String plain = "LC2020-HS-0001 ".repeat(20_000);
        outbox.put(
                new Mail("a", "kimtan.cv", "kimtan.cv@laocai.example", "S".repeat(450), vietnamese, plain, plain),
                clock.instant());
        postman.deliver();

        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        theOnlyOne().writeTo(raw);
        assertThat(raw.toString(StandardCharsets.ISO_8859_1).lines().mapToInt(String::length))
                .allMatch(length -> length <= 998);
        assertThat(leaves(theOnlyOne().getContent())).containsExactly(vietnamese, plain, plain);
    }

    @Test
    @DisplayName("The server is away for an hour: no mail of 40 is lost, few attempts are made, and each arrives once")
    void waitsWhileTheServerIsAwayAndArrivesOnceWhenItIsBack() {
        int port = server.getSmtp().getPort();
        for (int i = 0; i < MAILS; i++) {
            put("digest/" + i, "nguoi" + i + "@laocai.example");
        }
        server.stop();
        for (int minute = 0; minute < 60; minute++) {
            postman.deliver();
            if (minute == 30) {
                put("supplement/1", "muon@laocai.example");
            }
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(outbox.to("kimtan.cv", 100)).hasSize(MAILS + 1).allSatisfy(mail -> {
            assertThat(mail.status()).isEqualTo(Status.WAITING);
            assertThat(mail.attempts()).isBetween(2, 4);
            assertThat(mail.error()).isEqualTo("Máy chủ thư chưa nhận; sẽ gửi lại.");
        });

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            for (int minute = 0; minute < 65; minute++) {
                clock.forward(Duration.ofMinutes(1));
                postman.deliver();
            }
            assertThat(Stream.of(back.getReceivedMessages()).map(PostmanTest::recipient))
                    .hasSize(MAILS + 1)
                    .doesNotHaveDuplicates()
                    .contains("muon@laocai.example");
            assertThat(outbox.to("kimtan.cv", 100)).extracting(KeptMail::status).containsOnly(Status.SENT);
            assertThat(outbox.lost(10)).isEmpty();
        } finally {
            back.stop();
        }
    }

    @Test
    @DisplayName(
            "A node that dies after sending and before noting so doubles the mail at most once, under the same Message-ID")
    void doublesAtMostOnceAfterADeath() throws Exception {
        put("digest/1", "kimtan.cv@laocai.example");
        Postman dying = dyingAfterSending();
        for (int death = 0; death < 3; death++) {
            try {
                dying.deliver();
            } catch (NodeDied expected) {
                clock.forward(Duration.ofMinutes(6));
            }
        }
        postman.deliver();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .contains("@vinhdanh.laocai.example");
        assertThat(outbox.lost(10)).singleElement().satisfies(mail -> assertThat(mail.status())
                .isEqualTo(Status.UNCONFIRMED));
    }

    @Test
    void aMailThatAnotherNodeIsSendingIsLeftAlone() {
        put("digest/1", "kimtan.cv@laocai.example");
        KeptMail mail = outbox.due(1).get(0);
        assertThat(outbox.take(mail, Duration.ofMinutes(5))).isTrue();
        assertThat(outbox.take(mail, Duration.ofMinutes(5))).isFalse();
        postman.deliver();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void twoPostmenAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 100; i++) {
            put("digest/" + i, "nguoi" + i + "@laocai.example");
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<?>> rounds = List.of(nodes.submit(() -> postman(1000).deliver()), nodes.submit(() -> postman(1000)
                .deliver()));
        for (Future<?> round : rounds) {
            round.get();
        }
        nodes.shutdown();
        assertThat(server.getReceivedMessages()).hasSize(100);
    }

    @Test
    void keepsToTheRate() {
        for (int i = 0; i < 5; i++) {
            put("digest/" + i, "nguoi" + i + "@laocai.example");
        }
        Postman slow = postman(2);
        slow.deliver();
        slow.deliver();
        assertThat(server.getReceivedMessages()).hasSize(2);
        clock.forward(Duration.ofSeconds(61));
        slow.deliver();
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    @Test
    void showsTheOfficeWhatCannotArrive() {
        put("digest/1", "");
        put("digest/2", "không phải địa chỉ");
        postman.deliver();
        assertThat(outbox.lost(10))
                .extracting(KeptMail::error)
                .containsExactly(
                        "Địa chỉ thư điện tử “không phải địa chỉ” không đúng.",
                        "Tài khoản chưa có địa chỉ thư điện tử.");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void put(String key, String address) {
        outbox.put(
                new Mail(
                        key,
                        "kimtan.cv",
                        address,
                        "[LC2020] 1 việc sắp đến hạn (ngày 28/06/2021)",
                        TEXT,
                        "<html><body>phường <strong>Kim Tân</strong></body></html>",
                        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                clock.instant());
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private MimeMessage theOnlyOne() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private Postman dyingAfterSending() {
        JavaMailSenderImpl smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
        SmtpChannel channel = new SmtpChannel(smtp, "thidua@laocai.example", "https://vinhdanh.laocai.example");
        return new Postman(
                outbox,
                mail -> {
                    channel.deliver(mail);
                    throw new NodeDied();
                },
                clock,
                1000,
                12);
    }

    private static List<String> leaves(Object content) throws Exception {
        List<String> texts = new ArrayList<>();
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Object part = parts.getBodyPart(i).getContent();
                texts.addAll(part instanceof MimeMultipart ? leaves(part) : List.of(text(part)));
            }
        }
        return texts;
    }

    private static String text(Object part) throws Exception {
        return part instanceof String text
                ? text
                : new String(((InputStream) part).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Not an exception that a sender could catch and note. */
    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class MovedClock extends Clock {
        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        synchronized void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public synchronized Instant instant() {
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
