package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.appraisal.Appraisals;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.decision.Answer;
import vn.vinhdanh.decision.Decisions;
import vn.vinhdanh.decision.Departures;
import vn.vinhdanh.dossier.CouncilReturns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.Nomination;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.supplement.SupplementRequests;

/** The steps of {@code nomination-dossier.bpmn}. */
@Configuration(proxyBeanMethods = false)
class NominationDossierSteps {

    @Bean
    JavaDelegate openDossier(
            Dossiers dossiers, Appraisals appraisals, CouncilReturns returns, DueDates due, CurrentPerson person) {
        return execution -> {
            Nomination nomination = new Nomination(
                    Variables.CAMPAIGN_ID.get(execution),
                    Variables.UNIT_ID.get(execution),
                    NominationDossier.AWARD_FORM.get(execution),
                    Boolean.TRUE.equals(NominationDossier.DIRECT_PROPOSAL.get(execution)),
                    NominatedPerson.take(execution));
            Dossier dossier = dossiers.open(nomination, person.get());
            execution.setProcessBusinessKey(dossier.code());
            NominationDossier.CODE.set(execution, dossier.code());
            setOut(execution, dossiers, appraisals, returns, dossier, due);
        };
    }

    /** A dossier that had ended goes on under its code, with new deadlines where the campaign's are over. */
    @Bean
    JavaDelegate resumeDossier(Dossiers dossiers, Appraisals appraisals, CouncilReturns returns, DueDates due) {
        return execution -> {
            Dossier dossier = dossiers.get(NominationDossier.CODE.get(execution));
            Variables.CAMPAIGN_ID.set(execution, dossier.campaignId());
            Variables.UNIT_ID.set(execution, dossier.unitId());
            NominationDossier.AWARD_FORM.set(execution, dossier.awardForm());
            setOut(execution, dossiers, appraisals, returns, dossier, due);
            setRoute(execution, dossier);
        };
    }

    @Bean
    TaskListener submitDossier(Dossiers dossiers, CurrentPerson person) {
        return task -> dossiers.submit(NominationDossier.CODE.require(task), person.get());
    }

    @Bean
    JavaDelegate validateDossier(Dossiers dossiers) {
        return execution -> {
            Dossier dossier = dossiers.validate(NominationDossier.CODE.get(execution));
            NominationDossier.COMPLETE.set(execution, dossier.status() != DossierStatus.SUPPLEMENTING);
            // The unit may have mended the name of its nominee.
            Variables.UNIT_NAME.set(execution, dossiers.nominee(dossier));
            setRoute(execution, dossier);
        };
    }

    @Bean
    JavaDelegate sendSupplementRequest(Dossiers dossiers, SupplementRequests requests) {
        return execution -> {
            Dossier dossier = dossiers.get(NominationDossier.CODE.get(execution));
            // A move may have changed it.
            NominationDossier.AWARD_FORM_NAME.set(
                    execution, dossiers.form(dossier).name());
            requests.open(dossier.code())
                    .map(request -> Date.from(request.due()))
                    .ifPresent(due -> {
                        Variables.SUPPLEMENT_DUE.set(execution, due);
                        Variables.HEAD_CONFIRMATION_DUE.set(execution, due);
                    });
        };
    }

    @Bean
    TaskListener decideLateDossier(Dossiers dossiers, CurrentPerson person) {
        return task -> {
            String code = NominationDossier.CODE.require(task);
            if (dossiers.isInTimeAfterAll(code)) {
                NominationDossier.LATE_CONSENT.set(task, true);
                return;
            }
            FormAnswer answer = FormAnswer.take(task);
            dossiers.decideLate(code, answer.decided(), answer.reason(), person.get());
            NominationDossier.LATE_CONSENT.set(task, answer.decided());
        };
    }

    @Bean
    TaskListener confirmReport(Dossiers dossiers, CurrentPerson person) {
        return task -> {
            FormAnswer answer = FormAnswer.take(task);
            dossiers.confirm(NominationDossier.CODE.require(task), answer.decided(), answer.reason(), person.get());
            NominationDossier.HEAD_CONFIRMED.set(task, answer.decided());
        };
    }

