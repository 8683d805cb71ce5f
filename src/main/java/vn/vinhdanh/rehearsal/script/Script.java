package vn.vinhdanh.rehearsal.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * How units and offices behave while a campaign is rehearsed, as its script file says. Of every list of rules the first
 * that names the unit or its kind counts, else the first that names none. Days are working days.
 *
 * @param campaign id of the campaign
 * @param until last day that is played
 * @param seed what chance is made from: the same seed gives the same run
 * @param registration when units register
 * @param offices how fast each office works; one that is not named does at once what comes
 * @param reportsDaysBefore how long before their deadline reports of the appraising office are sent
 */
record Script(
        @Code String campaign,
        LocalDate until,
        @MayBeAbsent int seed,
        List<Conduct> registration,
        Nomination nomination,
        List<Result> results,
        @MayBeAbsent Map<Office, Pace> offices,
        @MayBeAbsent int reportsDaysBefore,
        Council council,
        @MayBeAbsent Province province) {

    /** Whom a rule is for; both empty: everybody. */
    interface For {
        Set<String> units();

        Set<UnitKind> kinds();
    }

    enum Manner {
        ON_TIME,
        LATE,
        /** On time, but a document is missing; it follows when the dossier comes back. */
        INCOMPLETE,
        SILENT
    }

    /**
     * @param days before the last working day that people have, or, when late, after the deadline
     * @param spread by how many more days units differ from each other, by chance
     */
    record Conduct(
            Manner manner,
            @MayBeAbsent int days,
            @MayBeAbsent int spread,
            @MayBeAbsent Set<String> units,
            @MayBeAbsent Set<UnitKind> kinds)
            implements For {}

    /**
     * @param openedDaysBefore how long before their deadline units open their dossiers
     * @param supplementDays after how many days a dossier that came back is handed in again
     */
    record Nomination(int openedDaysBefore, int supplementDays, List<Conduct> conduct, List<Wanted> wanted) {}

    /**
     * Who is nominated for what.
     *
     * @param number how many of the kinds; 0 for every one
     * @param onePerParent whether each commune chooses one of them (R44)
     */
    record Wanted(
            String award,
            @MayBeAbsent List<String> units,
            @MayBeAbsent Set<UnitKind> kinds,
            @MayBeAbsent int number,
            @MayBeAbsent boolean onePerParent) {}

    /** How much of what it registered a unit reaches, in percent, between the two by chance. */
    record Result(int from, int to, @MayBeAbsent Set<String> units, @MayBeAbsent Set<UnitKind> kinds) implements For {}

    enum Office {
        UNIT,
        HEAD,
        BLOC_LEADER,
        APPRAISER,
        COUNCIL,
        COUNCIL_SECRETARY,
        COUNCIL_CHAIR,
        DECIDER
    }

    /**
     * @param days for how long a piece of work lies before it is taken up
     * @param perDay how many pieces are done in a day, at most; 0 for no limit
     */
    record Pace(@MayBeAbsent int days, @MayBeAbsent int perDay) {

        static final Pace AT_ONCE = new Pace(0, 0);
    }

    /**
     * @param meetings days on which the council meets when dossiers wait for it
     * @param invitedDaysBefore how long before a meeting its agenda is settled
     * @param absent members who never vote
     */
    record Council(
            List<LocalDate> meetings,
            int invitedDaysBefore,
            @MayBeAbsent Set<String> absent,
            @MayBeAbsent List<Against> against) {}

    /** A member who votes against some units. */
    record Against(String member, Set<String> units) {}

    /**
     * @param answersAfterDays working days after the submission
     * @param refuses units that the level above does not award
     */
    record Province(@MayBeAbsent int answersAfterDays, @MayBeAbsent Set<String> refuses) {}

    Pace pace(Office office) {
        return offices.getOrDefault(office, Pace.AT_ONCE);
    }

    /** @return the rule for a unit */
    static <T extends For> T ruleFor(List<T> rules, String unit, UnitKind kind) {
        return rules.stream()
                .filter(rule -> rule.units().contains(unit) || rule.kinds().contains(kind))
                .findFirst()
                .or(() -> rules.stream()
                        .filter(rule -> rule.units().isEmpty() && rule.kinds().isEmpty())
                        .findFirst())
                .orElseThrow();
    }
}
