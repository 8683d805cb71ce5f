package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.substitution.Substitutions;

/** The steps of {@code substitution.bpmn}. */
@Configuration(proxyBeanMethods = false)
class SubstitutionSteps {

    @Bean
    TaskListener considerSubstitute(Substitutions substitutions, CurrentPerson person) {
        return task -> substitutions.conclude(SubstitutionProcess.CODE.require(task), person.get());
    }
}
