package vn.vinhdanh.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
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
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Scope;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.extension.DraftRows.Kept;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;

/** How the appraising office writes a change of a deadline, sees what it would move, and confirms it. */
@Controller
class ExtensionPages {

    private final Extensions extensions;
    private final Effects effects;
    private final Attachments attachments;
    private final DeadlineCalendar calendar;
    private final WorkingDays workingDays;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    ExtensionPages(
            Extensions extensions,
            Effects effects,
            Attachments attachments,
            DeadlineCalendar calendar,
            WorkingDays workingDays,
            Campaigns campaigns,
            Organizations organizations,
            CurrentPerson currentPerson,
            Clock clock) {
        this.extensions = extensions;
        this.effects = effects;
        this.attachments = attachments;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    record Choice(String id, String name, boolean chosen) {}

    record Moved(String name, String from, String to) {}

    record Paper(String code, String name, String url) {}

    /**
     * What would happen.
     *
     * @param short in one sentence
     * @param tight whom a shortening leaves no working day after today
     */
    record Preview(String inShort, boolean shortening, List<Moved> kinds, List<String> tight, List<String> unmoved) {}

    @PostMapping("/moc-han/{campaignId}/thay-doi")
    String begin(@PathVariable String campaignId) {
        return "redirect:/thay-doi-han/" + extensions.begin(campaignId, currentPerson.get());
    }

    @GetMapping("/thay-doi-han/{code}")
    String show(@PathVariable String code, Model model) {
        Kept kept = extensions.read(code, currentPerson.get());
        if (kept.recorded()) {
            return "redirect:/moc-han/" + kept.campaignId();
        }
        show(kept, model);
        return "deadline-change";
    }

    @PostMapping("/thay-doi-han/{code}")
    String write(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "ALL") Scope.Level level,
            @RequestParam(defaultValue = "") String bloc,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(defaultValue = "") String documentDate) {
        Scope scope = new Scope(
                level,
                switch (level) {
                    case ALL -> "";
                    case BLOC -> bloc;
                    case UNIT -> unit;
                });
        extensions.write(
                code,
                new ChangeDraft(
                        kindOf(kind), scope, day(lastDay), reason.trim(), documentNumber.trim(), day(documentDate)),
                currentPerson.get());
        return "redirect:/thay-doi-han/{code}?xem";
    }

    /** @param shortening second confirmation, that people shall have less time */
    @PostMapping("/thay-doi-han/{code}/ghi-nhan")
    ModelAndView record(
            @PathVariable String code, @RequestParam(defaultValue = "false") boolean shortening, Model model) {
        try {
            DeadlineChange change = extensions.record(code, shortening, currentPerson.get());
            return new ModelAndView("redirect:/moc-han/" + change.campaignId() + "?da-ghi");
        } catch (NotForYou | NotFound notHere) {
            throw notHere;
        } catch (Refusal refusal) {
            Kept kept = extensions.read(code, currentPerson.get());
            show(kept, model);
            model.addAttribute("faults", refusal.findings());
            model.addAttribute("refused", true);
            return new ModelAndView("deadline-change", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/thay-doi-han/{code}/bo")
    String discard(@PathVariable String code) {
        Kept kept = extensions.read(code, currentPerson.get());
        extensions.discard(code, currentPerson.get());
        return "redirect:/moc-han/" + kept.campaignId();
    }

    private void show(Kept kept, Model model) {
        Campaign campaign = campaigns.get(kept.campaignId());
        Organization organization = organizations.get(campaign.organization());
        ChangeDraft draft = kept.draft();
        List<Finding> faults = extensions.check(kept);
        model.addAttribute("code", kept.code());
        model.addAttribute("campaignId", campaign.id());
        model.addAttribute("campaign", campaign.name());
        model.addAttribute("draft", draft);
        model.addAttribute("kinds", kinds(campaign, draft));
        model.addAttribute(
                "blocs",
                organization.blocs().stream()
                        .map(bloc ->
                                new Choice(bloc.id(), bloc.name(), draft.scope().equals(Scope.bloc(bloc.id()))))
                        .toList());
        model.addAttribute(
                "units",
                organization.units().stream()
                        .filter(unit -> !unit.hasEnded())
                        .map(unit ->
                                new Choice(unit.id(), unit.name(), draft.scope().equals(Scope.unit(unit.id()))))
                        .toList());
        model.addAttribute(
                "papers",
                attachments.of(kept.code(), ExtensionPapers.DOCUMENT).stream()
                        .map(paper -> new Paper(paper.code(), paper.fileName(), paper.url()))
                        .toList());
        model.addAttribute("faults", faults);
        model.addAttribute("refused", false);
        model.addAttribute("begun", draft.kind() != null);
        model.addAttribute("preview", extensions.isShaped(kept) ? preview(kept, campaign) : null);
    }

    private List<Choice> kinds(Campaign campaign, ChangeDraft draft) {
        return Stream.of(DeadlineKind.values())
                .flatMap(kind -> campaign.deadline(kind).stream())
                .sorted(Comparator.comparing(deadline -> calendar.instantOf(campaign, deadline.kind())))
                .map(deadline -> new Choice(
                        deadline.kind().name(),
                        deadline.name() + " (đang là " + calendar.lastMomentInWords(campaign, deadline.kind()) + ")",
                        deadline.kind() == draft.kind()))
                .toList();
    }

    private Preview preview(Kept kept, Campaign campaign) {
        DeadlineChange change = extensions.thought(kept, "");
        Effect effect = effects.of(change);
        LocalDate today = LocalDate.ofInstant(clock.instant(), campaign.timeZone());
        long back = effect.work().stream()
                .filter(shift -> shift.comesBackInTime(clock.instant()))
                .count();
        return new Preview(
                (effect.work().isEmpty()
                                ? "Không có việc nào đang chờ phải dời"
                                : effect.work().size() + " việc của " + effect.units() + " đơn vị, khối sẽ dời")
                        + (back == 0 ? "" : "; " + back + " việc đang quá hạn sẽ hết quá hạn")
                        + (effect.inTimeAfterAll().isEmpty()
                                ? ""
                                : "; " + effect.inTimeAfterAll().size()
                                        + " hồ sơ nộp muộn sẽ được tính là nộp trong hạn")
                        + ".",
                change.isShortening(),
                effect.kinds().stream()
                        .map(kind -> new Moved(
                                kind.name(),
                                calendar.lastMomentInWords(campaign, kind.from()),
                                calendar.lastMomentInWords(campaign, kind.to())))
                        .toList(),
                effect.work().stream()
                        .filter(shift -> shift.to().isBefore(shift.from()))
                        .filter(shift -> !workingDays
                                .onOrBefore(LocalDate.ofInstant(shift.to().minusSeconds(1), campaign.timeZone()))
                                .isAfter(today))
                        .map(shift ->
                                shift.item().stepName() + " – " + shift.item().subject()
                                        + (shift.item().about().isEmpty()
                                                ? ""
                                                : " (" + shift.item().about() + ")"))
                        .toList(),
                effect.unmoved());
    }

    private static DeadlineKind kindOf(String name) {
        return Stream.of(DeadlineKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
