package vn.vinhdanh.workflow;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierMoves;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.dossier.MoveProposal;
import vn.vinhdanh.identity.CurrentPerson;

/** The steps of {@code dossier-move.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DossierMoveSteps {

    @Bean
    JavaDelegate openMove(Dossiers dossiers, DossierMoves moves) {
        return execution -> {
            Dossier dossier = dossiers.get(NominationDossier.CODE.get(execution));
            MoveProposal proposal = moves.open(dossier.code());
            DossierMove.IN_WORDS.set(execution, moves.inWords(dossier, proposal));
            Variables.HEAD_GROUP.set(execution, dossiers.participants(dossier).headGroup());
            Variables.MOVE_DUE.set(execution, Date.from(proposal.due()));
        };
    }

    @Bean
    TaskListener answerMove(DossierMoves moves, CurrentPerson person) {
        return task -> {
            FormAnswer answer = FormAnswer.take(task);
            moves.answer(NominationDossier.CODE.require(task), answer.decided(), answer.reason(), person.get());
            DossierMove.MOVED.set(task, answer.decided());
        };
    }

    @Bean
    JavaDelegate moveDossier(Dossiers dossiers, DossierMoves moves) {
        return execution -> {
            String code = NominationDossier.CODE.get(execution);
            moves.move(code);
            Variables.BLOC_NAME.set(
                    execution, dossiers.participants(dossiers.get(code)).blocName());
        };
    }
}
