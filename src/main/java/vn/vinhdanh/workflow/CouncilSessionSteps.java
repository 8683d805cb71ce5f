package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.council.Attendances;
import vn.vinhdanh.council.CouncilSession;
import vn.vinhdanh.council.CouncilSessions;
import vn.vinhdanh.council.PaperCounts;
import vn.vinhdanh.council.Voting;
import vn.vinhdanh.identity.CurrentPerson;

/** The steps of {@code council-session.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CouncilSessionSteps {

    @Bean
    JavaDelegate conveneCouncil(CouncilSessions sessions, Campaigns campaigns, DueDates due, CurrentPerson person) {
        return execution -> {
            CouncilSession session = sessions.convene(Variables.CAMPAIGN_ID.get(execution), person.get());
            Campaign campaign = campaigns.get(session.campaignId());
            execution.setProcessBusinessKey(session.code());
            CouncilSessionProcess.CODE.set(execution, session.code());
            Variables.APPRAISER_GROUP.set(
                    execution, campaign.role(Role.APPRAISER).group());
            Variables.SECRETARY_GROUP.set(
                    execution, campaign.role(Role.COUNCIL_SECRETARY).group());
            Variables.CHAIR_GROUP.set(
                    execution, campaign.role(Role.COUNCIL_CHAIR).group());
            due.ofCouncilSession(campaign).forEach(execution::setVariable);
        };
    }

    @Bean
    TaskListener settleAgenda(CouncilSessions sessions, CurrentPerson person) {
        return task -> {
            CouncilSession session = sessions.settle(CouncilSessionProcess.CODE.require(task), person.get());
            CouncilSessionProcess.MEMBER_COUNT.set(task, session.memberCount());
            CouncilSessionProcess.AGENDA_SIZE.set(task, session.agendaSize());
            CouncilSessionProcess.ON_PAPER.set(task, session.isOnPaper());
            if (!session.isOnPaper()) {
                Variables.VOTING_DUE.set(task, Date.from(session.votingUntil()));
            }
        };
    }

    @Bean
    TaskListener assignCouncilMember(CouncilSessions sessions) {
        return task -> task.setAssignee(
                sessions.get(CouncilSessionProcess.CODE.require(task)).memberAt(LoopCounter.of(task)));
    }

    @Bean
    TaskListener castBallot(Voting voting, CurrentPerson person) {
        return task -> voting.cast(CouncilSessionProcess.CODE.require(task), person.get(), task.getAssignee());
    }

    @Bean
    TaskListener recordAttendance(Attendances attendances, CurrentPerson person) {
        return task -> CouncilSessionProcess.HELD.set(
                task, attendances.conclude(CouncilSessionProcess.CODE.require(task), person.get()));
    }

    @Bean
    JavaDelegate returnDossiers(Attendances attendances) {
        return execution -> attendances.returnDossiers(CouncilSessionProcess.CODE.get(execution));
    }

    @Bean
    TaskListener concludePaperCount(PaperCounts counts, CurrentPerson person) {
        return task -> counts.conclude(CouncilSessionProcess.CODE.require(task), person.get());
    }

    @Bean
    JavaDelegate tallyBallots(CouncilSessions sessions) {
        return execution -> sessions.tally(CouncilSessionProcess.CODE.get(execution));
    }

    @Bean
    TaskListener draftMinutes(CouncilSessions sessions, CurrentPerson person) {
        return task -> sessions.draftMinutes(CouncilSessionProcess.CODE.require(task), person.get());
    }

    @Bean
    TaskListener signMinutes(CouncilSessions sessions, CurrentPerson person) {
        return task -> CouncilSessionProcess.SIGNED.set(
                task, sessions.sign(CouncilSessionProcess.CODE.require(task), person.get()));
    }

    @Bean
    JavaDelegate announceCouncilOutcome(CouncilSessions sessions, Messages messages) {
        return execution -> {
            CouncilSessions.CouncilOutcome outcome =
                    sessions.announce(CouncilSessionProcess.CODE.get(execution), LoopCounter.of(execution));
            if (!outcome.alreadyKnown()) {
                messages.tell(
                        Messages.COUNCIL_CONCLUDED,
                        outcome.dossierCode(),
                        NominationDossier.COUNCIL_PASSED,
                        outcome.passed());
            }
        };
    }
}
