package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Shows that {@link AttacksAreHeldBackTest} tests the guards and not something else. */
@WholeApplication
@TestPropertySource(
        properties = {
            "vinhdanh.guard.gateway=false",
            "vinhdanh.guard.queries=false",
            "vinhdanh.guard.scripts=false",
            "vinhdanh.guard.setup=false"
        })
class AttacksSucceedWithoutGuardsTest extends Attacks {

    @Test
    void aClerkRunsAnExpressionThroughATaskQuery() {
        assertThat(queryTasks("kimtan.cv").statusCode()).isEqualTo(200);
        assertThat(loot.taken.get()).isPositive();
    }

    @Test
    void aClerkRunsAnExpressionByExtendingAFilter() {
        assertThat(extendFilter("kimtan.cv").statusCode()).isEqualTo(200);
        assertThat(loot.taken.get()).isPositive();
    }

    @Test
    void evenWithoutAGatewayAClerkMayNotCreateFilters() {
        assertThat(createFilter("kimtan.cv").statusCode()).isEqualTo(403);
    }

    @Test
    void aClerkCreatesAnAdministratorWhenThereIsNone() {
        assertThat(createAdministratorOverTheWeb("kimtan.cv").statusCode()).isEqualTo(204);
    }

    @Test
    void aScriptRuns() {
        runScript();
        assertThat(loot.taken).hasValue(1);
    }
}
