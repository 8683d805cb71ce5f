package vn.vinhdanh.workflow;

/** Names in {@code consultation.bpmn}. */
public final class ConsultationProcess {

    public static final String PROCESS = "consultation";

    static final ProcessVariable<Integer> BODY_COUNT = ProcessVariable.number("bodyCount");
    /** Of one body's part only. */
    static final ProcessVariable<String> OPINION_CODE = ProcessVariable.text("opinionCode");

    static final ProcessVariable<String> BODY_GROUP = ProcessVariable.text("bodyGroup");

    private ConsultationProcess() {}
}
