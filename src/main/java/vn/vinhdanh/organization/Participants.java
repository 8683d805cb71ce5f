package vn.vinhdanh.organization;

import java.util.Optional;
import java.util.stream.Stream;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/**
 * Which groups play which part for one unit in one campaign. The one place that says who does the paperwork of a unit,
 * who confirms it and who may look on.
 */
public record Participants(Campaign campaign, Unit unit, Unit preparer, Bloc bloc) {

    /**
     * @param organization the campaign's organization
     * @param unit a unit of it
     */
    public static Participants of(Campaign campaign, Organization organization, Unit unit) {
        return new Participants(
                campaign,
                unit,
                organization.preparerOf(unit),
                organization.blocOf(unit).orElse(null));
    }

    /** The same people, with another bloc reviewing. */
    public Participants inBloc(Bloc other) {
        return new Participants(campaign, unit, preparer, other);
    }

    /** Staff who prepare the unit's papers: its own, or its commune's (R67). */
    public String preparerGroup() {
        return Groups.staffOf(preparer.id());
    }

    /** Head who confirms the unit's papers. */
    public String headGroup() {
        return Groups.headOf(preparer.id());
    }

    /** Leader of the unit's bloc; a group without members when the unit has no bloc. */
    public String blocLeaderGroup() {
        return Groups.leaderOf(bloc == null ? "none" : bloc.id());
    }

    public String blocName() {
        return bloc == null ? "" : bloc.name();
    }

    public String group(Role role) {
        return campaign.role(role).group();
    }

    /** @return whom a group of this case is known as; empty for one that plays no part in it */
    public Optional<String> officeOf(String group) {
        if (group.equals(headGroup())) {
            return Optional.of("Thủ trưởng " + preparer.name());
        }
        if (group.equals(preparerGroup())) {
            return Optional.of("Chuyên viên " + preparer.name());
        }
        return Stream.of(Role.values())
                .map(campaign::role)
                .filter(role -> role != null && role.group().equals(group))
                .map(Campaign.RoleHolder::name)
                .findFirst();
    }

    public boolean prepares(Person person) {
        return person.isIn(preparerGroup());
    }

    /** Whether the person belongs to the unit, its commune, its bloc's leader, the appraisers, deciders or managers. */
    public boolean mayRead(Person person) {
        return person.isInAny(
                preparerGroup(),
                headGroup(),
                Groups.staffOf(unit.id()),
                Groups.headOf(unit.id()),
                blocLeaderGroup(),
                group(Role.APPRAISER),
                group(Role.DECIDER),
                group(Role.MANAGER));
    }
}
