package vn.vinhdanh.council;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;

/** The count of a vote on paper with everything that was corrected in it; the secretary corrects it here. */
@Controller
@RequestMapping("/phien-hop/{code}/kiem-phieu")
class PaperCountPage {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int MOST_DIGITS = 6;

    private final CouncilSessions sessions;
    private final PaperCounts counts;
    private final PaperCountRows rows;
    private final SessionRecords records;
    private final AgendaViews agenda;
    private final Campaigns campaigns;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    PaperCountPage(
            CouncilSessions sessions,
            PaperCounts counts,
            PaperCountRows rows,
            SessionRecords records,
            AgendaViews agenda,
            Campaigns campaigns,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.sessions = sessions;
        this.counts = counts;
        this.rows = rows;
        this.records = records;
        this.agenda = agenda;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    record Row(AgendaViews.Item item, PaperCount.Line line) {}

    record Correction(String at, String person, String reason, String changes) {}

    @GetMapping
    String read(@PathVariable String code, Model model) {
        show(code, rows.of(code), "", model);
        return "paper-count";
    }

    /** @param fields issued, collected, valid, invalid, and agreed, disagreed and abstained with a dossier's code */
    @PostMapping
    ModelAndView correct(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Model model) {
        String reason = fields.getOrDefault("reason", "").strip();
        PaperCount typed = typed(sessions.read(code, currentPerson.get()), fields);
        try {
            counts.correct(code, version, typed, reason, currentPerson.get());
            return new ModelAndView("redirect:/phien-hop/{code}/kiem-phieu?da-sua");
        } catch (NotForYou notForYou) {
            throw notForYou;
        } catch (Refusal refusal) {
            show(code, typed, reason, model);
            model.addAttribute("refusal", refusal);
            return new ModelAndView("paper-count", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static PaperCount typed(CouncilSession session, Map<String, String> fields) {
        return new PaperCount(
                number(fields.get("issued")),
                number(fields.get("collected")),
                number(fields.get("valid")),
                number(fields.get("invalid")),
                fields.getOrDefault("head", "").strip(),
                fields.getOrDefault("tellers", "").strip().replace("\r", ""),
                session.agenda().stream()
                        .map(AgendaItem::dossierCode)
                        .map(dossier -> new PaperCount.Line(
                                dossier,
                                number(fields.get("agreed-" + dossier)),
                                number(fields.get("disagreed-" + dossier)),
                                number(fields.get("abstained-" + dossier))))
                        .toList());
    }

    /** @return null for what is no number */
    private static Integer number(String text) {
        return text != null && text.strip().matches("-?\\d{1," + MOST_DIGITS + "}")
                ? Integer.valueOf(text.strip())
                : null;
    }

    private void show(String code, PaperCount count, String reason, Model model) {
        Person person = currentPerson.get();
        CouncilSession session = sessions.read(code, person);
        Campaign campaign = campaigns.get(session.campaignId());
        String secretaries = campaign.role(Role.COUNCIL_SECRETARY).group();
        if (!person.isInAny(secretaries, campaign.role(Role.COUNCIL_CHAIR).group())) {
            throw new NotForYou("Kết quả kiểm phiếu giấy chỉ Thư ký và Chủ tịch Hội đồng được xem.", "");
        }
        if (!session.isOnPaper()) {
            throw Refusal.because(
                    "BALLOT_NOT_ON_PAPER", "Phiên họp " + code + " không bỏ phiếu bằng phiếu giấy.", "", "");
        }
        List<Row> lines = agenda.agenda(session).stream()
                .map(item -> new Row(item, count.of(item.dossierCode())))
                .toList();
        model.addAttribute("code", code);
        model.addAttribute("version", session.version());
        model.addAttribute("status", session.status().words());
        model.addAttribute("council", campaign.council().name());
        model.addAttribute("way", session.ballotMode().words());
        model.addAttribute("members", session.memberCount());
        model.addAttribute("present", PaperCountCheck.present(session));
        model.addAttribute(
                "correctable", session.status() == CouncilSession.Status.COUNTED && person.isIn(secretaries));
        model.addAttribute("count", count);
        model.addAttribute("rows", lines);
        model.addAttribute("reason", reason);
        model.addAttribute(
                "papers",
                records.offered(session, person).stream()
                        .map(paper -> Map.of(
                                "name", paper.name(), "kind", paper.kind().name()))
                        .toList());
        model.addAttribute("corrections", corrections(code, campaign));
    }

    private List<Correction> corrections(String code, Campaign campaign) {
        return rows.corrections(code).stream()
                .map(correction -> new Correction(
                        MOMENT.format(correction.at().atZone(campaign.timeZone())),
                        accounts.find(correction.person()).map(Person::name).orElse(correction.person()),
                        correction.reason(),
                        Objects.toString(correction.changes(), "")))
                .toList();
    }
}
