package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.blocreview.BlocReviews;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.RegistrationWay;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.campaign.CampaignReports;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.journal.Journal;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organization;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.registration.BlocRegistrations;
import vn.vinhdanh.registration.Registrations;

/** The steps of {@code emulation-campaign.bpmn}. */
@Configuration(proxyBeanMethods = false)
class EmulationCampaignSteps {

    @Bean
    JavaDelegate launchCampaign(
            CampaignLaunches launches, Campaigns campaigns, Journal journal, DueDates due, CurrentPerson person) {
        return execution -> {
            Campaign campaign = campaigns.get(Variables.CAMPAIGN_ID.get(execution));
            launches.launch(campaign.id(), person.get());
            journal.write(campaign.id(), person.get(), "Phát động: " + campaign.name() + ".");
            execution.setProcessBusinessKey(campaign.id());
            setOut(execution, campaign, due);
        };
    }

    @Bean
    JavaDelegate openRegistrations(
            Campaigns campaigns,
            Organizations organizations,
            Registrations registrations,
            BlocRegistrations blocRegistrations,
            ProcessStarter starter) {
        return execution -> {
            Campaign campaign = campaigns.get(Variables.CAMPAIGN_ID.get(execution));
            Organization organization = organizations.get(campaign.organization());
            for (Unit unit : organization.units()) {
                if (registers(campaign, unit) && organization.blocOf(unit).isPresent()) {
                    registrations
                            .open(campaign, unit)
                            .ifPresent(
                                    code -> starter.registration(code, Participants.of(campaign, organization, unit)));
                }
            }
            for (Bloc bloc : organization.blocs()) {
                blocRegistrations
                        .open(campaign, bloc.id())
                        .ifPresent(code -> starter.blocRegistration(code, campaign, bloc));
            }
        };
    }

    @Bean
    JavaDelegate openBlocReviews(
            Campaigns campaigns, Organizations organizations, BlocReviews reviews, RuntimeService runtime) {
        return execution -> {
            Campaign campaign = campaigns.get(Variables.CAMPAIGN_ID.get(execution));
            for (Bloc bloc : organizations.get(campaign.organization()).blocs()) {
                if (reviews.isToBeOpened(campaign.id(), bloc.id())) {
                    runtime.createProcessInstanceByKey(BlocReviewProcess.PROCESS)
                            .setVariable(Variables.CAMPAIGN_ID.name(), campaign.id())
                            .setVariable(Variables.BLOC_ID.name(), bloc.id())
                            .execute();
                }
            }
        };
    }

    @Bean
    TaskListener recordReport(CampaignReports reports, CurrentPerson person) {
        return task -> {
            FormAnswer report = FormAnswer.take(task);
            reports.record(
                    Variables.CAMPAIGN_ID.get(task),
                    task.getName(),
                    report.documentNumber(),
                    report.documentDate(),
                    report.reason(),
                    person.get());
        };
    }

    private static void setOut(DelegateExecution execution, Campaign campaign, DueDates due) {
        Variables.APPRAISER_GROUP.set(execution, campaign.role(Role.APPRAISER).group());
        EmulationCampaign.REPORTS_UPWARD.set(
                execution, campaign.deadline(DeadlineKind.REGISTRATION_REPORT).isPresent());
        EmulationCampaign.HOLDS_INTERIM_REVIEW.set(
                execution, campaign.deadline(DeadlineKind.INTERIM_REVIEW).isPresent());
        due.ofCampaign(campaign).forEach(execution::setVariable);
    }

    private static boolean registers(Campaign campaign, Unit unit) {
        return !unit.hasEnded()
                && campaign.subject(unit.kind())
                        .map(s -> s.registration() != RegistrationWay.NONE)
                        .orElse(false);
    }
}
