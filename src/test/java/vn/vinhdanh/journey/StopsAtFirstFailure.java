package vn.vinhdanh.journey;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** A journey that broke off has no later stations: they are skipped, so that the report shows the one that failed. */
public final class StopsAtFirstFailure implements ExecutionCondition, TestExecutionExceptionHandler {

    private String failed;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed == null || context.getTestMethod().isEmpty()
                ? ConditionEvaluationResult.enabled("The journey goes on")
                : ConditionEvaluationResult.disabled("The journey broke off at " + failed);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failed = context.getDisplayName();
        throw failure;
    }
}
