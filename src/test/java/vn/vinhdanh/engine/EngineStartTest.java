package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.engine.Visitor.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.finding.Refusal;

@WholeApplication
class EngineStartTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineStart start;

    @Autowired
    RepositoryService repository;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Test
    void startingAgainAddsNothing() {
        long definitions = repository.createProcessDefinitionQuery().count();
        long deployments = repository.createDeploymentQuery().count();
        long groups = identity.createGroupQuery().count();
        long grants = authorizations.createAuthorizationQuery().count();

        start.afterSingletonsInstantiated();

        assertThat(repository.createProcessDefinitionQuery().count()).isEqualTo(definitions);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(identity.createGroupQuery().count()).isEqualTo(groups);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(5);
    }

    @Test
    void resourcesHaveNamesThatDoNotDependOnWhereTheApplicationLies() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .allSatisfy(definition -> assertThat(definition.getResourceName())
                        .isEqualTo("processes/" + definition.getKey() + ".bpmn"));
    }

    @ParameterizedTest
    @CsvSource({
        "kimtan.cv, deputy-authority;nomination-dossier",
        "khoi.xaphuong, bloc-review",
        "noivu.cv, council-session;emulation-campaign;reconsideration;unit-merger",
        "kimtan.ct, deputy-authority",
        "hd.uyvien1, ''",
        "chutich, reconsideration",
        "lanhdao, ''"
    })
    void eachRoleIsOfferedToStartOnlyWhatItMay(String user, String expected) throws IOException {
        String answer = Visitor.signedIn(port, user)
                .get(ENGINE + "/process-definition?latest=true&active=true&startableInTasklist=true"
                        + "&startablePermissionCheck=true&firstResult=0&maxResults=15")
                .body();

        List<String> keys = new ArrayList<>();
        for (JsonNode definition : new ObjectMapper().readTree(answer)) {
            keys.add(definition.path("key").asText());
        }
        assertThat(keys).containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(";"));
    }

    @Test
    void tasklistOpensOnFiveFilters() {
        assertThat(Visitor.signedIn(port, "kimtan.cv")
                        .get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                        .body())
                .contains(
                        "Việc cần làm",
                        "Việc của tôi",
                        "Việc của nhóm tôi",
                        "Quá hạn",
                        "Đến hạn 3 ngày tới",
                        "Mã hồ sơ");
    }

    @Test
    void settingsArriveInTheEngine() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isEnablePasswordPolicy()).isTrue();
        assertThat(configuration.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(configuration.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H");
        assertThat(configuration.getHistoryRemovalTimeStrategy()).isEqualTo("none");
        assertThat(configuration.getHistoryCleanupStrategy()).isEqualTo("endTimeBased");
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("18:00");
        assertThat(configuration.isJobExecutorPreferTimerJobs()).isTrue();
        assertThat(configuration.isJobExecutorAcquireByDueDate()).isTrue();
    }

    @Test
    void knowsRightsThatAreGrantedAndNoneThatAreRevoked() {
        Authorization revocation = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revocation.setUserId("kimtan.cv");
        revocation.setResource(Resources.TASK);
        revocation.setResourceId(Authorization.ANY);
        revocation.removePermission(Permissions.READ);

        assertThatThrownBy(() -> authorizations.saveAuthorization(revocation))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("không dùng loại phân quyền thu hồi");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
    }
}
