package vn.vinhdanh.engine;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import vn.vinhdanh.finding.Refusal;

/**
 * Recognizes that somebody else changed the same thing in the same moment, wherever that was noticed first: in our
 * tables, in the engine's, or by the database that broke a deadlock.
 */
final class Overtaken {

    /** Serialization failure and broken deadlock (both databases), lock timeout (H2, PostgreSQL). */
    private static final Set<String> LOCKED_OUT = Set.of("40001", "40P01", "HYT00", "55P03");

    private static final int DEEPEST = 50;

    private Overtaken() {}

    /**
     * @return what the engine throws in such a case, which lets a job be repeated without using up its retries; or a
     *     refusal when the same row was written twice, because a job that does so would be repeated for ever; or null
     */
    static RuntimeException within(Throwable e) {
        if (e instanceof OptimisticLockingException) {
            return null;
        }
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ConcurrencyFailureException || isLockedOut(cause)) {
                return new OptimisticLockingException(
                        "Updated by another transaction concurrently: " + cause.getMessage(), e);
            }
            if (cause instanceof DuplicateKeyException) {
                Refusal refusal = Refusal.because("OVERTAKEN", EngineErrors.OVERTAKEN, EngineErrors.LOOK_AGAIN, "");
                refusal.initCause(e);
                return refusal;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static boolean isLockedOut(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null && LOCKED_OUT.contains(sql.getSQLState());
    }
}
