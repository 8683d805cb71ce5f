package vn.vinhdanh.workflow;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.vinhdanh.dossier.Individual;

/**
 * The person whom the start form names (P9). Taken off the process once read: who somebody is, is kept with the dossier
 * and not with the engine.
 */
final class NominatedPerson {

    static final ProcessVariable<String> NAME = ProcessVariable.text("nomineeName");
    static final ProcessVariable<String> BIRTH_YEAR = ProcessVariable.text("nomineeBirthYear");
    static final ProcessVariable<String> POSITION = ProcessVariable.text("nomineePosition");
    static final ProcessVariable<Boolean> HEAD = ProcessVariable.fact("nomineeIsHead");

    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

    private NominatedPerson() {}

    /** Reads and removes the form's variables. */
    static Individual take(DelegateExecution execution) {
        Individual person = new Individual(
                text(NAME, execution),
                year(text(BIRTH_YEAR, execution)),
                text(POSITION, execution),
                Boolean.TRUE.equals(HEAD.get(execution)));
        execution.removeVariables(List.of(NAME.name(), BIRTH_YEAR.name(), POSITION.name(), HEAD.name()));
        return person;
    }

    private static String text(ProcessVariable<String> variable, DelegateExecution execution) {
        String text = variable.get(execution);
        return text == null ? "" : text.strip();
    }

    /** What is no year is none: the check that a year is given says so. */
    private static Integer year(String text) {
        return YEAR.matcher(text).matches() ? Integer.valueOf(text) : null;
    }
}
