package vn.vinhdanh.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A group of like units that compete with each other; its leader changes by year (R85). */
public record Bloc(String id, String name, boolean sample, List<Leadership> leaders) {

    /** @param to last day, inclusive */
    public record Leadership(String unit, LocalDate from, LocalDate to) {}

    /** @return id of the unit that leads the bloc on that day */
    public Optional<String> leaderOn(LocalDate day) {
        return leaders.stream()
                .filter(l -> !day.isBefore(l.from()) && !day.isAfter(l.to()))
                .map(Leadership::unit)
                .findFirst();
    }
}
