package vn.vinhdanh.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.extension.DeadlineChanged;
import vn.vinhdanh.extension.Effect;
import vn.vinhdanh.extension.Effect.KindShift;
import vn.vinhdanh.extension.Effect.Shift;
import vn.vinhdanh.extension.Effects;
import vn.vinhdanh.extension.Extensions;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Contact;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.reminder.NoticeMails.Notice;
import vn.vinhdanh.worklist.WorkItem;

/**
 * Tells everybody concerned that a deadline was extended or shortened: one mail per person and change, with what of
 * theirs moves, and their calendar entries under the UIDs they have already.
 */
@Component
class DeadlineChangeMails {

    private final NoticeMails mails;
    private final Effects effects;
    private final Extensions extensions;
    private final DeadlineEntries entries;
    private final DeadlineCalendar calendar;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Accounts accounts;

    DeadlineChangeMails(
            NoticeMails mails,
            Effects effects,
            Extensions extensions,
            DeadlineEntries entries,
            DeadlineCalendar calendar,
            Campaigns campaigns,
            Organizations organizations,
            Accounts accounts) {
        this.mails = mails;
        this.effects = effects;
        this.extensions = extensions;
        this.entries = entries;
        this.calendar = calendar;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /** What one person is told. */
    private record Told(Set<KindShift> kinds, List<Shift> work) {}

    @EventListener
    void on(DeadlineChanged changed) {
        DeadlineChange change = changed.change();
        Campaign campaign = campaigns.get(change.campaignId());
        Effect effect = effects.of(change);
        Map<Contact, Told> told = new LinkedHashMap<>();
        addressees(change, campaign, organizations.get(campaign.organization()))
                .forEach((group, kinds) -> accounts.membersOf(group)
                        .forEach(person -> told(told, person).kinds().addAll(kinds)));
        for (Shift shift : effect.work()) {
            owners(shift.item()).forEach(person -> {
                Told his = told(told, person);
                his.kinds().addAll(effect.kinds());
                his.work().add(shift);
            });
        }
        told.forEach((person, what) -> mails.send(campaign, person, notice(campaign, change, what)));
    }

    private Notice notice(Campaign campaign, DeadlineChange change, Told told) {
        List<String> points = new ArrayList<>();
        told.kinds()
                .forEach(kind -> points.add("Mốc “" + kind.name() + "”: từ "
                        + calendar.lastMomentInWords(campaign, kind.from()) + " thành "
                        + calendar.lastMomentInWords(campaign, kind.to()) + "."));
        told.work().forEach(shift -> points.add(inWords(campaign, shift)));
        return new Notice(
                "deadline/" + change.code(),
                change.inWords() + ": "
                        + campaign.deadline(change.kind()).orElseThrow().name(),
                extensions.inWords(change) + " Lý do: " + change.reason(),
                points,
                "/moc-han/" + campaign.id(),
                entries.of(told.work().stream()
                        .map(shift -> shift.item().dueBy(shift.to()))
                        .toList()));
    }

    private String inWords(Campaign campaign, Shift shift) {
        WorkItem item = shift.item();
        return "Việc của Anh/Chị: " + item.stepName() + " – " + item.subject()
                + (item.about().isEmpty() ? "" : " (" + item.about() + ")") + ": hạn mới "
                + calendar.lastMomentInWords(campaign, shift.to()) + ".";
    }

    /** @return by group, the deadlines of its that move, whether or not anything of it waits already */
    private Map<String, Set<KindShift>> addressees(
            DeadlineChange change, Campaign campaign, Organization organization) {
        Map<String, Set<KindShift>> groups = new LinkedHashMap<>();
        organization.units().stream()
                .filter(unit -> !unit.hasEnded())
                .map(unit -> Participants.of(campaign, organization, unit))
                .filter(participants -> change.scope().covers(Party.of(participants)))
                .forEach(participants -> add(
                        groups,
                        Stream.of(participants.preparerGroup(), participants.headGroup()),
                        effects.kindsFor(change, Party.of(participants)),
                        DeadlineChangeMails::isOfUnits));
        organization.blocs().stream()
                .filter(bloc -> change.scope().covers(Party.ofBloc(bloc.id())))
                .forEach(bloc -> add(
                        groups,
                        Stream.of(Groups.leaderOf(bloc.id())),
                        effects.kindsFor(change, Party.ofBloc(bloc.id())),
                        DeadlineChangeMails::isOfBlocs));
        List<KindShift> kinds = effects.of(change).kinds();
        add(groups, Stream.of(campaign.role(Role.APPRAISER).group()), kinds, kind -> true);
        add(
                groups,
                Stream.of(Role.COUNCIL, Role.COUNCIL_SECRETARY, Role.COUNCIL_CHAIR)
                        .map(role -> campaign.role(role).group()),
                kinds,
                kind -> kind == DeadlineKind.COUNCIL);
        add(groups, Stream.of(campaign.role(Role.DECIDER).group()), kinds, kind -> kind == DeadlineKind.DECISION);
        return groups;
    }

    private static void add(
            Map<String, Set<KindShift>> groups,
            Stream<String> whose,
            List<KindShift> kinds,
            Predicate<DeadlineKind> theirs) {
        List<KindShift> heard =
                kinds.stream().filter(shift -> theirs.test(shift.kind())).toList();
        if (!heard.isEmpty()) {
            whose.forEach(group ->
                    groups.computeIfAbsent(group, g -> new LinkedHashSet<>()).addAll(heard));
        }
    }

    private static boolean isOfUnits(DeadlineKind kind) {
        return switch (kind) {
            case UNIT_REGISTRATION, PROJECT_PLAN, REGISTRATION_CLOSE, UNIT_NOMINATION -> true;
            default -> false;
        };
    }

    private static boolean isOfBlocs(DeadlineKind kind) {
        return isOfUnits(kind) || kind == DeadlineKind.BLOC_REGISTRATION || kind == DeadlineKind.BLOC_REVIEW;
    }

    private static Told told(Map<Contact, Told> all, Contact person) {
        return all.computeIfAbsent(person, p -> new Told(new LinkedHashSet<>(), new ArrayList<>()));
    }

    private List<Contact> owners(WorkItem item) {
        return item.assignee() != null
                ? accounts.contact(item.assignee()).stream().toList()
                : item.groups().stream()
                        .sorted()
                        .flatMap(group -> accounts.membersOf(group).stream())
                        .distinct()
                        .toList();
    }
}
