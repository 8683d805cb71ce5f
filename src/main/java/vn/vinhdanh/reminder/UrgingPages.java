package vn.vinhdanh.reminder;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.escalation.Urgers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.reminder.LateWork.Late;
import vn.vinhdanh.reminder.LateWork.Page;
import vn.vinhdanh.reminder.LateWork.Wish;

/** The page on which people are urged: choose who is behind, read the letters, send them. */
@Controller
@RequestMapping("/don-doc")
class UrgingPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final Map<String, String> STANDINGS = new LinkedHashMap<>();

    static {
        List.of(Line.Kind.OVERDUE, Line.Kind.DUE_SOON).forEach(kind -> STANDINGS.put(kind.name(), kind.words()));
    }

    private final Urgings urgings;
    private final LateWork late;
    private final Urgers urgers;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    UrgingPages(
            Urgings urgings,
            LateWork late,
            Urgers urgers,
            Campaigns campaigns,
            CampaignLaunches launches,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.urgings = urgings;
        this.late = late;
        this.urgers = urgers;
        this.campaigns = campaigns;
        this.launches = launches;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    /** @param urged when and by whom it was urged last; empty when never */
    record Row(
            String taskId,
            String step,
            String subject,
            String about,
            String bloc,
            String owners,
            String when,
            String standing,
            boolean overdue,
            String urged) {}

    record Choice(String id, String name, boolean chosen) {}

    record Letter(String to, String address, String subject, String text) {}

    @GetMapping
    String choose(Model model) {
        Person person = currentPerson.get();
        List<Campaign> mine = launches.launched().stream()
                .filter(campaign -> urgers.include(campaign, person))
                .toList();
        if (mine.size() == 1) {
            return "redirect:/don-doc/" + mine.get(0).id();
        }
        model.addAttribute(
                "campaigns",
                mine.stream()
                        .map(campaign -> new Choice(campaign.id(), campaign.name(), false))
                        .toList());
        return "urging-campaigns";
    }

    /** @param bloc,step,standing what to show only; empty shows all */
    @GetMapping("/{campaignId}")
    String list(
            @PathVariable String campaignId,
            @RequestParam(name = "khoi", defaultValue = "") String bloc,
            @RequestParam(name = "buoc", defaultValue = "") String step,
            @RequestParam(name = "muc", defaultValue = "") String standing,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        Campaign campaign = require(campaignId);
        Page page = late.page(campaign, new Wish(bloc, step, standing, number), currentPerson.get());
        model.addAttribute("id", campaignId);
        model.addAttribute("campaign", campaign.name());
        model.addAttribute("page", page);
        model.addAttribute("blocs", choices(page.blocs(), bloc));
        model.addAttribute("steps", choices(page.steps(), step));
        model.addAttribute("standings", choices(STANDINGS, standing));
        model.addAttribute("khoi", bloc);
        model.addAttribute("buoc", step);
        model.addAttribute("muc", standing);
        model.addAttribute(
                "rows", page.rows().stream().map(row -> row(campaign, row)).toList());
        return "urging";
    }

    private static List<Choice> choices(Map<String, String> names, String chosen) {
        return names.entrySet().stream()
                .map(one ->
                        new Choice(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }

    /** Shows the letters before they go out. */
    @PostMapping("/{campaignId}/xem")
    ModelAndView look(
            @PathVariable String campaignId,
            @RequestParam(name = "viec", defaultValue = "") List<String> tasks,
            @RequestParam(name = "them", defaultValue = "") String addition,
            Model model) {
        require(campaignId);
        return letters(campaignId, tasks, addition, List.of(), HttpStatus.OK, model);
    }

    /** @param again second confirmation, that somebody is urged twice in one day */
    @PostMapping("/{campaignId}/gui")
    ModelAndView send(
            @PathVariable String campaignId,
            @RequestParam(name = "viec", defaultValue = "") List<String> tasks,
            @RequestParam(name = "them", defaultValue = "") String addition,
            @RequestParam(name = "lan-nua", defaultValue = "false") boolean again,
            Model model) {
        require(campaignId);
        try {
            int people = urgings.urge(campaignId, tasks, addition, again, currentPerson.get());
            return new ModelAndView("redirect:/don-doc/" + campaignId + "?da-gui=" + people);
        } catch (NotForYou | NotFound notHere) {
            throw notHere;
        } catch (Refusal refusal) {
            return letters(campaignId, tasks, addition, refusal.findings(), HttpStatus.UNPROCESSABLE_ENTITY, model);
        }
    }

    private ModelAndView letters(
            String campaignId,
            List<String> tasks,
            String addition,
            List<Finding> faults,
            HttpStatus status,
            Model model) {
        Campaign campaign = campaigns.get(campaignId);
        List<Late> chosen = late.of(campaign, tasks, currentPerson.get());
        model.addAttribute("id", campaignId);
        model.addAttribute("campaign", campaign.name());
        model.addAttribute("tasks", tasks);
        model.addAttribute("addition", addition);
        model.addAttribute("faults", faults);
        model.addAttribute("urgedToday", urgings.urgedToday(campaign, chosen));
        model.addAttribute(
                "unowned",
                chosen.stream()
                        .filter(late -> late.owners().isEmpty())
                        .map(late ->
                                late.item().stepName() + " – " + late.item().subject())
                        .toList());
        model.addAttribute(
                "letters",
                urgings.letters(campaignId, tasks, addition, currentPerson.get()).stream()
                        .map(mail -> new Letter(
                                accounts.contact(mail.person())
                                        .map(Contact::name)
                                        .orElse(mail.person()),
                                mail.address(),
                                mail.subject(),
                                mail.text()))
                        .toList());
        return new ModelAndView("urging-letters", model.asMap(), status);
    }

    private Campaign require(String campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        if (campaign.reminders() == null) {
            throw new NotFound(campaign.name() + " không dùng nhắc việc.");
        }
        return campaign;
    }

    private Row row(Campaign campaign, Late late) {
        return new Row(
                late.item().taskId(),
                late.item().stepName(),
                late.item().subject(),
                late.item().about(),
                late.bloc() == null ? "" : late.bloc().name(),
                late.owners().stream().map(Contact::name).collect(Collectors.joining(", ")),
                late.line().when(),
                late.line().kind().words(),
                late.line().kind().isOverdue(),
                late.last()
                        .map(last -> MOMENT.format(last.at().atZone(campaign.timeZone())) + ", "
                                + accounts.find(last.by()).map(Person::name).orElse(last.by()))
                        .orElse(""));
    }
}
