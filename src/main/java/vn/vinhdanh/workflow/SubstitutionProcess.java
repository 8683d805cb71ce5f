package vn.vinhdanh.workflow;

/** Names in {@code substitution.bpmn}. */
public final class SubstitutionProcess {

    public static final String PROCESS = "substitution";

    static final ProcessVariable<String> CODE = ProcessVariable.text("substitutionCode");

    private SubstitutionProcess() {}
}
