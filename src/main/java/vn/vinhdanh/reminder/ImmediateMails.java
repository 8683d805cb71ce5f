package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.council.CouncilConvened;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.AwardRevoked;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierClosed;
import vn.vinhdanh.dossier.DossierHeld;
import vn.vinhdanh.dossier.DossierReopened;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.notification.Mail;
import vn.vinhdanh.notification.Outbox;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementAsked;
import vn.vinhdanh.supplement.SupplementRequest;

/**
 * What cannot wait for tomorrow's digest: a dossier that was returned, held, ended or reopened, an award taken back, and
 * the invitation to vote. Nobody
 * can opt out of these. Each is written in the transaction that causes it.
 */
@Component
class ImmediateMails {

    private final Outbox outbox;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final DeadlineCalendar calendar;
    private final DeadlineEntries entries;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final String publicUrl;

    ImmediateMails(
            Outbox outbox,
            Dossiers dossiers,
            Campaigns campaigns,
            Accounts accounts,
            DeadlineCalendar calendar,
            DeadlineEntries entries,
            ITemplateEngine templates,
            Clock clock,
            @Value("${vinhdanh.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.calendar = calendar;
        this.entries = entries;
        this.templates = templates;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/$", "");
    }

    /** @param key what it is about, once; @param path where the recipient reads more */
    private record Notice(
            String key, String title, String sentence, List<String> points, String path, String calendar) {}

    /** Who works on the dossier sees the automatic check's findings at once; all other requests come from somebody else. */
    @EventListener
    void on(SupplementAsked asked) {
        SupplementRequest request = asked.request();
        if (!request.person().isEmpty()) {
            Dossier dossier = dossiers.get(request.dossierCode());
            Campaign campaign = campaigns.get(dossier.campaignId());
            toUnit(
                    dossier,
                    new Notice(
                            "supplement/" + request.code(),
                            "Hồ sơ " + dossier.code() + " phải bổ sung",
                            request.asker().words() + " yêu cầu bổ sung, hạn "
                                    + calendar.lastMomentInWords(campaign, request.due()) + ":",
                            request.reasons().stream()
                                    .map(ImmediateMails::inWords)
                                    .toList(),
                            "/ho-so/" + dossier.code(),
                            ""));
        }
    }

    @EventListener
    void on(DossierHeld held) {
        Dossier dossier = dossiers.get(held.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "held/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + " tạm dừng xét",
                        "Tạm dừng không phải là từ chối; hồ sơ được xét tiếp khi lý do không còn. Lý do:",
                        List.of(held.reason()),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(DossierClosed closed) {
        Dossier dossier = dossiers.get(closed.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "closed/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + ": "
                                + dossier.status().words().toLowerCase(Locale.ROOT),
                        "Việc xét hồ sơ đã kết thúc: "
                                + dossier.status().words().toLowerCase(Locale.ROOT) + "."
                                + (dossier.outcomeReason().isBlank() ? "" : " Lý do:"),
                        Stream.of(dossier.outcomeReason())
                                .filter(reason -> !reason.isBlank())
                                .toList(),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(DossierReopened reopened) {
        Dossier dossier = dossiers.get(reopened.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "reopened/" + dossier.code() + "/" + clock.instant(),
                        "Hồ sơ " + dossier.code() + " được xét lại",
                        "Người có thẩm quyền quyết định cho xét lại hồ sơ từ bước thẩm định; đơn vị chưa phải làm gì thêm.",
                        List.of(),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(AwardRevoked revoked) {
        Dossier dossier = dossiers.get(revoked.dossierCode());
        toUnit(
                dossier,
                new Notice(
                        "revoked/" + dossier.code() + "/" + clock.instant(),
                        "Quyết định khen thưởng theo hồ sơ " + dossier.code() + " bị hủy",
                        "Người có thẩm quyền đã hủy quyết định khen thưởng. Lý do:",
                        List.of(dossier.outcomeReason()),
                        "/ho-so/" + dossier.code(),
                        ""));
    }

    @EventListener
    void on(CouncilConvened convened) {
        Campaign campaign = campaigns.get(convened.campaignId());
        String until = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy")
                .format(convened.votingUntil().atZone(campaign.timeZone()));
        String held = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(convened.heldOn());
        Notice invitation = new Notice(
                "council/" + convened.sessionCode(),
                "Giấy mời họp " + campaign.council().name() + " ngày " + held,
                "Kính mời dự phiên họp " + convened.sessionCode() + " ngày " + held
                        + (convened.place().isBlank() ? "" : " tại " + convened.place()) + ", bỏ phiếu đến " + until
                        + ". Hồ sơ được xét:",
                convened.dossiers().stream()
                        .map(dossiers::get)
                        .map(dossier -> dossier.code() + " – "
                                + dossiers.nominee(dossier) + ", "
                                + dossiers.form(dossier).name())
                        .toList(),
                "/camunda/app/tasklist/default/",
                entries.ofMeeting(
                        convened.sessionCode(),
                        "Họp " + campaign.council().name(),
                        convened.place(),
                        convened.heldOn()));
        send(
                campaign,
                convened.members().stream()
                        .flatMap(user -> accounts.contact(user).stream())
                        .toList(),
                invitation);
    }

    private void toUnit(Dossier dossier, Notice notice) {
        Participants participants = dossiers.participants(dossier);
        send(
                participants.campaign(),
                Stream.of(participants.preparerGroup(), participants.headGroup())
                        .flatMap(group -> accounts.membersOf(group).stream())
                        .distinct()
                        .toList(),
                notice);
    }

    private void send(Campaign campaign, Collection<Contact> people, Notice notice) {
        Instant now = clock.instant();
        Instant notBefore = campaign.reminders() == null
                ? now
                : campaign.reminders()
                        .quietHours()
                        .endAfter(now.atZone(campaign.timeZone()))
                        .toInstant();
        people.forEach(person -> outbox.put(mail(campaign, person, notice), notBefore));
    }

    private Mail mail(Campaign campaign, Contact person, Notice notice) {
        Context words = new Context(Locale.forLanguageTag("vi-VN"));
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

    private static String inWords(Reason reason) {
        return reason.sentence() + (reason.clause().isEmpty() ? "" : " (" + reason.clause() + ")");
    }
}
