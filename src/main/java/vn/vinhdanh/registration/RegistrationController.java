package vn.vinhdanh.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.CatalogueEntry;
import vn.vinhdanh.campaign.Campaign.ContentGroup;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Participants;

/** What the forms "Đăng ký chỉ tiêu" and "Tổng hợp đăng ký của khối" read and save. */
@RestController
@RequestMapping("/api")
class RegistrationController {

    private final Registrations registrations;
    private final BlocRegistrations blocRegistrations;
    private final Campaigns campaigns;
    private final ChangeWords changeWords;
    private final DeadlineCalendar calendar;
    private final CurrentPerson currentPerson;

    RegistrationController(
            Registrations registrations,
            BlocRegistrations blocRegistrations,
            Campaigns campaigns,
            ChangeWords changeWords,
            DeadlineCalendar calendar,
            CurrentPerson currentPerson) {
        this.registrations = registrations;
        this.blocRegistrations = blocRegistrations;
        this.campaigns = campaigns;
        this.changeWords = changeWords;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    /** @param value as typed; both "12,5" and "12.5" are understood */
    record TargetRow(
            String contentGroup,
            String catalogueEntry,
            String text,
            String measure,
            Direction direction,
            String value) {}

    record Draft(int version, boolean takesPart, String abstainReason, String lateReason, List<TargetRow> targets) {}

    record View(
            String code,
            int version,
            String campaignName,
            String slogan,
            String unitName,
            String blocName,
            String status,
            boolean editable,
            boolean takesPart,
            String abstainReason,
            boolean afterDeadline,
            String lateReason,
            String decisionReason,
            String deadline,
            String deadlineClause,
            List<TargetRow> targets,
            List<ContentGroup> contentGroups,
            List<CatalogueEntry> catalogue,
            List<Choice> directions,
            List<Finding> findings) {}

    record Choice(String id, String name) {}

    @GetMapping("/registrations/{code}")
    View read(@PathVariable String code) {
        return view(registrations.read(code, currentPerson.get()));
    }

    @PutMapping("/registrations/{code}")
    View write(@PathVariable String code, @RequestBody Draft draft) {
        return view(registrations.write(code, draft.version(), parse(draft), currentPerson.get()));
    }

    /** @param changes what was changed after acceptance, in words */
    record Row(
            String code,
            String unitId,
            String unitName,
            String preparedBy,
            String status,
            boolean decidable,
            boolean late,
            String note,
            List<TargetRow> targets,
            List<Integer> numbers,
            List<String> changes) {}

    record BlocView(
            String code,
            String campaignName,
            String blocName,
            String deadline,
            String returnReason,
            int accepted,
            int waiting,
            int missing,
            List<Row> rows,
            List<Finding> findings) {}

    record Reason(String reason) {}

    @GetMapping("/bloc-registrations/{code}")
    BlocView readBloc(@PathVariable String code) {
        BlocRegistration list = blocRegistrations.read(code, currentPerson.get());
        Campaign campaign = campaigns.get(list.campaignId());
        List<Registration> all = blocRegistrations.registrationsOf(list);
        String blocName = all.isEmpty()
                ? list.blocId()
                : registrations.participants(all.get(0)).blocName();
        int accepted = count(all, RegistrationStatus.ACCEPTED);
        int waiting = count(all, RegistrationStatus.SUBMITTED);
        return new BlocView(
                list.code(),
                campaign.name(),
                blocName,
                calendar.lastMomentInWords(campaign, DeadlineKind.BLOC_REGISTRATION, Party.ofBloc(list.blocId())),
                list.returnReason(),
                accepted,
                waiting,
                all.size() - accepted - waiting - count(all, RegistrationStatus.NOT_REGISTERED),
                all.stream().map(this::row).toList(),
                blocRegistrations.check(list));
    }

    @PostMapping("/registrations/{code}/accept")
    void accept(@PathVariable String code) {
        registrations.accept(code, currentPerson.get());
    }

    @PostMapping("/registrations/{code}/return")
    void returnToUnit(@PathVariable String code, @RequestBody Reason reason) {
        registrations.returnToUnit(code, reason.reason(), currentPerson.get());
    }

    private static int count(List<Registration> all, RegistrationStatus status) {
        return (int) all.stream().filter(r -> r.status() == status).count();
    }

    private Row row(Registration registration) {
        Participants participants = registrations.participants(registration);
        return new Row(
                registration.code(),
                registration.unitId(),
                participants.unit().name(),
                participants.preparer().name(),
                registration.status().words(),
                registration.status() == RegistrationStatus.SUBMITTED,
                registration.isLate(),
                registration.decisionReason(),
                registration.targets().stream().map(RegistrationController::row).toList(),
                registration.targets().stream().map(Target::number).toList(),
                changeWords.of(registration));
    }

    private View view(Registration registration) {
        Campaign campaign = campaigns.get(registration.campaignId());
        Participants participants = registrations.participants(registration);
        Campaign.Deadline deadline =
                campaign.deadline(DeadlineKind.UNIT_REGISTRATION).orElseThrow();
        boolean editable = registration.status().isEditable() && participants.prepares(currentPerson.get());
        List<Finding> findings = editable ? registrations.check(registration) : List.of();
        return new View(
                registration.code(),
                registration.version(),
                campaign.name(),
                campaign.slogan(),
                participants.unit().name(),
                participants.blocName(),
                registration.status().words(),
                editable,
                registration.takesPart(),
                registration.abstainReason(),
                registrations.isLate(registration),
                registration.lateReason(),
                registration.decisionReason(),
                calendar.lastMomentInWords(participants, DeadlineKind.UNIT_REGISTRATION),
                deadline.clause(),
                registration.targets().stream().map(RegistrationController::row).toList(),
                campaign.contentGroups().stream()
                        .filter(g -> g.appliesTo(participants.unit().kind()))
                        .toList(),
                campaign.catalogue(),
                List.of(
                        new Choice("MORE", Direction.MORE.words()),
                        new Choice("LESS", Direction.LESS.words()),
                        new Choice("DONE", Direction.DONE.words())),
                findings);
    }

    private static TargetRow row(Target target) {
        return new TargetRow(
                target.contentGroup(),
                target.catalogueEntry(),
                target.text(),
                target.measure(),
                target.direction(),
                Decimals.inWords(target.registeredValue()));
    }

    private static RegistrationDraft parse(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<TargetRow> rows = draft.targets() == null ? List.of() : draft.targets();
        for (TargetRow row : rows) {
            int number = targets.size() + 1;
            BigDecimal value = Decimals.parse(row.value(), Place.target(number), "Chỉ tiêu số " + number, findings);
            targets.add(new Target(
                    number,
                    trimmed(row.contentGroup()),
                    trimmed(row.catalogueEntry()),
                    trimmed(row.text()),
                    trimmed(row.measure()),
                    row.direction(),
                    value));
        }
        Refusal.unlessEmpty("Chưa lưu được", findings);
        return new RegistrationDraft(
                draft.takesPart(), orEmpty(draft.abstainReason()), orEmpty(draft.lateReason()), targets);
    }

    private static String trimmed(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.trim();
    }
}
