package vn.vinhdanh.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends by SMTP, text and HTML side by side, with a Message-ID that stays the same when a mail is sent again. */
class SmtpChannel implements Channel {

    private final JavaMailSender smtp;
    private final String from;
    private final String host;

    /**
     * @param from address and name of the office, e.g. {@code Thi đua khen thưởng <thidua@laocai.gov.vn>}
     * @param publicUrl address of the application; its host is part of every Message-ID
     */
    SmtpChannel(JavaMailSender smtp, String from, String publicUrl) {
        this.smtp = smtp;
        this.from = from;
        this.host = URI.create(publicUrl).getHost();
    }

    @Override
    public void deliver(KeptMail kept) throws Undeliverable {
        try {
            smtp.send(message(kept));
        } catch (MailSendException refused) {
            if (isRefusedForGood(refused)) {
                throw new Undeliverable(
                        "Máy chủ thư từ chối địa chỉ “" + kept.mail().address() + "”.", refused);
            }
            throw refused;
        } catch (MessagingException wrong) {
            throw new Undeliverable("Không lập được thư cho “" + kept.mail().address() + "”.", wrong);
        }
    }

    private MimeMessage message(KeptMail kept) throws MessagingException {
        Mail mail = kept.mail();
        WithMessageId message =
                new WithMessageId(smtp.createMimeMessage(), "<vinh-danh-" + kept.id() + "@" + host + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.address());
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(kept.createdAt()));
        helper.setText(mail.text(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!mail.calendar().isEmpty()) {
            helper.addAttachment(
                    "han-viec.ics",
                    new ByteArrayResource(mail.calendar().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=PUBLISH");
        }
        return message;
    }

    /** The server said 5xx of the recipient: it will say so again. */
    private static boolean isRefusedForGood(MailException failed) {
        return failed instanceof MailSendException send
                && send.getFailedMessages().values().stream().anyMatch(SmtpChannel::saysNever);
    }

    private static boolean saysNever(Exception failed) {
        return failed instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static final class WithMessageId extends MimeMessage {
        private final String id;

        WithMessageId(MimeMessage source, String id) throws MessagingException {
            super(source.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
