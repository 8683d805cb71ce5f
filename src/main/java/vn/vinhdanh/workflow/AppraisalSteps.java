package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.appraisal.Appraisals;
import vn.vinhdanh.appraisal.Holds;
import vn.vinhdanh.appraisal.Outcome;
import vn.vinhdanh.identity.CurrentPerson;

/** The steps of {@code appraisal.bpmn}. */
@Configuration(proxyBeanMethods = false)
class AppraisalSteps {

    @Bean
    JavaDelegate recheckDossier(Appraisals appraisals) {
        return execution -> {
            String code = NominationDossier.CODE.get(execution);
            appraisals.open(code);
            Variables.APPRAISAL_DUE.set(execution, Date.from(appraisals.due(code)));
        };
    }

    @Bean
    TaskListener concludeAppraisal(Appraisals appraisals, Holds holds, CurrentPerson person) {
        return task -> {
            String code = NominationDossier.CODE.require(task);
            Outcome outcome = appraisals.conclude(code, person.get());
            AppraisalProcess.OUTCOME.set(task, outcome.name());
            if (outcome == Outcome.HOLD) {
                Variables.HOLD_REVIEW_DUE.set(task, Date.from(holds.open(code).reviewDue()));
            }
        };
    }

    @Bean
    JavaDelegate remindOfHold(Holds holds) {
        return execution -> Variables.HOLD_REVIEW_DUE.set(
                execution,
                Date.from(holds.remind(NominationDossier.CODE.get(execution)).reviewDue()));
    }

    @Bean
    TaskListener releaseHold(Holds holds, CurrentPerson person) {
        return task -> holds.release(
                NominationDossier.CODE.require(task), FormAnswer.take(task).reason(), person.get());
    }
}
