package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.vinhdanh.appraisal.Appraisals;
import vn.vinhdanh.dossier.CouncilReturns;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;

/** The deciding authority's third answer: back to the council, with new deadlines for all that follows. */
@Component
class ReturnToCouncil {

    private static final String WAY_BACK = "merge_returned";

    private final CouncilReturns returns;
    private final Dossiers dossiers;
    private final Appraisals appraisals;
    private final DueDates due;
    private final CurrentPerson person;

    ReturnToCouncil(
            CouncilReturns returns, Dossiers dossiers, Appraisals appraisals, DueDates due, CurrentPerson person) {
        this.returns = returns;
        this.dossiers = dossiers;
        this.appraisals = appraisals;
        this.due = due;
        this.person = person;
    }

    /**
     * @return whether it was chosen, and done
     * @throws Refusal when something is missing, or the case began under a model without this way
     */
    boolean taken(DelegateTask task, FormAnswer answer) {
        NominationDossier.RETURNED_TO_COUNCIL.set(task, answer.returnsToCouncil());
        if (!answer.returnsToCouncil()) {
            return false;
        }
        String code = NominationDossier.CODE.require(task);
        if (task.getBpmnModelInstance().getModelElementById(WAY_BACK) == null) {
            throw Refusal.because(
                    "NO_WAY_BACK",
                    "Hồ sơ " + code + " được mở trước khi có bước trả lại Hội đồng.",
                    "Đề nghị cơ quan thẩm định đưa hồ sơ về thẩm định lại; sau đó Hội đồng xét lại.",
                    "");
        }
        returns.returnToCouncil(code, answer.reason(), person.get());
        due.ofDossier(
                        dossiers.participants(dossiers.get(code)),
                        appraisals.due(code),
                        returns.latest(code).map(CouncilReturns.Return::due))
                .forEach(task::setVariable);
        return true;
    }
}
