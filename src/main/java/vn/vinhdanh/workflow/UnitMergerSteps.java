package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.succession.MergerParties;
import vn.vinhdanh.succession.MergerPlan;
import vn.vinhdanh.succession.UnitMerger;
import vn.vinhdanh.succession.UnitMergers;

/** The steps of {@code unit-merger.bpmn}. */
@Configuration(proxyBeanMethods = false)
class UnitMergerSteps {

    @Bean
    JavaDelegate recordMerger(UnitMergers mergers, MergerParties parties, Campaigns campaigns, CurrentPerson person) {
        return execution -> {
            UnitMerger merger = mergers.open(takePlan(execution), person.get());
            Campaign campaign = campaigns.get(merger.campaignId());
            execution.setProcessBusinessKey(merger.code());
            UnitMergerProcess.CODE.set(execution, merger.code());
            Variables.UNIT_NAME.set(execution, parties.ended(merger).name());
            Variables.APPRAISER_GROUP.set(
                    execution, campaign.role(Role.APPRAISER).group());
            UnitMergerProcess.EFFECTIVE_DUE.set(
                    execution,
                    Date.from(merger.effectiveOn()
                            .atStartOfDay(campaign.timeZone())
                            .toInstant()));
        };
    }

    @Bean
    TaskListener confirmMerger(UnitMergers mergers, CurrentPerson person) {
        return task -> UnitMergerProcess.CONFIRMED.set(
                task, mergers.decide(UnitMergerProcess.CODE.require(task), person.get()));
    }

    @Bean
    TaskListener undoMerger(UnitMergers mergers, CurrentPerson person) {
        return task -> mergers.undo(UnitMergerProcess.CODE.require(task), person.get());
    }

    @Bean
    JavaDelegate dropMerger(UnitMergers mergers) {
        return execution -> mergers.drop(UnitMergerProcess.CODE.get(execution));
    }

    @Bean
    JavaDelegate handOverWork(
            UnitMergers mergers, MergerParties parties, WorkHandOver work, Campaigns campaigns, DueDates due) {
        return execution -> {
            UnitMerger merger = mergers.takeEffect(UnitMergerProcess.CODE.get(execution));
            mergers.passOn(merger.code(), work.move(parties.ended(merger), parties.preparer(merger)));
            Variables.PREPARER_GROUP.set(execution, parties.staffInCharge(merger));
            Variables.UNIT_NAME.set(execution, parties.ended(merger).name());
            UnitMergerProcess.TAKEOVER_DUE.set(
                    execution, due.within(campaigns.get(merger.campaignId()), Campaign::merger));
        };
    }

    /** Whatever an old hand moved at the very moment of the hand-over is fetched now. */
    @Bean
    TaskListener reviewTakenOver(UnitMergers mergers, MergerParties parties, WorkHandOver work, CurrentPerson person) {
        return task -> {
            UnitMerger merger = mergers.get(UnitMergerProcess.CODE.require(task));
            mergers.review(merger.code(), person.get());
            mergers.passOn(merger.code(), work.move(parties.ended(merger), parties.preparer(merger)));
        };
    }

    /** What the start form entered belongs to our tables, not to the process. */
    private static MergerPlan takePlan(VariableScope scope) {
        MergerPlan plan = new MergerPlan(
                Variables.CAMPAIGN_ID.get(scope),
                UnitMergerProcess.ENDED_UNIT.get(scope),
                UnitMergerProcess.SUCCESSOR.get(scope),
                day(UnitMergerProcess.EFFECTIVE_ON.get(scope)),
                (String) scope.getVariable(FormAnswer.DOCUMENT_NUMBER),
                day((String) scope.getVariable(FormAnswer.DOCUMENT_DATE)));
        scope.removeVariables(List.of(
                UnitMergerProcess.ENDED_UNIT.name(),
                UnitMergerProcess.SUCCESSOR.name(),
                UnitMergerProcess.EFFECTIVE_ON.name(),
                FormAnswer.DOCUMENT_NUMBER,
                FormAnswer.DOCUMENT_DATE));
        return plan;
    }

    /** @return the day, or null when it is missing or no day; the room says so with everything else */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
