package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class AttacksAreHeldBackTest extends Attacks {

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"kimtan.cv", "lanhdao", "quantri"})
    void nobodyRunsAnExpressionThroughATaskQuery(String user) {
        assertThat(queryTasks(user).statusCode()).isEqualTo(403);
        assertThat(loot.taken).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kimtan.cv", "lanhdao", "quantri"})
    void nobodyRunsAnExpressionByExtendingAFilter(String user) {
        assertThat(extendFilter(user).statusCode()).isEqualTo(403);
        assertThat(loot.taken).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kimtan.cv", "lanhdao", "quantri"})
    void nobodyStoresAnExpressionInAFilter(String user) {
        assertThat(createFilter(user).statusCode()).isEqualTo(403);
        assertThat(filters.createTaskFilterQuery().filterName("evil").count()).isZero();
    }

    @Test
    void theEngineItselfRefusesExpressionsInOrParts() {
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression("${loot.take()}")
                        .endOr()
                        .list())
                .hasMessageContaining("forbidden");
        assertThat(loot.taken).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kimtan.cv", "lanhdao"})
    void nobodyCreatesAnAdministratorOverTheWeb(String user) {
        assertThat(createAdministratorOverTheWeb(user).statusCode()).isEqualTo(403);
    }

    @Test
    void theGroupOfAdministratorsNeverStaysEmpty() {
        createAdministratorOverTheWeb("kimtan.cv");
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list())
                .extracting("id")
                .contains("quantri");
    }

    @Test
    void noScriptRuns() {
        assertThatThrownBy(this::runScript).hasStackTraceContaining("Script engines are switched off");
        assertThat(loot.taken).hasValue(0);
    }
}
