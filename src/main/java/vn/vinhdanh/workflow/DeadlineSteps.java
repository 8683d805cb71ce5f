package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.escalation.Escalations;
import vn.vinhdanh.journal.Journal;

/** What the deadline timers of all models do. */
@Configuration(proxyBeanMethods = false)
class DeadlineSteps {

    @Bean
    JavaDelegate tellNextRung(Escalations escalations) {
        return execution ->
                escalations.tell(execution.getProcessBusinessKey(), Variables.OVERDUE_STEP.require(execution));
    }

    /** For a deadline that takes the step away; those that leave it open climb the ladder. */
    @Bean
    ExecutionListener recordDeadlinePassed(Journal journal) {
        return execution -> journal.write(
                execution.getProcessBusinessKey(), execution.getCurrentActivityName() + ", còn việc chưa xong.");
    }
}
