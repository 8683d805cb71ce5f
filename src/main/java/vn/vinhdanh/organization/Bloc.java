package vn.vinhdanh.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/** A group of like units that compete with each other; its leader changes by year (R85). */
public record Bloc(@Code String id, String name, @MayBeAbsent boolean sample, List<Leadership> leaders) {

    /**
     * @param to last day, inclusive
     * @param sample true when nothing public says who led
     */
    public record Leadership(String unit, LocalDate from, LocalDate to, @MayBeAbsent boolean sample) {}

    /** @return id of the unit that leads the bloc on that day */
    public Optional<String> leaderOn(LocalDate day) {
        return leaders.stream()
                .filter(l -> !day.isBefore(l.from()) && !day.isAfter(l.to()))
                .map(Leadership::unit)
                .findFirst();
    }
}
