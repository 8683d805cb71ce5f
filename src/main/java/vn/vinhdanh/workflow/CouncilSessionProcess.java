package vn.vinhdanh.workflow;

/** Names in {@code council-session.bpmn}. */
public final class CouncilSessionProcess {

    public static final String PROCESS = "council-session";

    static final ProcessVariable<String> CODE = ProcessVariable.text("councilSessionCode");
    static final ProcessVariable<Integer> MEMBER_COUNT = ProcessVariable.number("memberCount");
    /** Whether the session had its quorum and was held, so that votes are counted. */
    static final ProcessVariable<Boolean> HELD = ProcessVariable.fact("sessionHeld");

    static final ProcessVariable<Integer> AGENDA_SIZE = ProcessVariable.number("agendaSize");

    private CouncilSessionProcess() {}
}
