package vn.vinhdanh.extension;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.DeadlineChange;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.deadline.Scope;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.extension.Effect.KindShift;
import vn.vinhdanh.extension.Effect.Shift;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Works out what a change moves, before the processes follow it. */
@Component
@Transactional(readOnly = true)
public class Effects {

    private static final String SUPPLEMENT = "SUPPLEMENT";

    private final DeadlineCalendar calendar;
    private final Campaigns campaigns;
    private final Organizations organizations;
    private final Dossiers dossiers;
    private final WorkItems work;

    Effects(
            DeadlineCalendar calendar,
            Campaigns campaigns,
            Organizations organizations,
            Dossiers dossiers,
            WorkItems work) {
        this.calendar = calendar;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.dossiers = dossiers;
        this.work = work;
    }

    /** @param change thought of, or on record a moment ago */
    public Effect of(DeadlineChange change) {
        Campaign campaign = campaigns.get(change.campaignId());
        Organization organization = organizations.get(campaign.organization());
        Map<String, Dossier> known =
                dossiers.of(campaign.id()).stream().collect(Collectors.toMap(Dossier::code, Function.identity()));
        DeadlineCalendar before = calendar.without(change);
        DeadlineCalendar after = calendar.with(change);
        List<Shift> shifts = work.waiting(campaign.id()).stream()
                .flatMap(item ->
                        shift(campaign, item, party(campaign, organization, known, item), before, after).stream())
                .toList();
        return new Effect(
                kindsFor(change, partyOf(change.scope(), campaign, organization)),
                shifts,
                known.values().stream()
                        .filter(Dossier::isLate)
                        .filter(dossier -> dossier.wasCompleteBefore(
                                after.instantOf(dossiers.participants(dossier), DeadlineKind.UNIT_NOMINATION)))
                        .map(Dossier::code)
                        .sorted()
                        .toList(),
                unmoved(change, campaign, organization, after));
    }

    /** @return the deadlines that the change moves for a party */
    public List<KindShift> kindsFor(DeadlineChange change, Party party) {
        Campaign campaign = campaigns.get(change.campaignId());
        DeadlineCalendar before = calendar.without(change);
        DeadlineCalendar after = calendar.with(change);
        return Stream.of(DeadlineKind.values())
                .sorted(Comparator.comparing(kind -> kind != change.kind()))
                .flatMap(kind -> before.find(campaign, kind, party).stream()
                        .map(from -> new KindShift(
                                kind,
                                campaign.deadline(kind).orElseThrow().name(),
                                from,
                                after.instantOf(campaign, kind, party))))
                .filter(shift -> !shift.from().equals(shift.to()))
                .toList();
    }

    /** Who has more time than the campaign gives keeps it, and gets more where the campaign's goes beyond. */
    private static Optional<Shift> shift(
            Campaign campaign, WorkItem item, Party party, DeadlineCalendar before, DeadlineCalendar after) {
        if (item.due() == null) {
            return Optional.empty();
        }
        return kindOf(campaign, item, party, before)
                .map(kind -> {
                    Instant usual = before.instantOf(campaign, kind, party);
                    Instant next = after.instantOf(campaign, kind, party);
                    boolean own = !item.due().equals(usual);
                    return own && next.isBefore(item.due()) || usual.equals(next) ? item.due() : next;
                })
                .filter(due -> !due.equals(item.due()))
                .map(due -> new Shift(item, item.due(), due));
    }

    /** @return the campaign's deadline that the item follows; what was returned follows the unit's or the appraisal's */
    private static Optional<DeadlineKind> kindOf(
            Campaign campaign, WorkItem item, Party party, DeadlineCalendar before) {
        return item.deadline().equals(SUPPLEMENT)
                ? Stream.of(DeadlineKind.UNIT_NOMINATION, DeadlineKind.APPRAISAL)
                        .filter(kind -> before.instantOf(campaign, kind, party).equals(item.due()))
                        .findFirst()
                : Stream.of(DeadlineKind.values())
                        .filter(kind -> kind.name().equals(item.deadline()))
                        .filter(kind -> campaign.deadline(kind).isPresent())
                        .findFirst();
    }

    private Party party(Campaign campaign, Organization organization, Map<String, Dossier> known, WorkItem item) {
        Dossier dossier = known.get(item.subject());
        if (dossier != null) {
            return Party.of(dossiers.participants(dossier));
        }
        if (item.unitId() != null) {
            return organization
                    .unit(item.unitId())
                    .map(unit -> Party.of(Participants.of(campaign, organization, unit)))
                    .orElse(Party.EVERYONE);
        }
        return organization.blocs().stream()
                .filter(bloc -> Objects.equals(bloc.name(), item.blocName()))
                .findFirst()
                .map(bloc -> Party.ofBloc(bloc.id()))
                .orElse(Party.EVERYONE);
    }

    /** @return the party that stands for all of a scope */
    static Party partyOf(Scope scope, Campaign campaign, Organization organization) {
        return switch (scope.level()) {
            case ALL -> Party.EVERYONE;
            case BLOC -> Party.ofBloc(scope.id());
            case UNIT ->
                organization
                        .unit(scope.id())
                        .map(unit -> Party.of(Participants.of(campaign, organization, unit)))
                        .orElse(Party.EVERYONE);
        };
    }

    private static List<String> unmoved(
            DeadlineChange change, Campaign campaign, Organization organization, DeadlineCalendar after) {
        Stream<Named> blocs =
                organization.blocs().stream().map(bloc -> new Named(bloc.name(), Party.ofBloc(bloc.id())));
        Stream<Named> units = organization.units().stream()
                .map(unit -> new Named(unit.name(), Party.of(Participants.of(campaign, organization, unit))));
        return Stream.concat(blocs, units)
                .filter(named -> change.scope().covers(named.party()))
                .filter(named -> after.before(campaign, change.kind(), named.party())
                        .filter(day -> !day.equals(change.becomes()))
                        .isPresent())
                .map(Named::name)
                .toList();
    }

    private record Named(String name, Party party) {}
}
