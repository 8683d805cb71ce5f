package vn.vinhdanh.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.consultation.ConsultationOpened;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.substitution.SubstitutionOpened;
import vn.vinhdanh.targetchange.TargetChange;
import vn.vinhdanh.targetchange.TargetChangeProposed;
import vn.vinhdanh.targetchange.TargetChanges;

/** Starts the processes that other processes open, with the code as business key. */
@Component
class ProcessStarter {

    private final RuntimeService runtime;
    private final Dossiers dossiers;
    private final TargetChanges targetChanges;
    private final DueDates due;

    ProcessStarter(RuntimeService runtime, Dossiers dossiers, TargetChanges targetChanges, DueDates due) {
        this.targetChanges = targetChanges;
        this.runtime = runtime;
        this.dossiers = dossiers;
        this.due = due;
    }

    void registration(String code, Participants participants) {
        Campaign campaign = participants.campaign();
        Map<String, Object> variables = new HashMap<>();
        RegistrationProcess.CODE.put(variables, code);
        Variables.CAMPAIGN_ID.put(variables, campaign.id());
        Variables.UNIT_ID.put(variables, participants.unit().id());
        Variables.UNIT_NAME.put(variables, participants.unit().name());
        Variables.BLOC_NAME.put(variables, participants.blocName());
        Variables.PREPARER_GROUP.put(variables, participants.preparerGroup());
        Variables.APPRAISER_GROUP.put(variables, participants.group(Role.APPRAISER));
        variables.putAll(due.ofRegistration(participants));
        runtime.startProcessInstanceByKey(RegistrationProcess.PROCESS, code, variables);
    }

    void blocRegistration(String code, Campaign campaign, Bloc bloc) {
        Map<String, Object> variables = new HashMap<>();
        RegistrationProcess.BLOC_CODE.put(variables, code);
        Variables.CAMPAIGN_ID.put(variables, campaign.id());
        Variables.BLOC_ID.put(variables, bloc.id());
        Variables.BLOC_NAME.put(variables, bloc.name());
        Variables.BLOC_LEADER_GROUP.put(variables, Groups.leaderOf(bloc.id()));
        Variables.APPRAISER_GROUP.put(variables, campaign.role(Role.APPRAISER).group());
        variables.putAll(due.ofBlocRegistration(campaign, bloc.id()));
        runtime.startProcessInstanceByKey(RegistrationProcess.BLOC_PROCESS, code, variables);
    }

    /** The office is asked in the transaction that records the refusal. */
    @EventListener
    void on(SubstitutionOpened opened) {
        Dossier dossier = dossiers.get(opened.dossierCode());
        Participants participants = dossiers.participants(dossier);
        Map<String, Object> variables = new HashMap<>();
        SubstitutionProcess.CODE.put(variables, opened.code());
        Variables.SUBSTITUTION_DUE.put(variables, Date.from(opened.due()));
        NominationDossier.CODE.put(variables, dossier.code());
        NominationDossier.AWARD_FORM_NAME.put(variables, dossiers.form(dossier).name());
        Variables.CAMPAIGN_ID.put(variables, dossier.campaignId());
        Variables.UNIT_NAME.put(variables, dossiers.nominee(dossier));
        Variables.APPRAISER_GROUP.put(variables, participants.group(Role.APPRAISER));
        runtime.startProcessInstanceByKey(SubstitutionProcess.PROCESS, opened.code(), variables);
    }

    /** The bodies are asked in the transaction of the question. */
    @EventListener
    void on(ConsultationOpened opened) {
        Dossier dossier = dossiers.get(opened.dossierCode());
        Map<String, Object> variables = new HashMap<>();
        ConsultationProcess.BODY_COUNT.put(variables, opened.bodies());
        Variables.OPINION_DUE.put(variables, Date.from(opened.due()));
        NominationDossier.CODE.put(variables, dossier.code());
        NominationDossier.AWARD_FORM_NAME.put(variables, dossiers.form(dossier).name());
        Variables.CAMPAIGN_ID.put(variables, dossier.campaignId());
        Variables.UNIT_NAME.put(variables, dossiers.nominee(dossier));
        runtime.startProcessInstanceByKey(ConsultationProcess.PROCESS, opened.code(), variables);
    }

    /** The office is asked in the transaction of the proposal. */
    @EventListener
    void on(TargetChangeProposed proposed) {
        TargetChange change = targetChanges.get(proposed.code());
        Participants participants = targetChanges.participants(change);
        Map<String, Object> variables = new HashMap<>();
        TargetChangeProcess.CODE.put(variables, change.code());
        TargetChangeProcess.IN_WORDS.put(variables, targetChanges.inWords(change));
        TargetChangeProcess.DUE.put(variables, Date.from(change.due()));
        RegistrationProcess.CODE.put(variables, change.registrationCode());
        Variables.CAMPAIGN_ID.put(variables, change.campaignId());
        Variables.UNIT_ID.put(variables, participants.unit().id());
        Variables.UNIT_NAME.put(variables, participants.unit().name());
        Variables.BLOC_NAME.put(variables, participants.blocName());
        Variables.PREPARER_GROUP.put(variables, participants.preparerGroup());
        Variables.APPRAISER_GROUP.put(variables, participants.group(Role.APPRAISER));
        runtime.startProcessInstanceByKey(TargetChangeProcess.PROCESS, change.code(), variables);
    }
}
