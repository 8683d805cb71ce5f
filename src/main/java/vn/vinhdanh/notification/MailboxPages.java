package vn.vinhdanh.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.rehearsal.RehearsalClock;

/**
 * What the application wrote to a person, for those without mail; and for the appraising office what did not arrive. In a
 * rehearsal everybody may read everybody's mails: that is what it is for.
 */
@Controller
@RequestMapping("/hop-thu")
class MailboxPages {

    private static final int MOST = 200;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Written by us, but with words of others in it: nothing in a mail may run or load. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-top-navigation-by-user-activation;"
                    + " frame-ancestors 'self'";

    private final Outbox outbox;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;
    private final boolean rehearsal;

    MailboxPages(
            Outbox outbox,
            Campaigns campaigns,
            CurrentPerson currentPerson,
            ObjectProvider<RehearsalClock> rehearsalClock) {
        this.outbox = outbox;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
        this.rehearsal = rehearsalClock.getIfAvailable() != null;
    }

    record Row(long id, String at, String person, String address, String subject, String status, String error) {}

    /** @param whose in a rehearsal, somebody else's login name */
    @GetMapping
    String list(@RequestParam(name = "nguoi", defaultValue = "") String whose, Model model) {
        Person reader = currentPerson.get();
        String owner = rehearsal && !whose.isBlank() ? whose : reader.id();
        model.addAttribute("owner", owner);
        model.addAttribute("own", owner.equals(reader.id()));
        model.addAttribute("people", rehearsal ? outbox.people() : List.of());
        model.addAttribute("rows", rows(outbox.to(owner, MOST)));
        model.addAttribute("lost", isOffice(reader) ? rows(outbox.lost(MOST)) : List.of());
        model.addAttribute("digest", outbox.wantsDigest(reader.id()));
        return "mailbox";
    }

    @GetMapping("/{id}")
    String read(@PathVariable long id, Model model) {
        KeptMail mail = find(id);
        model.addAttribute("row", row(mail));
        model.addAttribute("text", mail.mail().text());
        return "mail";
    }

    @GetMapping("/{id}/noi-dung")
    ResponseEntity<String> content(@PathVariable long id, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(find(id).mail().html());
    }

    @PostMapping("/thu-tong-hop")
    String choose(@RequestParam(defaultValue = "false") boolean digest) {
        outbox.chooseDigest(currentPerson.get().id(), digest);
        return "redirect:/hop-thu";
    }

    private KeptMail find(long id) {
        KeptMail mail = outbox.find(id).orElseThrow(() -> new NotFound("Không có thư này."));
        Person reader = currentPerson.get();
        boolean lost = mail.status() == KeptMail.Status.UNDELIVERABLE || mail.status() == KeptMail.Status.UNCONFIRMED;
        if (!rehearsal && !mail.mail().person().equals(reader.id()) && !(lost && isOffice(reader))) {
            throw new NotForYou("Thư này gửi cho người khác.", "");
        }
        return mail;
    }

    private boolean isOffice(Person person) {
        return campaigns.all().stream()
                .anyMatch(campaign -> person.isIn(campaign.role(Role.APPRAISER).group()));
    }

    private static List<Row> rows(List<KeptMail> mails) {
        return mails.stream().map(MailboxPages::row).toList();
    }

    private static Row row(KeptMail mail) {
        Instant at = mail.sentAt() == null ? mail.createdAt() : mail.sentAt();
        return new Row(
                mail.id(),
                MOMENT.format(at),
                mail.mail().person(),
                mail.mail().address(),
                mail.mail().subject(),
                mail.status().words(),
                mail.error());
    }
}
