package vn.vinhdanh.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.progress.Overview.BlocPart;
import vn.vinhdanh.progress.Overview.UnitPart;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;

/** Gathers how far units are: a unit sees itself, a bloc's leader the bloc, the offices all. */
@Component
@Transactional(readOnly = true)
class Overviews {

    private final ProgressReports reports;
    private final Registrations registrations;
    private final CampaignLaunches launches;

    Overviews(ProgressReports reports, Registrations registrations, CampaignLaunches launches) {
        this.reports = reports;
        this.registrations = registrations;
        this.launches = launches;
    }

    /** @return campaigns under way whose units report, as far as the person sees them */
    List<Overview> of(Person person) {
        return launches.launched().stream()
                .filter(campaign -> !campaign.reportingPeriods().isEmpty())
                .map(campaign -> of(campaign, "", person))
                .toList();
    }

    /** @param bloc id of the only bloc to be shown; empty for all */
    Overview of(Campaign campaign, String bloc, Person person) {
        List<Registration> accepted = registrations.acceptedIn(campaign.id());
        Map<String, Reported> reported = reports.of(campaign, accepted);
        Map<String, BlocPart> blocs = new LinkedHashMap<>();
        for (Registration registration : accepted) {
            Participants participants = registrations.participants(registration);
            if ((bloc.isEmpty() || bloc.equals(registration.blocId())) && participants.mayRead(person)) {
                blocs.computeIfAbsent(
                                registration.blocId(),
                                id -> new BlocPart(id, participants.blocName(), new ArrayList<>()))
                        .units()
                        .add(new UnitPart(registration, participants, reported.get(registration.code())));
            }
        }
        return new Overview(campaign, campaign.reportingPeriods(), List.copyOf(blocs.values()));
    }
}
