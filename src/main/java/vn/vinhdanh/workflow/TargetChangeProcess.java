package vn.vinhdanh.workflow;

import java.util.Date;

/** Names in {@code target-change.bpmn}. */
public final class TargetChangeProcess {

    public static final String PROCESS = "target-change";

    static final ProcessVariable<String> CODE = ProcessVariable.text("targetChangeCode");
    /** What is asked for, for the card and the form. */
    static final ProcessVariable<String> IN_WORDS = ProcessVariable.text("targetChangeInWords");

    static final ProcessVariable<Boolean> ALLOWED = ProcessVariable.fact("targetChangeAllowed");
    static final ProcessVariable<Date> DUE = ProcessVariable.instant("targetChangeDue");

    private TargetChangeProcess() {}
}
