package vn.vinhdanh.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

/** By SMTP where a server is configured; otherwise mails are read on the mailbox page only. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class MailConfiguration {

    @Bean
    Channel channel(
            ObjectProvider<JavaMailSender> smtp,
            @Value("${vinhdanh.mail.from}") String from,
            @Value("${vinhdanh.public-url}") String publicUrl) {
        JavaMailSender server = smtp.getIfAvailable();
        return server == null ? mail -> {} : new SmtpChannel(server, from, publicUrl);
    }
}
