package vn.vinhdanh.workflow;

/** Names in {@code dossier-move.bpmn}. */
public final class DossierMove {

    public static final String PROCESS = "dossier-move";

    static final ProcessVariable<Boolean> MOVED = ProcessVariable.fact("moved");
    /** From where to where, for the card and the form. */
    static final ProcessVariable<String> IN_WORDS = ProcessVariable.text("moveInWords");

    private DossierMove() {}
}
