package vn.vinhdanh.rehearsal.script;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.UnitKind;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.rehearsal.script.Script.Conduct;
import vn.vinhdanh.rehearsal.script.Script.Manner;
import vn.vinhdanh.rehearsal.script.Script.Office;
import vn.vinhdanh.rehearsal.script.Script.Result;
import vn.vinhdanh.worklist.WorkItem;

/** On which day the script has a piece of work done, and by which office. */
final class Timetable {

    private static final Set<String> REPORTS =
            Set.of("userTask_reportRegistrations", "userTask_interimReview", "userTask_finalReview");

    private final Script script;
    private final Campaign campaign;
    private final Organization organization;
    private final WorkingDays workingDays;

    Timetable(Script script, Campaign campaign, Organization organization, WorkingDays workingDays) {
        this.script = script;
        this.campaign = campaign;
        this.organization = organization;
        this.workingDays = workingDays;
    }

    /** @return first day on which the work is done, as far as the script goes; empty when it never is */
    Optional<LocalDate> dayOf(WorkItem item) {
        return switch (item.step()) {
            case "userTask_registerTargets" ->
                by(
                        Script.ruleFor(script.registration(), item.unitId(), kindOf(item.unitId())),
                        item.unitId(),
                        item.due());
            case "userTask_prepareDossier" -> by(nomination(item.unitId()), item.unitId(), item.due());
            case "userTask_supplementDossier" ->
                Optional.of(after(item, script.nomination().supplementDays()));
            case "userTask_recordHigherAnswer" ->
                Optional.of(after(
                        item, script.province() == null ? 0 : script.province().answersAfterDays()));
            case "userTask_compileBlocRegistration" ->
                Optional.of(daysBefore(item.due(), pace(item).days()));
            default ->
                Optional.of(
                        REPORTS.contains(item.step())
                                ? daysBefore(item.due(), script.reportsDaysBefore())
                                : after(item, pace(item).days()));
        };
    }

    Conduct nomination(String unit) {
        return Script.ruleFor(script.nomination().conduct(), unit, kindOf(unit));
    }

    /** @return how much of what it registered the unit reaches, in percent */
    int reached(String unit) {
        Result result = Script.ruleFor(script.results(), unit, kindOf(unit));
        return result.from() + chance(unit, result.to() - result.from());
    }

    Script.Pace pace(WorkItem item) {
        return script.pace(officeOf(item));
    }

    Office officeOf(WorkItem item) {
        if (item.step().equals("userTask_vote")) {
            return Office.COUNCIL;
        }
        for (String group : item.groups()) {
            if (group.startsWith(Groups.leaderOf(""))) {
                return Office.BLOC_LEADER;
            }
            if (group.startsWith(Groups.headOf(""))) {
                return Office.HEAD;
            }
            for (Office office :
                    new Office[] {Office.APPRAISER, Office.COUNCIL_SECRETARY, Office.COUNCIL_CHAIR, Office.DECIDER}) {
                if (group.equals(campaign.role(Role.valueOf(office.name())).group())) {
                    return office;
                }
            }
        }
        return Office.UNIT;
    }

    /** @return the last working day before a deadline, or one so many working days before it */
    LocalDate daysBefore(Instant due, int days) {
        return workingDays.shift(workingDays.onOrBefore(lastDay(due)), -days);
    }

    private Optional<LocalDate> by(Conduct conduct, String unit, Instant due) {
        int days = conduct.days() + chance(unit, conduct.spread());
        return switch (conduct.manner()) {
            case SILENT -> Optional.empty();
            case LATE -> Optional.of(workingDays.shift(lastDay(due), Math.max(1, days)));
            case ON_TIME, INCOMPLETE -> Optional.of(daysBefore(due, days));
        };
    }

    boolean isIncomplete(String unit) {
        return nomination(unit).manner() == Manner.INCOMPLETE;
    }

    private LocalDate after(WorkItem item, int days) {
        return workingDays.shift(LocalDate.ofInstant(item.createdAt(), campaign.timeZone()), days);
    }

    private LocalDate lastDay(Instant due) {
        return LocalDate.ofInstant(due.minusSeconds(1), campaign.timeZone());
    }

    private UnitKind kindOf(String unit) {
        return organization.unit(unit).map(Unit::kind).orElseThrow();
    }

    /** @return a number from 0 to the given one, the same for a unit in every run with this seed */
    private int chance(String unit, int most) {
        return new Random(31L * script.seed() + unit.hashCode()).nextInt(most + 1);
    }
}
