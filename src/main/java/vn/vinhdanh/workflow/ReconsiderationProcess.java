package vn.vinhdanh.workflow;

/** Names in {@code reconsideration.bpmn}. */
public final class ReconsiderationProcess {

    public static final String PROCESS = "reconsideration";

    static final ProcessVariable<String> CODE = ProcessVariable.text("reconsiderationCode");
    static final ProcessVariable<Boolean> COMPLAINT_RECEIVED = ProcessVariable.fact("complaintReceived");
    static final ProcessVariable<String> CONCLUSION = ProcessVariable.text("conclusion");

    private ReconsiderationProcess() {}
}
