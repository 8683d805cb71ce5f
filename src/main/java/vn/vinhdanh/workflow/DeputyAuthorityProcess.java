package vn.vinhdanh.workflow;

import java.util.Date;

/** Names in {@code deputy-authority.bpmn}. */
public final class DeputyAuthorityProcess {

    public static final String PROCESS = "deputy-authority";

    static final ProcessVariable<String> CODE = ProcessVariable.text("authorityCode");
    static final ProcessVariable<Boolean> SENT = ProcessVariable.fact("authoritySent");
    static final ProcessVariable<Boolean> ACCEPTED = ProcessVariable.fact("authorityAccepted");
    static final ProcessVariable<Date> PREPARATION_DUE = ProcessVariable.instant("authorityPreparationDue");
    static final ProcessVariable<Date> CHECK_DUE = ProcessVariable.instant("authorityCheckDue");
    static final ProcessVariable<Date> FROM_DUE = ProcessVariable.instant("authorityFromDue");
    static final ProcessVariable<Date> UNTIL_DUE = ProcessVariable.instant("authorityUntilDue");

    private DeputyAuthorityProcess() {}
}
