package vn.vinhdanh.deadline;

import java.util.Set;
import vn.vinhdanh.organization.Participants;

/**
 * Whose deadline is asked for.
 *
 * @param units the unit, and the one that does its paperwork; empty where it is about no single unit
 * @param bloc id of the bloc that reviews them, or null where it is about no bloc
 */
public record Party(Set<String> units, String bloc) {

    /** The campaign as a whole. */
    public static final Party EVERYONE = new Party(Set.of(), null);

    public static Party ofBloc(String bloc) {
        return new Party(Set.of(), bloc);
    }

    public static Party of(Participants participants) {
        String unit = participants.unit().id();
        String preparer = participants.preparer().id();
        return new Party(
                unit.equals(preparer) ? Set.of(unit) : Set.of(unit, preparer),
                participants.bloc() == null ? null : participants.bloc().id());
    }
}
