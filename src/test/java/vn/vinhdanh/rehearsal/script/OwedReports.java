package vn.vinhdanh.rehearsal.script;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.rehearsal.script.WorkLog.Piece;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkKind;

/**
 * R70: what every registered unit owes after each period when nobody reports, as in the scripts. It waits until the next
 * period is over, the last one until the blocs review or a complete dossier of the unit is there; nobody above hears of it.
 */
final class OwedReports {

    private static final String STEP = "progressReport-";

    private OwedReports() {}

    /** @param handedIn when a complete dossier of a unit came, by id of the unit */
    static List<Piece> of(
            Campaign campaign, Registrations registrations, DeadlineCalendar calendar, Map<String, Instant> handedIn) {
        List<Piece> owed = new ArrayList<>();
        List<Period> periods = campaign.reportingPeriods();
        for (Registration registration : registrations.acceptedIn(campaign.id())) {
            Participants participants = registrations.participants(registration);
            Instant reviewed = calendar.instantOf(participants, DeadlineKind.BLOC_REVIEW);
            for (int i = 0; i < periods.size(); i++) {
                Period period = periods.get(i);
                Instant end = i + 1 < periods.size()
                        ? start(campaign, periods.get(i + 1).to().plusDays(1))
                        : handedIn.getOrDefault(registration.unitId(), reviewed);
                owed.add(new Piece(
                        new WorkItem(
                                registration.code(),
                                STEP + period.id(),
                                "Báo cáo kết quả " + period.name(),
                                registration.code(),
                                campaign.id(),
                                registration.unitId(),
                                participants.unit().name(),
                                null,
                                participants.blocName(),
                                "",
                                start(campaign, period.before()),
                                start(campaign, period.to().plusDays(1)),
                                null,
                                Set.of(participants.preparerGroup())),
                        WorkKind.TASK,
                        end.isBefore(reviewed) ? end : reviewed,
                        null));
            }
        }
        return owed;
    }

    static boolean isOne(Piece piece) {
        return piece.item().step().startsWith(STEP);
    }

    private static Instant start(Campaign campaign, LocalDate day) {
        return day.atStartOfDay(campaign.timeZone()).toInstant();
    }
}
