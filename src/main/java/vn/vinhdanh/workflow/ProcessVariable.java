package vn.vinhdanh.workflow;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.vinhdanh.finding.Refusal;

/**
 * A process variable with its type: a code, a group, a due date or a fact that a gateway asks for. Never an object, a
 * document or a vote.
 *
 * @param name name in the models
 * @param type type of the value
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> fact(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    public static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    public static ProcessVariable<Date> instant(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    /** @return the value, or null when it is not set */
    public T get(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }

    /**
     * @return the value
     * @throws Refusal when it is gone, because somebody else completed the task in the same moment
     */
    public T require(VariableScope scope) {
        T value = get(scope);
        if (value == null) {
            throw Refusal.because(
                    "OVERTAKEN",
                    "Việc này vừa được người khác hoàn thành.",
                    "Tải lại danh sách việc để thấy trạng thái mới.",
                    "");
        }
        return value;
    }

    /** Sets the variable, if it is not so already: a write that changes nothing costs as much as any. */
    public void set(VariableScope scope, T value) {
        if (value == null || !value.equals(scope.getVariable(name))) {
            scope.setVariable(name, value);
        }
    }

    /** Adds the variable to those a process is started with. */
    public void put(Map<String, Object> variables, T value) {
        variables.put(name, value);
    }
}
