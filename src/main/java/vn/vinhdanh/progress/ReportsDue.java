package vn.vinhdanh.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.worklist.OtherWork;
import vn.vinhdanh.worklist.WorkItem;

/**
 * Reports that units owe: that of the last period that has ended, until it or a later one was reported. Figures are
 * cumulative, so an older one that never came is not asked for any more; once the blocs have reviewed, none is, and whoever
 * has handed in a dossier is not asked for the cut-off's results again.
 */
@Component
class ReportsDue implements OtherWork {

    private final ProgressReports reports;
    private final HandedInResults handedIn;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final Clock clock;

    ReportsDue(
            ProgressReports reports,
            HandedInResults handedIn,
            Registrations registrations,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.handedIn = handedIn;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> owed(String campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        Optional<Period> last = ended(campaign);
        if (last.isEmpty()) {
            return List.of();
        }
        List<Registration> accepted = registrations.acceptedIn(campaignId);
        Map<String, Reported> reported = reports.of(campaign, accepted);
        Period period = last.get();
        Set<String> inDossiers = period.to().isBefore(campaign.cutOff().date()) ? Set.of() : handedIn.of(campaignId);
        return accepted.stream()
                .filter(registration -> !reported.get(registration.code()).has(period))
                .filter(registration -> !inDossiers.contains(registration.unitId()))
                .flatMap(registration -> item(campaign, registration, period).stream())
                .toList();
    }

    private Optional<Period> ended(Campaign campaign) {
        return campaign.reportingPeriods().stream()
                .filter(period -> period.to().isBefore(reports.today(campaign)))
                .reduce((earlier, later) -> later);
    }

    private Optional<WorkItem> item(Campaign campaign, Registration registration, Period period) {
        Participants participants = registrations.participants(registration);
        Instant reviewed = calendar.instantOf(participants, DeadlineKind.BLOC_REVIEW);
        if (participants.unit().hasEnded() || !clock.instant().isBefore(reviewed)) {
            return Optional.empty();
        }
        return Optional.of(new WorkItem(
                registration.code(),
                "progressReport-" + period.id(),
                "Báo cáo kết quả " + period.name(),
                registration.code(),
                campaign.id(),
                registration.unitId(),
                participants.unit().name(),
                null,
                participants.blocName(),
                "",
                ProgressReports.due(campaign, period),
                period.to().plusDays(1).atStartOfDay(campaign.timeZone()).toInstant(),
                null,
                Set.of(participants.preparerGroup())));
    }

    @Override
    public Optional<String> pageOf(String workId) {
        return registrations.exists(workId) ? Optional.of("/ket-qua/" + workId) : Optional.empty();
    }
}
