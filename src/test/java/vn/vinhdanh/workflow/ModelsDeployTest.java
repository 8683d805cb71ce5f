package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine itself must accept every model, without our beans: it parses stricter than any model API. */
class ModelsDeployTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void deployEverything() throws IOException {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:models-deploy")
                .setProcessEngineName("models-deploy")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path model : models()) {
            deployment.addString(model.getFileName().toString(), Files.readString(model));
        }
        deployment.deploy();
    }

    @AfterAll
    static void closeTheEngine() {
        engine.close();
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> main = Files.list(Path.of("processes"));
                Stream<Path> test = Files.list(Path.of("src/test/resources/processes"))) {
            return Stream.concat(main, test)
                    .filter(p -> p.toString().endsWith(".bpmn") || p.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void parsesEveryProcess() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .allSatisfy(process -> {
                    assertThat(process.getVersionTag()).isEqualTo("1");
                    assertThat(process.getHistoryTimeToLive()).isNotNull();
                })
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "emulation-campaign",
                        "registration",
                        "bloc-registration",
                        "nomination-dossier",
                        "dossier-move",
                        "substitution",
                        "target-change",
                        "bloc-review",
                        "appraisal",
                        "council-session",
                        "consultation",
                        "reconsideration",
                        "unit-merger",
                        "deputy-authority");
    }

    @Test
    void parsesEveryDecision() {
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
                .allSatisfy(
                        decision -> assertThat(decision.getHistoryTimeToLive()).isNotNull())
                .extracting(DecisionDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "required-documents",
                        "eligibility",
                        "award-routing",
                        "required-documents-2026",
                        "eligibility-2026",
                        "award-routing-2026");
    }

    @ParameterizedTest
    @CsvSource({
        "registration, false",
        "bloc-registration, false",
        "appraisal, false",
        "dossier-move, false",
        "target-change, false",
        "emulation-campaign, true",
        "nomination-dossier, true",
        "bloc-review, true",
        "council-session, true"
    })
    void offersOnlyProcessesThatPeopleStart(String key, boolean startable) {
        assertThat(definition(key).isStartableInTasklist()).isEqualTo(startable);
    }

    /** The cycle of a multi-instance activity is easily put where the engine does not read it. */
    @ParameterizedTest
    @CsvSource({
        "bloc-review, serviceTask_announceBlocOutcome",
        "council-session, serviceTask_announceCouncilOutcome",
        "council-session, userTask_vote",
        "nomination-dossier, receiveTask_councilConcluded",
        "appraisal, serviceTask_recheckDossier"
    })
    void retriesAsyncStepsInGrowingIntervals(String key, String activity) {
        FailedJobRetryConfiguration retries = definition(key)
                .findActivity(activity)
                .getProperties()
                .get(DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION);
        assertThat(retries.getRetryIntervals()).containsExactly("PT1M", "PT10M", "PT1H");
    }

    /** Parallel voters and announcements must not meet in one transaction. */
    @Test
    void separatesTheInstancesOfAMultiInstanceActivity() {
        assertThat(definition("council-session").findActivity("userTask_vote").isAsyncAfter())
                .isTrue();
        assertThat(definition("bloc-review")
                        .findActivity("serviceTask_announceBlocOutcome")
                        .isAsyncBefore())
                .isTrue();
        assertThat(definition("council-session")
                        .findActivity("serviceTask_announceCouncilOutcome")
                        .isAsyncBefore())
                .isTrue();
    }

    private static ProcessDefinitionEntity definition(String key) {
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .singleResult()
                .getId();
        return (ProcessDefinitionEntity) engine.getRepositoryService().getProcessDefinition(id);
    }
}
