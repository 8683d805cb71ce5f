package vn.vinhdanh.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaign.RoleHolder;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.ReminderRule.Recipient;
import vn.vinhdanh.campaign.ReminderRule.Rung;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.worklist.WorkItem;

/** The rungs of the campaign's ladder for one piece of late work: who hears of it, and when. */
@Component
public class Rungs {

    /** So that work that came when its ladder had passed already is not forgotten. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(7);

    /**
     * @param title what they are, e.g. "Thủ trưởng đơn vị"
     * @param name who they are, e.g. "Thủ trưởng phường Kim Tân"
     */
    record Hearer(Recipient recipient, String group, String title, String name, String clause) {}

    private final Organizations organizations;
    private final WorkingDays workingDays;

    Rungs(Organizations organizations, WorkingDays workingDays) {
        this.organizations = organizations;
        this.workingDays = workingDays;
    }

    /**
     * @param workingDaysLate working days since the deadline, the present one included
     * @return those whose turn has come, lowest first; never the late party itself nor anybody below it
     */
    List<Hearer> hearers(Campaign campaign, WorkItem late, int workingDaysLate) {
        return campaign.reminders().ladder().stream()
                .filter(rung -> workingDaysLate >= rung.workingDaysAfter())
                .filter(rung -> rung.deadlines().isEmpty()
                        || DeadlineKind.named(late.deadline())
                                .filter(rung.deadlines()::contains)
                                .isPresent())
                .filter(rung -> isAbove(rung.to(), campaign, late))
                .flatMap(rung -> hearer(rung, campaign, late).stream())
                .toList();
    }

    /**
     * @param due first moment that is too late
     * @return the next moment after {@code now} at which somebody may have to hear of it: the deadline, then the first
     *     moment of each rung's day, then once a week
     */
    public Instant next(Campaign campaign, Instant due, Instant now) {
        List<Instant> moments = Stream.concat(Stream.of(due), rungs(campaign, due))
                .sorted()
                .distinct()
                .toList();
        return moments.stream()
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElseGet(() -> Stream.iterate(moments.get(moments.size() - 1), moment -> moment.plus(LOOK_AGAIN))
                        .filter(moment -> moment.isAfter(now))
                        .findFirst()
                        .orElseThrow());
    }

    private Stream<Instant> rungs(Campaign campaign, Instant due) {
        if (campaign.reminders() == null) {
            return Stream.empty();
        }
        LocalDate lastDay = LocalDate.ofInstant(due.minusSeconds(1), campaign.timeZone());
        return campaign.reminders().ladder().stream().map(rung -> workingDays
                .shift(lastDay, rung.workingDaysAfter())
                .atStartOfDay(campaign.timeZone())
                .toInstant());
    }

    private static boolean isAbove(Recipient recipient, Campaign campaign, WorkItem late) {
        return Stream.of(Recipient.values())
                .filter(party -> late.groups().stream().anyMatch(group -> isOf(party, group, campaign)))
                .allMatch(party -> recipient.compareTo(party) > 0);
    }

    private static boolean isOf(Recipient party, String group, Campaign campaign) {
        return switch (party) {
            case HEAD -> group.startsWith(Groups.headOf(""));
            case BLOC_LEADER -> group.startsWith(Groups.leaderOf(""));
            case APPRAISER -> group.equals(campaign.role(Role.APPRAISER).group());
            case DECIDER -> group.equals(campaign.role(Role.DECIDER).group());
        };
    }

    private Optional<Hearer> hearer(Rung rung, Campaign campaign, WorkItem late) {
        Organization organization = organizations.get(campaign.organization());
        return switch (rung.to()) {
            case HEAD ->
                late.groups().stream()
                        .map(Groups::unitOf)
                        .flatMap(unit -> organization.unit(unit).stream())
                        .findFirst()
                        .map(unit -> new Hearer(
                                rung.to(),
                                Groups.headOf(unit.id()),
                                "Thủ trưởng đơn vị",
                                "Thủ trưởng " + unit.name(),
                                rung.clause()));
            case BLOC_LEADER ->
                organization.blocs().stream()
                        .filter(bloc -> bloc.name().equals(late.blocName()))
                        .findFirst()
                        .map(bloc -> hearer(rung, Groups.leaderOf(bloc.id()), "Trưởng " + lowerFirst(bloc.name())));
            case APPRAISER -> Optional.of(hearer(rung, campaign.role(Role.APPRAISER)));
            case DECIDER -> Optional.of(hearer(rung, campaign.role(Role.DECIDER)));
        };
    }

    private static Hearer hearer(Rung rung, RoleHolder holder) {
        return hearer(rung, holder.group(), holder.name());
    }

    private static Hearer hearer(Rung rung, String group, String name) {
        return new Hearer(rung.to(), group, name, name, rung.clause());
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
