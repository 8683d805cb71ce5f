package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.vinhdanh.decision.Answer;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;

/**
 * What a person entered in a simple form. The variables are taken off the process once read: the process carries facts,
 * which only our steps write.
 *
 * @param choice what was chosen; empty when nothing was asked or nothing was chosen
 */
record FormAnswer(String choice, String reason, String documentNumber, LocalDate documentDate) {

    static final String ANSWER = "answer";
    static final String REASON = "reason";
    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String DOCUMENT_DATE = "documentDate";

    /** Reads and removes the form's variables. */
    static FormAnswer take(DelegateTask task) {
        FormAnswer taken = new FormAnswer(
                text(task, ANSWER), text(task, REASON), text(task, DOCUMENT_NUMBER), day(text(task, DOCUMENT_DATE)));
        task.removeVariables(List.of(ANSWER, REASON, DOCUMENT_NUMBER, DOCUMENT_DATE));
        return taken;
    }

    /** @throws Refusal when the person made no choice */
    boolean decided() {
        if (choice.isEmpty()) {
            throw new Refusal(
                    "",
                    List.of(Finding.blocking(
                            "ANSWER_MISSING",
                            Place.field(ANSWER),
                            "Chưa chọn ý kiến.",
                            "Chọn một trong các phương án rồi hoàn thành.",
                            "")));
        }
        return choice.equals("YES");
    }

    /** Whether the deciding authority wants the council to look again instead. */
    boolean returnsToCouncil() {
        return choice.equals("COUNCIL");
    }

    /** A letter of one's own; the reason is why it departs from the proposal. */
    Answer asLetter() {
        return new Answer(true, documentNumber, documentDate, reason);
    }

    Answer asDecision() {
        return new Answer(decided(), documentNumber, documentDate, reason);
    }

    private static String text(DelegateTask task, String name) {
        Object value = task.getVariable(name);
        return value == null ? "" : value.toString().trim();
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(
                    "",
                    List.of(Finding.blocking(
                            "DATE_UNREADABLE",
                            Place.field(DOCUMENT_DATE),
                            "“" + text + "” không phải là ngày.",
                            "Chọn ngày trong lịch.",
                            "")));
        }
    }
}
