package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.reconsideration.Reconsideration;
import vn.vinhdanh.reconsideration.Reconsiderations;

/** The steps of {@code reconsideration.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReconsiderationSteps {

    @Bean
    JavaDelegate openReconsideration(Reconsiderations reconsiderations, Dossiers dossiers, CurrentPerson person) {
        return execution -> {
            Reconsideration opened = reconsiderations.open(NominationDossier.CODE.get(execution), person.get());
            Dossier dossier = dossiers.get(opened.dossierCode());
            Participants participants = dossiers.participants(dossier);
            execution.setProcessBusinessKey(opened.code());
            ReconsiderationProcess.CODE.set(execution, opened.code());
            ReconsiderationProcess.COMPLAINT_RECEIVED.set(execution, opened.isComplained());
            Variables.CAMPAIGN_ID.set(execution, dossier.campaignId());
            Variables.UNIT_NAME.set(execution, dossier.nominee(participants.unit()));
            NominationDossier.AWARD_FORM_NAME.set(
                    execution, dossiers.form(dossier).name());
            Variables.APPRAISER_GROUP.set(execution, participants.group(Role.APPRAISER));
            Variables.DECIDER_GROUP.set(execution, participants.group(Role.DECIDER));
            (opened.isComplained() ? Variables.VERIFICATION_DUE : Variables.CONCLUSION_DUE)
                    .set(execution, Date.from(opened.due()));
        };
    }

    @Bean
    TaskListener registerComplaint(Reconsiderations reconsiderations, CurrentPerson person) {
        return task -> reconsiderations.register(code(task), person.get());
    }

    @Bean
    TaskListener verifyComplaint(Reconsiderations reconsiderations, CurrentPerson person) {
        return task -> Variables.CONCLUSION_DUE.set(
                task,
                Date.from(reconsiderations.verify(code(task), person.get()).due()));
    }

    @Bean
    TaskListener concludeReconsideration(Reconsiderations reconsiderations, CurrentPerson person) {
        return task -> ReconsiderationProcess.CONCLUSION.set(
                task, reconsiderations.conclude(code(task), person.get()).name());
    }

    @Bean
    JavaDelegate reopenDossier(Reconsiderations reconsiderations, CurrentPerson person) {
        return execution -> reconsiderations.reopen(code(execution), person.get());
    }

    @Bean
    JavaDelegate revokeAward(Reconsiderations reconsiderations, CurrentPerson person) {
        return execution -> reconsiderations.revoke(code(execution), person.get());
    }

    /** Whoever is overtaken finds the process gone, and its variables with it. */
    private static String code(VariableScope scope) {
        String code = ReconsiderationProcess.CODE.get(scope);
        if (code == null) {
            throw Refusal.because(
                    "OVERTAKEN",
                    "Người khác vừa hoàn thành việc này.",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
        return code;
    }
}
