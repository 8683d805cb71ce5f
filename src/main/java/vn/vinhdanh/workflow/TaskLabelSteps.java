package vn.vinhdanh.workflow;

import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.LastMoment;

/** What every user task of every model does when it is created, so that its card in Tasklist tells people enough. */
@Configuration(proxyBeanMethods = false)
class TaskLabelSteps {

    static final List<ProcessVariable<String>> LABELS = List.of(
            NominationDossier.CODE,
            RegistrationProcess.CODE,
            Variables.UNIT_NAME,
            NominationDossier.AWARD_FORM_NAME,
            Variables.BLOC_NAME,
            DossierMove.IN_WORDS,
            TargetChangeProcess.CODE,
            TargetChangeProcess.IN_WORDS,
            CouncilSessionProcess.CODE,
            ConsultationProcess.OPINION_CODE,
            ReconsiderationProcess.CODE,
            SubstitutionProcess.CODE,
            UnitMergerProcess.CODE,
            DeputyAuthorityProcess.CODE);

    @Bean
    TaskListener labelTask(Campaigns campaigns) {
        return task -> {
            copyLabels(task);
            showLastMoment(task, campaigns.get(Variables.CAMPAIGN_ID.get(task)).timeZone());
        };
    }

    /** Who may see a task may read the task's own variables, but not those of its process. */
    private static void copyLabels(DelegateTask task) {
        labelsOf(task).forEach(task::setVariableLocal);
    }

    /** @return the labels of the card, by name, in their order */
    static Map<String, String> labelsOf(DelegateTask task) {
        Map<String, String> labels = new LinkedHashMap<>();
        LABELS.forEach(label -> {
            String value = label.get(task);
            if (value != null) {
                labels.put(label.name(), value);
            }
        });
        return labels;
    }

    private static void showLastMoment(DelegateTask task, ZoneId zone) {
        if (task.getDueDate() != null) {
            task.setDueDate(Date.from(LastMoment.of(task.getDueDate().toInstant(), zone)));
        }
    }
}
