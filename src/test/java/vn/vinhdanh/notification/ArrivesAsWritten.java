package vn.vinhdanh.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After each test, sends every mail that the test caused to a real SMTP server, decodes what came, and holds it against
 * what was written and against what every mail of ours keeps to: it speaks Vietnamese, and to people.
 */
public final class ArrivesAsWritten implements AfterEachCallback {

    private static final int ENOUGH = 500;

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        Outbox outbox = SpringExtension.getApplicationContext(test).getBean(Outbox.class);
        List<KeptMail> written = outbox.people().stream()
                .flatMap(person -> outbox.to(person, ENOUGH).stream())
                .toList();
        if (written.isEmpty()) {
            return;
        }
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            JavaMailSenderImpl smtp = new JavaMailSenderImpl();
            smtp.setHost("127.0.0.1");
            smtp.setPort(server.getSmtp().getPort());
            SmtpChannel channel =
                    new SmtpChannel(smtp, "Thi đua khen thưởng <thidua@laocai.example>", "https://laocai.example");
            for (KeptMail mail : written) {
                channel.deliver(mail);
            }
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSameSizeAs(written);
            for (int i = 0; i < received.length; i++) {
                isAsWritten(received[i], written.get(i).mail());
            }
        } finally {
            server.stop();
        }
    }

    private static void isAsWritten(MimeMessage received, Mail written) throws Exception {
        assertThat(received.getRecipients(Message.RecipientType.TO)[0]).hasToString(written.address());
        assertThat(received.getSubject()).isEqualTo(written.subject()).startsWith("[");
        List<String> parts = leaves(received.getContent());
        assertThat(parts.get(0)).isEqualToNormalizingNewlines(written.text());
        assertThat(parts.get(1)).isEqualToNormalizingNewlines(written.html());
        if (!written.calendar().isEmpty()) {
            assertThat(parts.get(2)).isEqualToNormalizingNewlines(written.calendar());
        }
        for (String said : List.of(received.getSubject(), parts.get(0), words(parts.get(1)))) {
            assertThat(said)
                    .matches(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC), "is in NFC")
                    .containsPattern("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]");
            assertThat(said.replaceAll("https?://\\S+", ""))
                    .doesNotContain("??", "${", "null", "userTask", "ENGINE-")
                    .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                    .doesNotContainPattern("(?i)\\b(task|deadline|dossier|overdue|reminder|error)\\b");
        }
        assertThat(parts.get(0)).contains("Kính gửi ");
        assertThat(parts.get(1)).contains("Kính gửi ");
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ");
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
}
