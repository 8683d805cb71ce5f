package vn.vinhdanh.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.vinhdanh.rehearsal.DueJobs;

/** Runs the engine's jobs one after the other, in the order they are due, instead of the job executor. */
@Component
@Profile("rehearsal & !production")
final class EngineJobs implements DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJobs.class);
    private static final int BATCH = 200;

    private final ManagementService management;
    private final ObjectProvider<JobExecutor> executor;
    private boolean wasActive;

    EngineJobs(ManagementService management, ObjectProvider<JobExecutor> executor) {
        this.management = management;
        this.executor = executor;
    }

    @Override
    public void takeOver() {
        JobExecutor running = executor.getIfAvailable();
        wasActive = running != null && running.isActive();
        if (wasActive) {
            running.shutdown();
        }
    }

    @Override
    public void handBack() {
        if (wasActive) {
            executor.getObject().start();
        }
    }

    @Override
    public Optional<Instant> next(Instant after, Instant until) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(Date.from(after))
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    @Override
    public void runDue() {
        List<Job> due;
        do {
            due = management
                    .createJobQuery()
                    .active()
                    .withRetriesLeft()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, BATCH);
        } while (due.stream().map(this::run).reduce(false, (some, done) -> some || done));
    }

    /** @return whether it ran; one that did not is left to the engine's retries */
    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException failed) {
            LOG.info("Job {} did not run: {}", job.getId(), failed.toString());
            return false;
        }
    }
}
