package vn.vinhdanh.reminder;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.vinhdanh.brand.Brand;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.notification.Mail;

/** Writes a digest as a mail: HTML for the phone, plain text beside it, deadlines for the calendar. */
@Component
class DigestMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ITemplateEngine templates;
    private final DeadlineEntries entries;
    private final Brand brand;
    private final String publicUrl;

    DigestMail(
            ITemplateEngine templates,
            DeadlineEntries entries,
            Brand brand,
            @Value("${vinhdanh.public-url}") String publicUrl) {
        this.templates = templates;
        this.entries = entries;
        this.brand = brand;
        this.publicUrl = publicUrl.replaceAll("/$", "");
    }

    Mail of(Campaign campaign, Digest digest) {
        Context words = new Context(Locale.forLanguageTag("vi-VN"));
        words.setVariable("brand", brand);
        words.setVariable("name", digest.person().name());
        words.setVariable("day", DAY.format(digest.day()));
        words.setVariable("campaign", campaign.name());
        words.setVariable("short", digest.inShort());
        words.setVariable("sections", digest.sections());
        words.setVariable("url", publicUrl);
        return new Mail(
                "digest/" + campaign.id() + "/" + digest.day() + "/"
                        + digest.person().id(),
                digest.person().id(),
                digest.person().address(),
                "[" + campaign.id() + "] " + digest.inShort() + " (ngày " + DAY.format(digest.day()) + ")",
                templates.process("mail/digest.txt", words),
                templates.process("mail/digest", words),
                entries.of(digest.own()));
    }
}
