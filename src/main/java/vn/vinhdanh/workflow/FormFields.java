package vn.vinhdanh.workflow;

import static vn.vinhdanh.workflow.FormAnswer.ANSWER;
import static vn.vinhdanh.workflow.FormAnswer.DOCUMENT_DATE;
import static vn.vinhdanh.workflow.FormAnswer.DOCUMENT_NUMBER;
import static vn.vinhdanh.workflow.FormAnswer.REASON;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.engine.FormFieldPolicy;

/** What each form submits to the process. Forms over our REST endpoints submit nothing; facts are written by steps only. */
@Component
class FormFields implements FormFieldPolicy {

    private static final Set<String> REPORT = Set.of(DOCUMENT_NUMBER, DOCUMENT_DATE, REASON);
    private static final Set<String> OPINION = Set.of(ANSWER, REASON);
    private static final Set<String> LETTER = Set.of(DOCUMENT_NUMBER, DOCUMENT_DATE);
    private static final Set<String> DECISION = Set.of(ANSWER, REASON, DOCUMENT_NUMBER, DOCUMENT_DATE);

    private static final Map<String, Set<String>> TASKS = Map.ofEntries(
            Map.entry("userTask_reportRegistrations", REPORT),
            Map.entry("userTask_interimReview", REPORT),
            Map.entry("userTask_finalReview", REPORT),
            Map.entry("userTask_consentToLateRegistration", OPINION),
            Map.entry("userTask_receiveBlocRegistration", OPINION),
            Map.entry("userTask_consentToLateDossier", OPINION),
            Map.entry("userTask_confirmReport", OPINION),
            Map.entry("userTask_consentToMove", OPINION),
            Map.entry("userTask_consentToTargetChange", OPINION),
            Map.entry("userTask_signBlocLetter", LETTER),
            Map.entry("userTask_submitToHigherLevel", DECISION),
            Map.entry("userTask_recordHigherAnswer", DECISION),
            Map.entry("userTask_decideAward", DECISION),
            Map.entry("userTask_releaseHold", Set.of(REASON)));

    private static final Map<String, Set<String>> STARTS = Map.of(
            EmulationCampaign.PROCESS, Set.of(Variables.CAMPAIGN_ID.name()),
            NominationDossier.PROCESS,
                    Set.of(
                            Variables.CAMPAIGN_ID.name(),
                            Variables.UNIT_ID.name(),
                            NominationDossier.AWARD_FORM.name(),
                            NominationDossier.DIRECT_PROPOSAL.name(),
                            NominatedPerson.NAME.name(),
                            NominatedPerson.BIRTH_YEAR.name(),
                            NominatedPerson.POSITION.name(),
                            NominatedPerson.HEAD.name()),
            BlocReviewProcess.PROCESS, Set.of(Variables.CAMPAIGN_ID.name(), Variables.BLOC_ID.name()),
            CouncilSessionProcess.PROCESS, Set.of(Variables.CAMPAIGN_ID.name()),
            ReconsiderationProcess.PROCESS, Set.of(NominationDossier.CODE.name()),
            DeputyAuthorityProcess.PROCESS, Set.of(Variables.CAMPAIGN_ID.name(), Variables.UNIT_ID.name()),
            UnitMergerProcess.PROCESS,
                    Set.of(
                            Variables.CAMPAIGN_ID.name(),
                            UnitMergerProcess.ENDED_UNIT.name(),
                            UnitMergerProcess.SUCCESSOR.name(),
                            UnitMergerProcess.EFFECTIVE_ON.name(),
                            DOCUMENT_NUMBER,
                            DOCUMENT_DATE));

    @Override
    public Set<String> allowedFor(String taskDefinitionKey) {
        return TASKS.getOrDefault(taskDefinitionKey, Set.of());
    }

    @Override
    public Set<String> allowedForStart(String processDefinitionKey) {
        return STARTS.getOrDefault(processDefinitionKey, Set.of());
    }
}
