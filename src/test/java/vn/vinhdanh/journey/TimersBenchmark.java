package vn.vinhdanh.journey;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.rehearsal.RehearsalClock;
import vn.vinhdanh.reminder.DigestRounds;

/**
 * How fast 10,000 deadlines that pass at the same instant are worked off on PostgreSQL, by us and by the bare engine with
 * as many job threads, and how fast a morning's digests are made. Not part of the build:
 *
 * <pre>mvn test -Dtest=TimersBenchmark</pre>
 */
class TimersBenchmark {

    private static final int TIMERS = 10_000;
    private static final int PEOPLE = 500;
    private static final String OPEN_JOBS =
            "select count(*) from ACT_RU_JOB where TYPE_ = 'timer' and DUEDATE_ <= timestamp '2020-10-19 17:00'";

    /** The end of a Monday in Viet Nam; who is above hears of it with the first moment of the Tuesday. */
    private static final Instant DUE = Instant.parse("2020-10-19T17:00:00Z");

    private static final Instant MORNING = Instant.parse("2020-10-20T01:00:00Z");

    @Test
    void tenThousandAtOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            double ours = ours(postgres);
            double bare = bare(postgres);
            System.out.printf("ours : bare engine = 1 : %.2f%n", bare / ours);
        }
    }

    private double ours(EmbeddedPostgres postgres) throws Exception {
        RunningApplication application = new RunningApplication(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
        application.start();
        try (application) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            ProcessEngine engine = application.bean(ProcessEngine.class);
            start(engine, OURS);
            double rate = rate("ours", database, () -> application
                    .bean(RehearsalClock.class)
                    .moveTo(DUE.plusSeconds(1)));
            application.bean(RehearsalClock.class).moveTo(MORNING);
            digests(application.bean(DigestRounds.class), postgres.getPostgresDatabase(), database);
            return rate;
        }
    }

    /** The engine as it comes, with our history level and our number of job threads. */
    private double bare(EmbeddedPostgres postgres) throws Exception {
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database bare")
                .update();
        DefaultJobExecutor jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(3);
        jobs.setMaxPoolSize(6);
        jobs.setQueueSize(6);
        jobs.setMaxJobsPerAcquisition(5);
        jobs.setWaitTimeInMillis(1000);
        jobs.setMaxWait(5000);
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "bare"));
            pool.setUsername("postgres");
            pool.setPassword("postgres");
            pool.setMaximumPoolSize(44);
            StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
            configuration.setDataSource(pool);
            configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
            configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
            configuration.setEnforceHistoryTimeToLive(false);
            configuration.setMetricsEnabled(false);
            configuration.setJobExecutor(jobs);
            configuration.setJobExecutorActivate(true);
            ClockUtil.offset(Duration.between(Instant.now(), DUE.minus(Duration.ofDays(1)))
                    .toMillis());
            ProcessEngine engine = configuration.buildProcessEngine();
            try {
                start(engine, BARE);
                return rate(
                        "bare engine",
                        JdbcClient.create(pool),
                        () -> ClockUtil.offset(Duration.between(Instant.now(), DUE.plusSeconds(1))
                                .toMillis()));
            } finally {
                engine.close();
                ClockUtil.reset();
            }
        }
    }

    /** A task with a deadline, as every model of ours has it: whoever is above hears of it and the next rung waits. */
    private static final String OURS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="benchmark"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="benchmark" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="userTask_work"/>
                <userTask id="userTask_work" name="Việc có hạn" camunda:candidateGroups="unit.kim-tan" camunda:dueDate="${due}">
                  <extensionElements>
                    <camunda:taskListener event="create" delegateExpression="${labelTask}"/>
                  </extensionElements>
                </userTask>
                <boundaryEvent id="timer_due" cancelActivity="false" attachedToRef="userTask_work">
                  <timerEventDefinition><timeCycle>${ladder.from(campaignId, due)}</timeCycle></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f2" sourceRef="timer_due" targetRef="end_overdue"/>
                <endEvent id="end_overdue"><escalationEventDefinition escalationRef="late"/></endEvent>
                <subProcess id="subProcess_escalation" triggeredByEvent="true">
                  <startEvent id="start_overdue" isInterrupting="false">
                    <escalationEventDefinition camunda:escalationCodeVariable="overdueStep"/>
                  </startEvent>
                  <sequenceFlow id="f3" sourceRef="start_overdue" targetRef="tell"/>
                  <serviceTask id="tell" camunda:delegateExpression="${tellNextRung}"/>
                  <sequenceFlow id="f4" sourceRef="tell" targetRef="end_told"/>
                  <endEvent id="end_told"/>
                </subProcess>
              </process>
              <escalation id="late" escalationCode="userTask_work"/>
            </definitions>
            """;

    private static final String BARE =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="benchmark"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="benchmark" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="userTask_work"/>
                <userTask id="userTask_work" camunda:candidateGroups="unit.kim-tan" camunda:dueDate="${due}"/>
                <boundaryEvent id="timer_due" cancelActivity="false" attachedToRef="userTask_work">
                  <timerEventDefinition><timeDate>${due}</timeDate></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="f2" sourceRef="timer_due" targetRef="end_overdue"/>
                <endEvent id="end_overdue"/>
              </process>
            </definitions>
            """;

    private static void start(ProcessEngine engine, String model) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("benchmark.bpmn", model)
                .deploy();
        for (int i = 0; i < TIMERS; i++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "benchmark",
                            "LC2020-TG-" + i,
                            Map.of("due", Date.from(DUE), "campaignId", "LC2020", "dossierCode", "LC2020-TG-" + i));
        }
    }

    /** @return timers per second, from the first that fired to the last */
    private static double rate(String who, JdbcClient database, Runnable letThemFire) throws InterruptedException {
        int before = count(database, OPEN_JOBS);
        letThemFire.run();
        int open = before;
        while (open == before) {
            Thread.sleep(20);
            open = count(database, OPEN_JOBS);
        }
        long begun = System.nanoTime();
        int first = open;
        while (open > before - TIMERS) {
            Thread.sleep(200);
            open = count(database, OPEN_JOBS);
        }
        double rate = (first - open) / ((System.nanoTime() - begun) / 1e9);
        System.out.printf("%s: %.0f timers per second%n", who, rate);
        return rate;
    }

    private static void digests(DigestRounds rounds, DataSource postgres, JdbcClient database) throws SQLException {
        database.sql("update work_item set ended_at = created_at").update();
        database.sql(
                        "insert into campaign_launch (campaign_id, launched_at, launched_by) values ('LC2020', ?, 'noivu.cv')")
                .param(Timestamp.from(DUE.minus(Duration.ofDays(10))))
                .update();
        insert(postgres, PEOPLE, "insert into ACT_ID_USER (ID_, REV_, LAST_, EMAIL_) values (?, 1, ?, ?)", (row, i) -> {
            row.setString(1, "nguoi" + i);
            row.setString(2, "Người " + i);
            row.setString(3, "nguoi" + i + "@laocai.example");
        });
        insert(
                postgres,
                TIMERS,
                "insert into work_item (task_id, step, step_name, subject, campaign_id, unit_id, unit_name, deadline,"
                        + " due, created_at, assignee) values (?, 'step', 'Việc có hạn', ?, 'LC2020', 'kim-tan',"
                        + " 'phường Kim Tân', '', ?, ?, ?)",
                (row, i) -> {
                    row.setString(1, "task-" + i);
                    row.setString(2, "LC2020-TG-" + i);
                    row.setTimestamp(3, Timestamp.from(DUE));
                    row.setTimestamp(4, Timestamp.from(DUE.minus(Duration.ofDays(5))));
                    row.setString(5, "nguoi" + i % PEOPLE);
                });
        long begun = System.nanoTime();
        rounds.makeDueDigests();
        double seconds = (System.nanoTime() - begun) / 1e9;
        int mails = count(database, "select count(*) from mail");
        System.out.printf(
                "digests: %d lines in %d mails in %.1f s, %.0f lines and %.0f mails per second%n",
                TIMERS, mails, seconds, TIMERS / seconds, mails / seconds);
    }

    private interface Filler {
        void fill(PreparedStatement row, int i) throws SQLException;
    }

    private static void insert(DataSource database, int rows, String sql, Filler filler) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement row = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                filler.fill(row, i);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static int count(JdbcClient database, String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
