package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.appraisal.Appraisals;
import vn.vinhdanh.dossier.Dossiers;
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
    TaskListener concludeAppraisal(Appraisals appraisals, CurrentPerson person) {
        return task -> AppraisalProcess.OUTCOME.set(
                task,
                appraisals
                        .conclude(NominationDossier.CODE.get(task), person.get())
                        .name());
    }

    @Bean
    TaskListener releaseHold(Dossiers dossiers, CurrentPerson person) {
        return task -> dossiers.release(
                NominationDossier.CODE.get(task), FormAnswer.take(task).reason(), person.get());
    }
}
