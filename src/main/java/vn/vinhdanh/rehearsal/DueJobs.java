package vn.vinhdanh.rehearsal;

import java.time.Instant;
import java.util.Optional;

/** What the processes have waiting for a moment; the engine room knows. */
public interface DueJobs {

    /** Nobody but {@link #runDue} runs jobs until {@link #handBack}. */
    void takeOver();

    void handBack();

    /** @return the first moment after one and not after another for which something waits */
    Optional<Instant> next(Instant after, Instant until);

    /** Runs what waits for a moment that has come, in the order of these moments, and what follows from it. */
    void runDue();
}
