package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.Answer;
import vn.vinhdanh.decision.LineAnswered;
import vn.vinhdanh.finding.Refusal;

/**
 * A paper with a list completes the waiting task of every dossier that it answers, with what the task's own form would
 * have submitted, so that each goes through the same steps.
 */
@Component
class ListCompletesTasks {

    private final TaskService tasks;

    ListCompletesTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(LineAnswered answered) {
        Task waiting = tasks.createTaskQuery()
                .processInstanceBusinessKey(answered.dossierCode())
                .taskDefinitionKey(answered.kind().step())
                .active()
                .singleResult();
        if (waiting == null) {
            throw Refusal.because(
                    "NOT_WAITING",
                    "Hồ sơ " + answered.dossierCode() + " không còn ở bước này, hoặc đang bị tạm ngừng.",
                    "Tải lại trang rồi xem hồ sơ đó.",
                    "");
        }
        tasks.complete(waiting.getId(), fields(answered.answer()));
    }

    private static Map<String, Object> fields(Answer answer) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(FormAnswer.ANSWER, answer.granted() ? "YES" : "NO");
        fields.put(FormAnswer.REASON, answer.reason());
        fields.put(FormAnswer.DOCUMENT_NUMBER, answer.number());
        LocalDate date = answer.date();
        fields.put(FormAnswer.DOCUMENT_DATE, date == null ? "" : date.toString());
        return fields;
    }
}
