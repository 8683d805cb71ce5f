package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The wall behind the wall: what the interceptor in the engine holds back alone, and what it cannot see. */
@WholeApplication
@TestPropertySource(properties = "vinhdanh.guard.gateway=false")
class WithoutGatewayTest extends Attacks {

    @Test
    void theInterceptorAloneStopsATaskQuery() {
        assertThat(queryTasks("kimtan.cv").statusCode()).isEqualTo(400);
        assertThat(loot.taken).hasValue(0);
    }

    @Test
    void butNotAnExtendedFilterWhichIsWhyThereIsAGateway() {
        extendFilter("kimtan.cv");
        assertThat(loot.taken.get()).isPositive();
    }
}
