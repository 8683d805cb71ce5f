package vn.vinhdanh.organization;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vinhdanh.datafile.Code;

/** Units, blocs and council of one place, as its organization file lists them. */
public record Organization(@Code String id, List<Unit> units, List<Bloc> blocs, List<CouncilMember> council) {

    public Optional<Unit> unit(String unitId) {
        return units.stream().filter(u -> u != null && unitId.equals(u.id())).findFirst();
    }

    public Optional<Bloc> bloc(String blocId) {
        return blocs.stream().filter(b -> b != null && blocId.equals(b.id())).findFirst();
    }

    /** @return the units that belong to the bloc themselves, not those that it reviews through a parent */
    public List<Unit> membersOf(String blocId) {
        return units.stream().filter(u -> u != null && blocId.equals(u.bloc())).toList();
    }

    /** @return the bloc that reviews the unit: its own, or that of its parent (R67) */
    public Optional<Bloc> blocOf(Unit unit) {
        if (unit.bloc() != null) {
            return bloc(unit.bloc());
        }
        return unit.parent() == null ? Optional.empty() : unit(unit.parent()).flatMap(this::blocOf);
    }

    /**
     * @return the unit whose staff does the paperwork of {@code unit}: itself, or its parent where it has one (R67); of
     *     one that ended, the one that took over
     */
    public Unit preparerOf(Unit unit) {
        Unit living = inPlaceOf(unit);
        return living.parent() == null
                ? living
                : unit(living.parent()).map(this::inPlaceOf).orElse(living);
    }

    private Unit inPlaceOf(Unit unit) {
        Unit living = unit;
        while (living.hasEnded()) {
            living = unit(living.successor()).orElseThrow();
        }
        return living;
    }

    /**
     * @param successors id of each unit that ended, and of the one that took over
     * @return the organization as it is since; an ended unit stays in its tree and its bloc, for which it has worked
     */
    Organization after(Map<String, String> successors) {
        return new Organization(
                id,
                units.stream()
                        .map(unit -> Optional.ofNullable(successors.get(unit.id()))
                                .flatMap(this::unit)
                                .map(unit::endedInto)
                                .orElse(unit))
                        .toList(),
                blocs,
                council);
    }
}
