package vn.vinhdanh.targetchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.ChangeKind;
import vn.vinhdanh.registration.Direction;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;

/** Where a unit writes what it proposes to change, and where everybody concerned reads it. */
@Controller
class TargetChangePages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final TargetChanges changes;
    private final Registrations registrations;
    private final Attachments attachments;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    TargetChangePages(
            TargetChanges changes,
            Registrations registrations,
            Attachments attachments,
            DeadlineCalendar calendar,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.changes = changes;
        this.registrations = registrations;
        this.attachments = attachments;
        this.calendar = calendar;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    record Choice(String id, String name, boolean chosen) {}

    record Paper(String name, String url) {}

    @PostMapping("/ket-qua/{registrationCode}/dieu-chinh")
    String begin(@PathVariable String registrationCode) {
        return "redirect:/dieu-chinh/" + changes.begin(registrationCode, currentPerson.get());
    }

    @GetMapping("/dieu-chinh/{code}")
    String show(@PathVariable String code, Model model) {
        return show(changes.read(code, currentPerson.get()), model);
    }

    @PostMapping("/dieu-chinh/{code}")
    String write(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) Integer targetNumber,
            @RequestParam(defaultValue = "") String contentGroup,
            @RequestParam(defaultValue = "") String catalogueEntry,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String newFigure,
            @RequestParam(defaultValue = "") String reason) {
        ChangeKind chosen = find(ChangeKind.values(), kind);
        changes.write(
                code,
                version,
                new ChangeDraft(
                        chosen,
                        targetNumber,
                        orNull(contentGroup),
                        orNull(catalogueEntry),
                        clip(text, 4000),
                        clip(measure, 200),
                        find(Direction.values(), direction),
                        clip(chosen == ChangeKind.ADDED ? newFigure : figure, 40),
                        clip(reason, 4000)),
                currentPerson.get());
        return "redirect:/dieu-chinh/{code}?xem";
    }

    @PostMapping("/dieu-chinh/{code}/gui")
    ModelAndView propose(@PathVariable String code, Model model) {
        try {
            changes.propose(code, currentPerson.get());
            return new ModelAndView("redirect:/dieu-chinh/{code}?da-gui");
        } catch (NotForYou | NotFound notHere) {
            throw notHere;
        } catch (Refusal refusal) {
            String view = show(changes.read(code, currentPerson.get()), model);
            model.addAttribute("faults", refusal.findings());
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/dieu-chinh/{code}/rut")
    String withdraw(@PathVariable String code) {
        changes.withdraw(code, currentPerson.get());
        return "redirect:/dieu-chinh/{code}?da-rut";
    }

    @PostMapping("/dieu-chinh/{code}/bo")
    String discard(@PathVariable String code) {
        String registration = changes.read(code, currentPerson.get()).registrationCode();
        changes.discard(code, currentPerson.get());
        return "redirect:/ket-qua/" + registration;
    }

    private String show(TargetChange change, Model model) {
        Registration registration = registrations.get(change.registrationCode());
        Participants participants = registrations.participants(registration);
        Campaign campaign = participants.campaign();
        boolean draft = change.status() == TargetChange.Status.DRAFT;
        model.addAttribute("code", change.code());
        model.addAttribute("registration", registration.code());
        model.addAttribute("unit", participants.unit().name());
        model.addAttribute("bloc", participants.blocName());
        model.addAttribute("campaign", campaign.name());
        model.addAttribute("change", change);
        model.addAttribute("status", change.status().words());
        model.addAttribute("words", changes.inWords(change));
        model.addAttribute(
                "papers",
                attachments.of(change.code(), TargetChangePapers.DOCUMENT).stream()
                        .map(paper -> new Paper(paper.fileName(), paper.url()))
                        .toList());
        model.addAttribute("office", campaign.role(Campaign.Role.APPRAISER).name());
        model.addAttribute(
                "clause",
                campaign.targetChanges() == null
                        ? ""
                        : "Đề nghị được đến hết ngày "
                                + DAY.format(campaign.targetChanges().lastDay()) + "; "
                                + campaign.targetChanges().workingDays() + " ngày làm việc để trả lời. Căn cứ: "
                                + campaign.targetChanges().clause());
        if (draft) {
            choices(change, registration, participants, campaign, model);
            model.addAttribute("faults", changes.check(change));
            model.addAttribute("begun", change.kind() != null);
            return "target-change";
        }
        model.addAttribute("proposed", by(campaign, change.proposedBy(), change.proposedAt()));
        model.addAttribute("due", calendar.lastMomentInWords(campaign, change.due()));
        model.addAttribute(
                "answered", change.answeredAt() == null ? "" : by(campaign, change.answeredBy(), change.answeredAt()));
        model.addAttribute(
                "mayWithdraw",
                change.status() == TargetChange.Status.PROPOSED && participants.prepares(currentPerson.get()));
        return "target-change-sent";
    }

    private static void choices(
            TargetChange change, Registration registration, Participants participants, Campaign campaign, Model model) {
        model.addAttribute(
                "targets",
                registration.targets().stream()
                        .map(target -> new Choice(
                                String.valueOf(target.number()),
                                "Số " + target.number() + " – " + target.text() + " (đăng ký " + target.figure() + ")",
                                Integer.valueOf(target.number()).equals(change.targetNumber())))
                        .toList());
        model.addAttribute(
                "groups",
                campaign.contentGroups().stream()
                        .filter(group -> group.appliesTo(participants.unit().kind()))
                        .map(group ->
                                new Choice(group.id(), group.name(), group.id().equals(change.contentGroup())))
                        .toList());
        model.addAttribute(
                "catalogue",
                campaign.catalogue().stream()
                        .map(entry ->
                                new Choice(entry.id(), entry.name(), entry.id().equals(change.catalogueEntry())))
                        .toList());
        model.addAttribute(
                "directions",
                Stream.of(Direction.values())
                        .map(direction ->
                                new Choice(direction.name(), direction.words(), direction == change.direction()))
                        .toList());
    }

    private String by(Campaign campaign, String person, Instant at) {
        return accounts.find(person).map(Person::name).orElse(person) + ", "
                + MOMENT.format(at.atZone(campaign.timeZone()));
    }

    private static <E extends Enum<E>> E find(E[] values, String name) {
        List<E> all = Arrays.asList(values);
        return all.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.trim();
    }

    private static String clip(String text, int most) {
        String given = text.trim();
        return given.length() <= most ? given : given.substring(0, most);
    }
}
