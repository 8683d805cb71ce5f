package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTest {

    private final MockEnvironment environment = new MockEnvironment();

    private void complete() {
        environment.setActiveProfiles("production");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/vinhdanh");
        environment.setProperty("spring.datasource.username", "vinhdanh");
        environment.setProperty("spring.datasource.password", "x");
        environment.setProperty("vinhdanh.administrator.user", "quantri");
        environment.setProperty("vinhdanh.administrator.password", "Mot-Mat-Khau-Dai-1");
        environment.setProperty("vinhdanh.public-url", "https://vinhdanh.example.vn");
    }

    @Test
    void namesEveryMissingSecretAtOnce() {
        environment.setActiveProfiles("production");

        assertThat(String.join("\n", ProductionGuard.check(environment)))
                .contains(
                        "VINHDANH_DB_URL",
                        "VINHDANH_DB_USER",
                        "VINHDANH_DB_PASSWORD",
                        "VINHDANH_ADMIN_USER",
                        "VINHDANH_ADMIN_PASSWORD",
                        "VINHDANH_PUBLIC_URL");
    }

    @Test
    void isContentWhenAllIsThere() {
        complete();

        assertThat(ProductionGuard.check(environment)).isEmpty();
    }

    @Test
    void asksNothingOutsideProduction() {
        environment.setActiveProfiles("rehearsal");

        assertThat(ProductionGuard.check(environment)).isEmpty();
    }

    @Test
    void acceptsNothingBorrowedFromARehearsal() {
        complete();
        environment.setActiveProfiles("production", "rehearsal");
        environment.setProperty("spring.datasource.url", "jdbc:h2:file:./data/vinh-danh");
        environment.setProperty("vinhdanh.rehearsal.password", "x");
        environment.setProperty("vinhdanh.administrator.password", "ngan");
        environment.setProperty("vinhdanh.public-url", "http://vinhdanh.example.vn");
        environment.setProperty("vinhdanh.guard.gateway", "false");

        assertThat(ProductionGuard.check(environment)).hasSize(6);
    }
}
