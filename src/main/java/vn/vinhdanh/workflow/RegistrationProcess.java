package vn.vinhdanh.workflow;

/** Names in {@code registration.bpmn} and {@code bloc-registration.bpmn}. */
public final class RegistrationProcess {

    public static final String PROCESS = "registration";
    public static final String BLOC_PROCESS = "bloc-registration";

    static final ProcessVariable<String> CODE = ProcessVariable.text("registrationCode");
    static final ProcessVariable<String> BLOC_CODE = ProcessVariable.text("blocRegistrationCode");
    static final ProcessVariable<Boolean> PARTICIPATES = ProcessVariable.fact("participates");
    static final ProcessVariable<Boolean> LATE = ProcessVariable.fact("late");
    static final ProcessVariable<Boolean> LATE_CONSENT = ProcessVariable.fact("lateConsent");
    static final ProcessVariable<Boolean> BLOC_LIST_SENT = ProcessVariable.fact("blocListSent");
    static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.fact("accepted");
    static final ProcessVariable<Boolean> BLOC_LIST_RECEIVED = ProcessVariable.fact("blocListReceived");

    private RegistrationProcess() {}
}
