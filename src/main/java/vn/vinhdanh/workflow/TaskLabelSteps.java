package vn.vinhdanh.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every user task of every model does when it is created: it takes a copy of what its card in Tasklist shows. Who
 * may see a task may read the task's own variables, but not those of its process.
 */
@Configuration(proxyBeanMethods = false)
class TaskLabelSteps {

    static final List<ProcessVariable<String>> LABELS = List.of(
            NominationDossier.CODE,
            RegistrationProcess.CODE,
            Variables.UNIT_NAME,
            NominationDossier.AWARD_FORM_NAME,
            Variables.BLOC_NAME,
            CouncilSessionProcess.CODE);

    @Bean
    TaskListener labelTask() {
        return task -> LABELS.forEach(label -> {
            String value = label.get(task);
            if (value != null) {
                task.setVariableLocal(label.name(), value);
            }
        });
    }
}
