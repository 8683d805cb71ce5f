package vn.vinhdanh.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;

/**
 * What the tables say of one campaign at one moment, read once for all sections.
 *
 * @param soon end of the days that count as due soon
 * @param paceFrom beginning of the days over which the pace is taken
 */
record Facts(
        Campaign campaign,
        Organization organization,
        Map<String, Unit> units,
        Instant now,
        Instant soon,
        Instant paceFrom,
        List<Standing> standings,
        List<Move> moves,
        List<Stay> stays,
        List<Registered> registered,
        List<ListSent> lists,
        List<Instant> registrations,
        List<Complete> complete,
        List<LateCount> late,
        List<Holder> holders,
        List<Held> held,
        List<OnAgenda> onAgendas,
        List<Disturbance> disturbances) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Dossiers of one unit and award form that stand alike. @param waited seconds that all of them together have stood there */
    record Standing(
            String unitId,
            String blocId,
            String awardForm,
            DossierStatus status,
            DossierStatus cameFrom,
            int count,
            Instant since,
            double waited) {
        Milestone milestone() {
            return Milestone.of(status, cameFrom);
        }
    }

    /** @param from null where a dossier was opened */
    record Move(DossierStatus from, DossierStatus to, int count) {
        boolean passes(Milestone milestone) {
            return from != null
                    && Milestone.of(from, null).compareTo(milestone) < 0
                    && (to.isFinal() || Milestone.of(to, from).compareTo(milestone) >= 0);
        }
    }

    record Stay(DossierStatus status, double seconds) {}

    record Registered(String blocId, String status, int count) {}

    record ListSent(String blocId, Instant sentAt) {}

    record Complete(Instant hour, boolean late, int count) {}

    /** @param overdue else due soon */
    record LateCount(boolean overdue, String unitId, String blocId, int dossiers) {}

    /**
     * Work that is overdue or due soon, by who has it.
     *
     * @param assignee login name; null while nobody took it
     * @param group whose task it is; null where the case waits for what others do
     * @param blocName bloc of the case that waits; null for a task
     * @param deadline what the case that waits is under; null for a task
     */
    record Holder(
            boolean overdue,
            String assignee,
            String group,
            String blocName,
            String deadline,
            String stepName,
            int tasks,
            Instant due) {}

    /** Dossiers on the agenda of a session of the council. @param votingUntil null while that is not set */
    record OnAgenda(Instant votingUntil, int dossiers) {}

    record Held(String code, String unitId, String person, Instant since, Instant review) {}

    /** @return id of the bloc; empty where there is none */
    String blocOf(String unitId, String override) {
        if (override != null) {
            return override;
        }
        Unit unit = units.get(unitId);
        Unit from = unit == null || unit.bloc() != null ? unit : units.get(unit.parent());
        return from == null || from.bloc() == null ? "" : from.bloc();
    }

    String blocName(String blocId) {
        return organization.bloc(blocId).map(Bloc::name).orElse("Không thuộc khối");
    }

    String unitName(String unitId) {
        Unit unit = units.get(unitId);
        return unit == null ? unitId : unit.name();
    }

    List<Bloc> blocs() {
        return organization.blocs();
    }

    int count(Predicate<Standing> which) {
        return standings.stream().filter(which).mapToInt(Standing::count).sum();
    }

    int reached(Milestone milestone) {
        return count(standing -> standing.milestone().compareTo(milestone) >= 0);
    }

    /** @return dossiers that are not through a milestone and have not ended before it */
    int open(Milestone milestone) {
        return count(
                standing -> !standing.status().isFinal() && standing.milestone().compareTo(milestone) < 0);
    }

    int dossiersLate(boolean overdue) {
        return late.stream()
                .filter(row -> row.overdue() == overdue)
                .mapToInt(LateCount::dossiers)
                .sum();
    }

    Map<String, Integer> lateByBloc() {
        Map<String, Integer> byBloc = new HashMap<>();
        late.stream()
                .filter(LateCount::overdue)
                .forEach(row -> byBloc.merge(blocOf(row.unitId(), row.blocId()), row.dossiers(), Integer::sum));
        return byBloc;
    }

    /** @return dossiers that a session votes on until then, that moment included */
    int votedOnBy(Instant moment) {
        return onAgendas.stream()
                .filter(agenda -> agenda.votingUntil() != null
                        && !agenda.votingUntil().isBefore(now)
                        && !agenda.votingUntil().isAfter(moment))
                .mapToInt(OnAgenda::dossiers)
                .sum();
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, campaign.timeZone());
    }

    String dayInWords(Instant moment) {
        return moment == null ? "" : DAY.format(day(moment));
    }

    /** @return the address of the list of dossiers behind a figure */
    String list(String query) {
        return "/tong-quan/ho-so?dot=" + campaign.id() + (query.isEmpty() ? "" : "&" + query);
    }
}
