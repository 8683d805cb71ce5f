package vn.vinhdanh.workflow;

/** Names in {@code appraisal.bpmn}. */
public final class AppraisalProcess {

    public static final String PROCESS = "appraisal";

    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("appraisalOutcome");

    private AppraisalProcess() {}
}
