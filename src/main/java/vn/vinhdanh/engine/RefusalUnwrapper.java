package vn.vinhdanh.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.vinhdanh.finding.Refusal;

/**
 * Lets a refusal leave the engine as it was thrown. The engine wraps what a listener or delegate throws into sentences
 * of its own ("ENGINE-03051 …"); people shall read ours. The transaction has been rolled back by then: the wrapped
 * exception has already passed the interceptors further in. Who was overtaken by somebody else is told so likewise.
 */
final class RefusalUnwrapper extends CommandInterceptor {

    /** Deeper chains are cyclic, or nobody's refusal. */
    private static final int DEEPEST = 50;

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            Refusal refusal = within(e);
            if (refusal != null) {
                throw refusal;
            }
            RuntimeException overtaken = Overtaken.within(e);
            throw overtaken == null ? e : overtaken;
        }
    }

    /** @return the refusal among the causes, or null */
    static Refusal within(Throwable e) {
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
