package vn.vinhdanh.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.deadline.OverdueSteps;

/** What every deadline timer of every model does. */
@Configuration(proxyBeanMethods = false)
class DeadlineSteps {

    @Bean
    ExecutionListener recordDeadlinePassed(OverdueSteps overdue, Clock clock) {
        return execution -> overdue.record(
                execution.getProcessBusinessKey(),
                execution.getCurrentActivityId(),
                execution.getCurrentActivityName(),
                clock.instant());
    }
}
