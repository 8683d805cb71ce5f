package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.decision.Answer;
import vn.vinhdanh.decision.HigherAnswered;
import vn.vinhdanh.finding.Refusal;

/**
 * A letter of the level above completes the waiting task of every dossier that it answers, with what the task's own form
 * would have submitted, so that each goes through the same steps.
 */
@Component
class LetterCompletesTasks {

    private static final String STEP = "userTask_recordHigherAnswer";

    private final TaskService tasks;

    LetterCompletesTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(HigherAnswered answered) {
        Task waiting = tasks.createTaskQuery()
                .processInstanceBusinessKey(answered.dossierCode())
                .taskDefinitionKey(STEP)
                .active()
                .singleResult();
        if (waiting == null) {
            throw Refusal.because(
                    "NOT_WAITING",
                    "Hồ sơ " + answered.dossierCode() + " không còn ở bước “Ghi kết quả của cấp trên”.",
                    "Tải lại trang rồi xem kết quả đã ghi.",
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
