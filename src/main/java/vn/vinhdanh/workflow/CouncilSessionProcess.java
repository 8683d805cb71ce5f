package vn.vinhdanh.workflow;

/** Names in {@code council-session.bpmn}. */
public final class CouncilSessionProcess {

    public static final String PROCESS = "council-session";

    static final ProcessVariable<String> CODE = ProcessVariable.text("councilSessionCode");
    static final ProcessVariable<Integer> MEMBER_COUNT = ProcessVariable.number("memberCount");
    static final ProcessVariable<Integer> AGENDA_SIZE = ProcessVariable.number("agendaSize");

    private CouncilSessionProcess() {}
}
