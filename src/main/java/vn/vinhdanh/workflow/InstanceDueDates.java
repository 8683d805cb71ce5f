package vn.vinhdanh.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vinhdanh.appraisal.Appraisals;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.CouncilReturns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.registration.Registrations;

/** Which deadlines a running process instance should carry by now, and which of them it does not. */
@Component
class InstanceDueDates {

    private final DueDates due;
    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Dossiers dossiers;
    private final Appraisals appraisals;
    private final CouncilReturns returns;

    InstanceDueDates(
            DueDates due,
            Campaigns campaigns,
            Registrations registrations,
            Dossiers dossiers,
            Appraisals appraisals,
            CouncilReturns returns) {
        this.due = due;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.returns = returns;
    }

    /**
     * @param process id of the model
     * @param variables of the instance as it is
     * @return new values by variable, of those that differ
     */
    Map<String, Object> moved(String process, Map<String, Object> variables) {
        Map<String, Object> moved = new HashMap<>();
        shouldBe(process, variables).forEach((name, date) -> {
            if (variables.get(name) instanceof Date known && known.getTime() != ((Date) date).getTime()) {
                moved.put(name, date);
            }
        });
        follow(variables, moved);
        return moved;
    }

    private Map<String, Object> shouldBe(String process, Map<String, Object> variables) {
        Campaign campaign = campaigns.get(text(variables, Variables.CAMPAIGN_ID));
        return switch (process) {
            case EmulationCampaign.PROCESS -> due.ofCampaign(campaign);
            case RegistrationProcess.PROCESS ->
                due.ofRegistration(
                        registrations.participants(registrations.get(text(variables, RegistrationProcess.CODE))));
            case RegistrationProcess.BLOC_PROCESS ->
                due.ofBlocRegistration(campaign, text(variables, Variables.BLOC_ID));
            case BlocReviewProcess.PROCESS -> due.ofBlocReview(campaign, text(variables, Variables.BLOC_ID));
            case CouncilSessionProcess.PROCESS -> due.ofCouncilSession(campaign);
            case NominationDossier.PROCESS, AppraisalProcess.PROCESS -> {
                Dossier dossier = dossiers.get(text(variables, NominationDossier.CODE));
                yield due.ofDossier(
                        dossiers.participants(dossier),
                        appraisals.due(dossier.code()),
                        returns.latest(dossier.code()).map(CouncilReturns.Return::due));
            }
            default -> Map.of();
        };
    }

    /**
     * A return that was given until the unit's deadline, or that of the appraisal, goes where that one goes, and so does the
     * time that the head has to confirm.
     */
    private static void follow(Map<String, Object> variables, Map<String, Object> moved) {
        for (ProcessVariable<Date> follower : List.of(Variables.SUPPLEMENT_DUE, Variables.HEAD_CONFIRMATION_DUE)) {
            Object due = variables.get(follower.name());
            for (ProcessVariable<Date> followed : List.of(Variables.UNIT_NOMINATION_DUE, Variables.APPRAISAL_DUE)) {
                if (due != null
                        && Objects.equals(due, variables.get(followed.name()))
                        && moved.containsKey(followed.name())) {
                    moved.putIfAbsent(follower.name(), moved.get(followed.name()));
                }
            }
        }
    }

    private static String text(Map<String, Object> variables, ProcessVariable<String> variable) {
        return (String) variables.get(variable.name());
    }
}
