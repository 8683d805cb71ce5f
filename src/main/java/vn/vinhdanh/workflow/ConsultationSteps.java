package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.consultation.Consultations;
import vn.vinhdanh.consultation.Opinion;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;

/** The steps of {@code consultation.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ConsultationSteps {

    /** Each body's part of the process carries its own code and group. */
    @Bean
    ExecutionListener askBody(Consultations consultations) {
        return execution -> {
            Opinion opinion = consultations.at(execution.getProcessBusinessKey(), LoopCounter.of(execution));
            execution.setVariableLocal(ConsultationProcess.OPINION_CODE.name(), opinion.code());
            execution.setVariableLocal(ConsultationProcess.BODY_GROUP.name(), Groups.staffOf(opinion.body()));
        };
    }

    @Bean
    TaskListener giveOpinion(Consultations consultations, CurrentPerson person) {
        return task -> consultations.give(ConsultationProcess.OPINION_CODE.require(task), person.get());
    }

    @Bean
    JavaDelegate recordSilence(Consultations consultations) {
        return execution -> consultations.noteSilence(execution.getProcessBusinessKey(), LoopCounter.of(execution));
    }
}
