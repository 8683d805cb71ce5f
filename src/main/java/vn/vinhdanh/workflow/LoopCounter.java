package vn.vinhdanh.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Which of the instances of a multi-instance activity this is, from 0. */
final class LoopCounter {

    private static final ProcessVariable<Integer> VARIABLE = ProcessVariable.number("loopCounter");

    private LoopCounter() {}

    static int of(VariableScope scope) {
        return VARIABLE.get(scope);
    }
}
