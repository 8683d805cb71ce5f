package vn.vinhdanh.engine;

import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Lets jobs that have begun end before the database is closed, and gives back those that have not. Otherwise a job that
 * was cut off, or only picked up, would lie still after the next start until its lock runs out: a quarter of an hour.
 */
@Component
final class JobsEndFirst implements ApplicationListener<ContextClosedEvent>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(JobsEndFirst.class);
    private static final long PATIENCE_SECONDS = 20;

    private final ApplicationContext application;
    private final ObjectProvider<JobExecutor> jobs;
    private final ObjectProvider<TaskExecutor> threads;
    private final JdbcClient jdbc;

    JobsEndFirst(
            ApplicationContext application,
            ObjectProvider<JobExecutor> jobs,
            @Qualifier("camundaTaskExecutor") ObjectProvider<TaskExecutor> threads,
            JdbcClient jdbc) {
        this.application = application;
        this.jobs = jobs;
        this.threads = threads;
        this.jdbc = jdbc;
    }

    /** Before the listeners and life cycles that take the threads away. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        JobExecutor executor = jobs.getIfAvailable();
        if (event.getApplicationContext() != application || executor == null) {
            return;
        }
        executor.shutdown();
        if (threads.getIfAvailable() instanceof ThreadPoolTaskExecutor pool && !finish(pool.getThreadPoolExecutor())) {
            LOG.warn("Jobs were still running after {} s; the engine repeats them", PATIENCE_SECONDS);
            return;
        }
        int returned = jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?")
                .param(executor.getLockOwner())
                .update();
        LOG.info("Jobs have ended, {} go back to be picked up by whoever runs next", returned);
    }

    private static boolean finish(ThreadPoolExecutor pool) {
        pool.shutdown();
        try {
            return pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
