package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An engine that writes in one message finds out like any other what came in between. */
class WritesInOneMessageIT {

    private static EmbeddedPostgres postgres;
    private static ProcessEngine engine;

    private String task;

    @BeforeAll
    static void engineOnPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("one-message");
        configuration.setDataSource(postgres.getPostgresDatabase());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.getProcessEnginePlugins().add(new AbstractProcessEnginePlugin() {
            @Override
            public void postProcessEngineBuild(ProcessEngine built) {
                WritesInOneMessage.prepare(configuration.getSqlSessionFactory().getConfiguration());
            }
        });
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "case.bpmn",
                        Bpmn.createExecutableProcess("case")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("first")
                                .userTask("second")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterAll
    static void stop() throws IOException {
        engine.close();
        postgres.close();
    }

    @BeforeEach
    void aCase() {
        engine.getRuntimeService().startProcessInstanceByKey("case");
        task = open().getId();
    }

    @Test
    @DisplayName(
            "Who completes a task that somebody else has completed meanwhile is told so, and nothing of it is written")
    void secondComes() {
        assertThatThrownBy(
                        () -> meanwhile(() -> engine.getTaskService().complete(task, Map.of("by", "first")), late -> {
                            late.getExecution().setVariable("more", "second");
                            late.complete();
                        }))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(engine.getRuntimeService().getVariables(open().getExecutionId()))
                .isEqualTo(Map.of("by", "first"));
    }

    @Test
    @DisplayName(
            "Who adds to a case that was ended meanwhile is told that it was changed, not that a table lacks a row")
    void caseIsGone() {
        String instance = open().getProcessInstanceId();
        assertThatThrownBy(() -> meanwhile(
                        () -> engine.getRuntimeService().deleteProcessInstance(instance, ""),
                        late -> late.getExecution().setVariable("more", "second")))
                .isInstanceOf(OptimisticLockingException.class);
    }

    @Test
    @DisplayName("A row that is there already is an error, not a change by somebody else")
    void rowIsThere() {
        User one = engine.getIdentityService().newUser("one");
        engine.getIdentityService().saveUser(one);
        assertThatThrownBy(() -> engine.getIdentityService()
                        .saveUser(engine.getIdentityService().newUser("one")))
                .isInstanceOf(ProcessEngineException.class)
                .isNotInstanceOf(OptimisticLockingException.class);
    }

    @Test
    @DisplayName("More than fits into one message goes in several")
    void several() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 450; i++) {
            many.put("number" + i, i);
        }
        engine.getTaskService().complete(task, many);
        assertThat(engine.getRuntimeService().getVariables(open().getExecutionId()))
                .isEqualTo(many);
    }

    /** Somebody opens the task, somebody else is quicker, then the first goes on with it. */
    private void meanwhile(Runnable quicker, Consumer<TaskEntity> late) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> {
                    TaskEntity opened = command.getTaskManager().findTaskById(task);
                    opened.getExecution().getVariables();
                    CompletableFuture.runAsync(quicker).join();
                    late.accept(opened);
                    return null;
                });
    }

    private static Task open() {
        return engine.getTaskService()
                .createTaskQuery()
                .active()
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0);
    }
}
