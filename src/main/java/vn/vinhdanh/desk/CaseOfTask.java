package vn.vinhdanh.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.presence.Sight;
import vn.vinhdanh.way.Ways;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/**
 * The tab "Hồ sơ" of a task: its dossier, or the meeting, registration or campaign that it is about with its diary and its
 * way. Who may not read the case is told so in the tab; the task itself stays as it is.
 */
@Controller
class CaseOfTask {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final WorkItems items;
    private final Dossiers dossiers;
    private final Sight sight;
    private final Journal journal;
    private final Ways ways;
    private final List<Meetings> meetings;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    CaseOfTask(
            WorkItems items,
            Dossiers dossiers,
            Sight sight,
            Journal journal,
            Ways ways,
            List<Meetings> meetings,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.items = items;
        this.dossiers = dossiers;
        this.sight = sight;
        this.journal = journal;
        this.ways = ways;
        this.meetings = meetings;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    record Entry(String at, String person, String sentence, String reason) {}

    record Waiting(String what, String who, String until) {}

    @GetMapping("/viec/{taskId:[A-Za-z0-9._-]+}/ho-so")
    String show(@PathVariable String taskId, Model model) {
        Person person = currentPerson.get();
        Optional<WorkItem> item = items.find(taskId);
        Optional<String> dossier = item.flatMap(found -> dossierOf(found.subject(), person));
        if (dossier.isPresent()) {
            return "redirect:/ho-so/" + dossier.get() + "/trong-viec";
        }
        item.filter(found -> mayRead(found, person)).ifPresent(found -> fill(found, person, model));
        model.addAttribute("known", model.containsAttribute("subject"));
        return "case-tab";
    }

    /** Codes of what is asked about a dossier begin with its code. */
    private Optional<String> dossierOf(String subject, Person person) {
        return Stream.of(subject, subject.replaceFirst("-[^-]*$", ""))
                .filter(code -> {
                    try {
                        dossiers.read(code, person);
                        return true;
                    } catch (Refusal notThere) {
                        return false;
                    }
                })
                .findFirst();
    }

    private boolean mayRead(WorkItem item, Person person) {
        return item.isOf(person) || sight.reaches(item.subject(), person);
    }

    private void fill(WorkItem item, Person person, Model model) {
        Campaign campaign = campaigns.get(item.campaignId());
        model.addAttribute("subject", item.subject());
        model.addAttribute("about", item.about());
        model.addAttribute("search", item.unitName() == null ? item.blocName() : item.unitName());
        model.addAttribute(
                "meeting",
                meetings.stream()
                        .flatMap(room -> room.find(item.subject(), person).stream())
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "waiting",
                items.openAt(item.subject()).stream()
                        .map(open -> new Waiting(
                                open.stepName(),
                                open.assignee() == null ? "chưa có người nhận" : nameOf(open.assignee()),
                                open.due() == null ? "" : calendar.lastMomentInWords(campaign, open.due())))
                        .toList());
        model.addAttribute(
                "journal",
                journal.of(item.subject()).stream()
                        .map(entry -> new Entry(
                                MOMENT.format(entry.at().atZone(campaign.timeZone())),
                                entry.person().isEmpty() ? "Hệ thống" : nameOf(entry.person()),
                                entry.sentence(),
                                entry.reason()))
                        .toList());
        model.addAttribute("ways", ways.of(item.subject()));
    }

    private String nameOf(String user) {
        return accounts.find(user).map(Person::name).orElse(user);
    }
}
