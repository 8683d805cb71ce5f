package vn.vinhdanh.extension;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vinhdanh.attachment.Attachments;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.deadline.RecordedChanges;
import vn.vinhdanh.deadline.Scope;
import vn.vinhdanh.escalation.Urgers;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;

/** All deadlines of a campaign in words, for whom they were changed, and the history; for everybody with a part in it. */
@Controller
@RequestMapping("/moc-han")
class DeadlinePages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final RecordedChanges changes;
    private final DeadlineCalendar calendar;
    private final DeadlineReaders readers;
    private final Urgers urgers;
    private final Attachments attachments;
    private final Moves moves;
    private final Campaigns campaigns;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    DeadlinePages(
            RecordedChanges changes,
            DeadlineCalendar calendar,
            DeadlineReaders readers,
            Urgers urgers,
            Attachments attachments,
            Moves moves,
            Campaigns campaigns,
            CampaignLaunches launches,
            Organizations organizations,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.changes = changes;
        this.calendar = calendar;
        this.readers = readers;
        this.urgers = urgers;
        this.attachments = attachments;
        this.moves = moves;
        this.campaigns = campaigns;
        this.launches = launches;
        this.organizations = organizations;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    /** @param own in words, for each bloc or unit that has a date of its own */
    record Row(String name, String until, List<String> own, String clause) {}

    record Paper(String name, String url) {}

    record Entry(
            String code,
            String at,
            String person,
            String what,
            String name,
            String scope,
            String was,
            String becomes,
            String reason,
            String document,
            List<Paper> papers,
            Moves.Progress progress) {}

    record Choice(String id, String name) {}

    @GetMapping
    String choose(Model model) {
        Person person = currentPerson.get();
        List<Campaign> readable = launches.launched().stream()
                .filter(campaign -> readers.mayRead(campaign, person))
                .toList();
        if (readable.size() == 1) {
            return "redirect:/moc-han/" + readable.get(0).id();
        }
        model.addAttribute(
                "campaigns",
                readable.stream()
                        .map(campaign -> new Choice(campaign.id(), campaign.name()))
                        .toList());
        return "deadline-campaigns";
    }

    @GetMapping("/{campaignId}")
    String show(@PathVariable String campaignId, Model model) {
        Campaign campaign = campaigns.get(campaignId);
        Person person = currentPerson.get();
        readers.require(campaign, person);
        List<DeadlineChange> known = changes.of(campaignId);
        List<Entry> history = known.stream()
                .map(change -> entry(campaign, change))
                .sorted(Comparator.comparing(Entry::code).reversed())
                .toList();
        model.addAttribute("id", campaignId);
        model.addAttribute("campaign", campaign.name());
        model.addAttribute("rows", rows(campaign, known));
        model.addAttribute("history", history);
        model.addAttribute(
                "running",
                history.stream().filter(e -> e.progress().isRunning()).toList());
        model.addAttribute("mayChange", readers.mayChange(campaign, person));
        model.addAttribute("mayUrge", urgers.include(campaign, person));
        return "deadlines";
    }

    private List<Row> rows(Campaign campaign, List<DeadlineChange> known) {
        Organization organization = organizations.get(campaign.organization());
        List<Scope> own = known.stream()
                .map(DeadlineChange::scope)
                .filter(scope -> scope.level() != Scope.Level.ALL)
                .distinct()
                .toList();
        return Stream.of(DeadlineKind.values())
                .flatMap(kind -> campaign.deadline(kind).stream())
                .sorted(Comparator.comparing(deadline -> calendar.instantOf(campaign, deadline.kind())))
                .map(deadline -> new Row(
                        deadline.name(),
                        calendar.lastMomentInWords(campaign, deadline.kind()),
                        own.stream()
                                .flatMap(scope -> own(campaign, organization, deadline.kind(), scope).stream())
                                .toList(),
                        deadline.clause()))
                .toList();
    }

    private Optional<String> own(Campaign campaign, Organization organization, DeadlineKind kind, Scope scope) {
        Party party = Effects.partyOf(scope, campaign, organization);
        Party wider =
                scope.level() == Scope.Level.UNIT && party.bloc() != null ? Party.ofBloc(party.bloc()) : Party.EVERYONE;
        return calendar.instantOf(campaign, kind, party).equals(calendar.instantOf(campaign, kind, wider))
                ? Optional.empty()
                : Optional.of(ExtensionChecks.nameOf(scope, organization) + ": "
                        + calendar.lastMomentInWords(campaign, kind, party));
    }

    private Entry entry(Campaign campaign, DeadlineChange change) {
        ZoneId zone = campaign.timeZone();
        return new Entry(
                change.code(),
                MOMENT.format(change.at().atZone(zone)),
                accounts.find(change.person()).map(Person::name).orElse(change.person()),
                change.inWords(),
                campaign.deadline(change.kind()).map(Campaign.Deadline::name).orElse(""),
                ExtensionChecks.nameOf(change.scope(), organizations.get(campaign.organization())),
                words(campaign, change.was()),
                words(campaign, change.becomes()),
                change.reason(),
                change.documentNumber() + " ngày " + VietnameseDay.of(change.documentDate()),
                attachments.of(change.code(), ExtensionPapers.DOCUMENT).stream()
                        .map(paper -> new Paper(paper.fileName(), paper.url()))
                        .toList(),
                moves.progress(change.code()));
    }

    private String words(Campaign campaign, LocalDate before) {
        return calendar.lastMomentInWords(
                campaign, before.atStartOfDay(campaign.timeZone()).toInstant());
    }
}