    /** Who decides sees what the proposal says. */
    @Bean
    TaskListener showProposal(Dossiers dossiers, Departures departures) {
        return task -> task.setVariableLocal(
                NominationDossier.PROPOSAL.name(),
                departures.inWords(dossiers.get(NominationDossier.CODE.require(task))));
    }

    @Bean
    TaskListener submitToHigherLevel(Decisions decisions, ReturnToCouncil wayBack, CurrentPerson person) {
        return task -> {
            FormAnswer letter = FormAnswer.take(task);
            if (wayBack.taken(task, letter)) {
                return;
            }
            decisions.submitToHigherLevel(NominationDossier.CODE.require(task), letter.asLetter(), person.get());
        };
    }

    @Bean
    TaskListener recordHigherAnswer(Decisions decisions, CurrentPerson person) {
        return task -> {
            Answer answer = FormAnswer.take(task).asDecision();
            decisions.recordHigherAnswer(NominationDossier.CODE.require(task), answer, person.get());
            NominationDossier.AWARD_GRANTED.set(task, answer.granted());
        };
    }

    @Bean
    TaskListener decideAward(Decisions decisions, ReturnToCouncil wayBack, CurrentPerson person) {
        return task -> {
            FormAnswer given = FormAnswer.take(task);
            if (wayBack.taken(task, given)) {
                NominationDossier.AWARD_GRANTED.set(task, false);
                return;
            }
            Answer answer = given.asDecision();
            decisions.decide(NominationDossier.CODE.require(task), answer, person.get());
            NominationDossier.AWARD_GRANTED.set(task, answer.granted());
        };
    }

    @Bean
    JavaDelegate recordAward(Decisions decisions) {
        return execution -> decisions.recordAward(NominationDossier.CODE.get(execution));
    }

    @Bean
    JavaDelegate closeDossier(Dossiers dossiers) {
        return execution -> dossiers.close(
                NominationDossier.CODE.get(execution),
                DossierStatus.valueOf(NominationDossier.CLOSED_AS.get(execution)));
    }

    /** The facts that the gateways ask for. */
    private static void setRoute(DelegateExecution execution, Dossier dossier) {
        NominationDossier.LATE_CONSENT_NEEDED.set(execution, dossier.needsLateConsent());
        NominationDossier.HEAD_CONFIRMS.set(execution, dossier.route().headConfirms());
        NominationDossier.BLOC_REVIEW_NEEDED.set(execution, dossier.needsBlocReview());
        NominationDossier.COUNCIL_NEEDED.set(execution, dossier.route().council());
        NominationDossier.DECIDED_BY.set(execution, dossier.route().decidedBy().name());
    }

    private static void setOut(
            DelegateExecution execution,
            Dossiers dossiers,
            Appraisals appraisals,
            CouncilReturns returns,
            Dossier dossier,
            DueDates due) {
        Participants participants = dossiers.participants(dossier);
        NominationDossier.AWARD_FORM_NAME.set(execution, dossiers.form(dossier).name());
        Variables.UNIT_NAME.set(execution, dossier.nominee(participants.unit()));
        Variables.BLOC_NAME.set(execution, participants.blocName());
        Variables.PREPARER_GROUP.set(execution, participants.preparerGroup());
        Variables.HEAD_GROUP.set(execution, participants.headGroup());
        Variables.APPRAISER_GROUP.set(execution, participants.group(Role.APPRAISER));
        Variables.DECIDER_GROUP.set(execution, participants.group(Role.DECIDER));
        due.ofDossier(
                        participants,
                        appraisals.due(dossier.code()),
                        returns.latest(dossier.code()).map(CouncilReturns.Return::due))
                .forEach(execution::setVariable);
        Variables.HEAD_CONFIRMATION_DUE.set(execution, Variables.UNIT_NOMINATION_DUE.get(execution));
    }
}
