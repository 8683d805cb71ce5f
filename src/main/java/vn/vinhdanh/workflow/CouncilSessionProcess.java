package vn.vinhdanh.workflow;

/** Names in {@code council-session.bpmn}. */
public final class CouncilSessionProcess {

    public static final String PROCESS = "council-session";

    static final ProcessVariable<String> CODE = ProcessVariable.text("councilSessionCode");
    static final ProcessVariable<Integer> MEMBER_COUNT = ProcessVariable.number("memberCount");
    /** Whether the session had its quorum and was held, so that votes are counted. */
    static final ProcessVariable<Boolean> HELD = ProcessVariable.fact("sessionHeld");

    /** Whether members mark sheets of paper, which people count. */
    static final ProcessVariable<Boolean> ON_PAPER = ProcessVariable.fact("votesOnPaper");

    /** Whether the chair signed; otherwise the minutes are written again. */
    static final ProcessVariable<Boolean> SIGNED = ProcessVariable.fact("minutesSigned");

    static final ProcessVariable<Integer> AGENDA_SIZE = ProcessVariable.number("agendaSize");

    private CouncilSessionProcess() {}
}
