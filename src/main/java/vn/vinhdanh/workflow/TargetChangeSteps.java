package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.targetchange.TargetChanges;

/** The steps of {@code target-change.bpmn}. */
@Configuration(proxyBeanMethods = false)
class TargetChangeSteps {

    @Bean
    TaskListener answerTargetChange(TargetChanges changes, CurrentPerson person) {
        return task -> {
            FormAnswer answer = FormAnswer.take(task);
            changes.answer(TargetChangeProcess.CODE.require(task), answer.decided(), answer.reason(), person.get());
            TargetChangeProcess.ALLOWED.set(task, answer.decided());
        };
    }

    @Bean
    JavaDelegate applyTargetChange(TargetChanges changes) {
        return execution -> changes.apply(TargetChangeProcess.CODE.get(execution));
    }
}
