package vn.vinhdanh.workflow;

import java.util.Date;

/** Names in {@code unit-merger.bpmn}. */
public final class UnitMergerProcess {

    public static final String PROCESS = "unit-merger";

    static final ProcessVariable<String> CODE = ProcessVariable.text("mergerCode");
    static final ProcessVariable<String> ENDED_UNIT = ProcessVariable.text("endedUnit");
    static final ProcessVariable<String> SUCCESSOR = ProcessVariable.text("successor");
    static final ProcessVariable<String> EFFECTIVE_ON = ProcessVariable.text("effectiveOn");
    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.fact("mergerConfirmed");
    static final ProcessVariable<Date> EFFECTIVE_DUE = ProcessVariable.instant("mergerEffectiveDue");
    static final ProcessVariable<Date> TAKEOVER_DUE = ProcessVariable.instant("takeoverDue");

    private UnitMergerProcess() {}
}
