package vn.vinhdanh.workflow;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.consultation.ConsultationClosed;
import vn.vinhdanh.dossier.DossierReopened;
import vn.vinhdanh.dossier.DossierWithdrawn;
import vn.vinhdanh.dossier.MoveProposed;
import vn.vinhdanh.dossier.ReappraisalAsked;
import vn.vinhdanh.dossier.SupplementAskedByBloc;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.registration.RegistrationReviewed;
import vn.vinhdanh.targetchange.TargetChangeWithdrawn;

/**
 * Tells waiting processes what happened. A decision on one registration or dossier is told in the transaction of the
 * decision, so that neither can exist without the other; meetings tell each dossier in a job of its own, which the engine
 * repeats until the dossier waits (docs/decisions).
 */
@Component
class Messages {

    static final String REGISTRATION_REVIEWED = "RegistrationReviewed";
    static final String BLOC_REVIEW_CONCLUDED = "BlocReviewConcluded";
    static final String COUNCIL_CONCLUDED = "CouncilConcluded";
    static final String DOSSIER_WITHDRAWN = "DossierWithdrawn";
    static final String DOSSIER_REOPENED = "DossierReopened";
    static final String REAPPRAISAL_ASKED = "ReappraisalAsked";
    static final String DOSSIER_CLOSED = "DossierClosed";
    static final String SUPPLEMENT_ASKED_BY_BLOC = "SupplementAskedByBloc";
    static final String MOVE_PROPOSED = "MoveProposed";
    static final String TARGET_CHANGE_WITHDRAWN = "TargetChangeWithdrawn";
    static final String NOT_SELECTED_MEANWHILE = "NotSelectedMeanwhile";

    private final RuntimeService runtime;

    Messages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(RegistrationReviewed reviewed) {
        tellNow(
                REGISTRATION_REVIEWED,
                reviewed.registrationCode(),
                Map.of(RegistrationProcess.ACCEPTED.name(), reviewed.accepted()));
    }

    @EventListener
    void on(DossierWithdrawn withdrawn) {
        tellNow(DOSSIER_WITHDRAWN, withdrawn.dossierCode(), Map.of());
    }

    @EventListener
    void on(TargetChangeWithdrawn withdrawn) {
        tellNow(TARGET_CHANGE_WITHDRAWN, withdrawn.code(), Map.of());
    }

    @EventListener
    void on(MoveProposed proposed) {
        tellNow(MOVE_PROPOSED, proposed.dossierCode(), Map.of());
    }

    @EventListener
    void on(SupplementAskedByBloc asked) {
        tellNow(SUPPLEMENT_ASKED_BY_BLOC, asked.dossierCode(), Map.of());
    }

    @EventListener
    void on(ReappraisalAsked asked) {
        tellNow(REAPPRAISAL_ASKED, asked.dossierCode(), Map.of());
    }

    /** A dossier that had ended has no process any more: it gets one that begins with its appraisal. */
    @EventListener
    void on(DossierReopened reopened) {
        runtime.createMessageCorrelation(DOSSIER_REOPENED)
                .processInstanceBusinessKey(reopened.dossierCode())
                .setVariable(NominationDossier.CODE.name(), reopened.dossierCode())
                .correlateStartMessage();
    }

    @EventListener
    void on(ConsultationClosed closed) {
        tellNow(DOSSIER_CLOSED, closed.code(), Map.of());
    }

    /**
     * Tells a process that must be waiting.
     *
     * @throws MismatchingMessageCorrelationException when it does not wait (yet); the job is repeated
     */
    void tell(String message, String code, ProcessVariable<Boolean> fact, boolean value) {
        correlate(message, code, Map.of(fact.name(), value));
    }

    /** Tells a process wherever it stands. */
    void tell(String message, String code) {
        correlate(message, code, Map.of());
    }

    private void tellNow(String message, String code, Map<String, Object> facts) {
        try {
            correlate(message, code, facts);
        } catch (MismatchingMessageCorrelationException notWaiting) {
            throw Refusal.because(
                    "NOT_WAITING",
                    code + " vừa được chuyển sang bước khác nên chưa ghi được quyết định này.",
                    "Tải lại danh sách rồi làm lại nếu vẫn cần.",
                    "");
        }
    }

    private void correlate(String message, String code, Map<String, Object> facts) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(code)
                .setVariables(facts)
                .correlate();
    }
}
