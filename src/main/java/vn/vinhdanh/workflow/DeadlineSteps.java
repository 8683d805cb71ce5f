package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.deadline.OverdueSteps;

/** What every deadline timer of every model does. */
@Configuration(proxyBeanMethods = false)
class DeadlineSteps {

    @Bean
    ExecutionListener recordDeadlinePassed(OverdueSteps overdue) {
        return execution -> overdue.record(
                execution.getProcessBusinessKey(),
                execution.getCurrentActivityId(),
                execution.getCurrentActivityName(),
                due(execution).toInstant());
    }

    /**
     * The instant that the timer names, not the moment it fired: a step that comes round again after its deadline fires
     * once more, but the deadline passed only once.
     */
    private static Date due(DelegateExecution execution) {
        String expression =
                execution
                        .getBpmnModelElementInstance()
                        .getModelInstance()
                        .getModelElementsByType(TimeDate.class)
                        .stream()
                        .filter(date -> execution
                                .getCurrentActivityId()
                                .equals(date.getParentElement()
                                        .getParentElement()
                                        .getAttributeValue("id")))
                        .findFirst()
                        .orElseThrow()
                        .getTextContent()
                        .trim();
        return ProcessVariable.instant(expression.substring("${".length(), expression.length() - "}".length()))
                .get(execution);
    }
}
