package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.vinhdanh.brand.Brand;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.notification.Mail;
import vn.vinhdanh.notification.Outbox;

/** Writes mails that go out at once, but not in quiet hours, as part of the transaction that causes them. */
@Component
class NoticeMails {

    /** @param key what it is about, once; @param path where the recipient reads more; @param calendar entries, or empty */
    record Notice(String key, String title, String sentence, List<String> points, String path, String calendar) {}

    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final Brand brand;
    private final String publicUrl;

    NoticeMails(
            Outbox outbox,
            ITemplateEngine templates,
            Clock clock,
            Brand brand,
            @Value("${vinhdanh.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.clock = clock;
        this.brand = brand;
        this.publicUrl = publicUrl.replaceAll("/$", "");
    }

    void send(Campaign campaign, Contact person, Notice notice) {
        send(campaign, List.of(person), notice);
    }

    void send(Campaign campaign, Collection<Contact> people, Notice notice) {
        Instant now = clock.instant();
        outbox.put(
                people.stream().map(person -> mail(campaign, person, notice)).toList(),
                campaign.reminders() == null
                        ? now
                        : campaign.reminders()
                                .quietHours()
                                .endAfter(now.atZone(campaign.timeZone()))
                                .toInstant());
    }

    /** @return the mail as it would go out */
    Mail mail(Campaign campaign, Contact person, Notice notice) {
        Context words = new Context(Locale.forLanguageTag("vi-VN"));
        words.setVariable("brand", brand);
        words.setVariable("name", person.name());
        words.setVariable("campaign", campaign.name());
        words.setVariable("title", notice.title());
        words.setVariable("sentence", notice.sentence());
        words.setVariable("points", notice.points());
        words.setVariable("url", publicUrl + notice.path());
        return new Mail(
                notice.key() + "/" + person.id(),
                person.id(),
                person.address(),
                "[" + campaign.id() + "] " + notice.title(),
                templates.process("mail/notice.txt", words),
                templates.process("mail/notice", words),
                notice.calendar());
    }
}
