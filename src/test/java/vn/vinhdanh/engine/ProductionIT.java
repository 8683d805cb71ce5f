package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.vinhdanh.VinhDanhApplication;
import vn.vinhdanh.rehearsal.DueJobs;
import vn.vinhdanh.rehearsal.RehearsalAccounts;
import vn.vinhdanh.rehearsal.RehearsalClock;
import vn.vinhdanh.rehearsal.RehearsalWalk;

/** A production start on a real PostgreSQL. */
class ProductionIT {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void database() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void close() throws IOException {
        postgres.close();
    }

    private static ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(VinhDanhApplication.class)
                .profiles("production")
                .properties(
                        "server.port=0",
                        "camunda.bpm.job-execution.enabled=false",
                        "VINHDANH_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "VINHDANH_DB_USER=postgres",
                        "VINHDANH_DB_PASSWORD=postgres",
                        "VINHDANH_ADMIN_USER=quantri",
                        "VINHDANH_ADMIN_PASSWORD=Mot-Mat-Khau-Dai-1",
                        "VINHDANH_PUBLIC_URL=https://vinhdanh.example.vn")
                .properties(more)
                .run();
    }

    @Test
    void hasNoMovableClockAndNoDemoAccounts() {
        try (ConfigurableApplicationContext production = start()) {
            assertThat(production.getBeanProvider(RehearsalClock.class).getIfAvailable())
                    .isNull();
            assertThat(production.getBeanProvider(RehearsalAccounts.class).getIfAvailable())
                    .isNull();
            assertThat(production.getBeanProvider(RehearsalWalk.class).getIfAvailable())
                    .isNull();
            assertThat(production.getBeanProvider(DueJobs.class).getIfAvailable())
                    .isNull();
            assertThat(production
                            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                            .getHandlerMethods()
                            .keySet()
                            .toString())
                    .contains("/ho-so")
                    .doesNotContain("/dien-tap");
            assertThat(Duration.between(
                                    Instant.now(),
                                    production.getBean(Clock.class).instant())
                            .abs())
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(Math.abs(ClockUtil.now().getTime() - System.currentTimeMillis()))
                    .isLessThan(5000);
            assertThat(production
                            .getBean(IdentityService.class)
                            .createUserQuery()
                            .list())
                    .extracting("id")
                    .containsExactly("quantri");

            int port = production.getEnvironment().getProperty("local.server.port", Integer.class, 0);
            HttpResponse<String> signInPage = Visitor.anonymous(port).get("/login");
            assertThat(signInPage.body()).doesNotContain("Diễn tập").contains("Đăng nhập");
            assertThat(signInPage.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        }
    }

    @Test
    void refusesToStartWithoutItsSecretsAndNamesThem() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(VinhDanhApplication.class)
                        .profiles("production")
                        .properties("server.port=0")
                        .run())
                .hasMessageContaining("VINHDANH_DB_URL")
                .hasMessageContaining("VINHDANH_ADMIN_PASSWORD")
                .hasMessageContaining("VINHDANH_PUBLIC_URL");
    }

    @Test
    void noRehearsalMovesTheClockOfADatabaseMadeInEarnest() throws SQLException {
        create("in_earnest");
        start("VINHDANH_DB_URL=" + postgres.getJdbcUrl("postgres", "in_earnest"))
                .close();

        assertThatThrownBy(() -> new SpringApplicationBuilder(VinhDanhApplication.class)
                        .profiles("rehearsal")
                        .properties("server.port=0")
                        .run(
                                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "in_earnest"),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres"))
                .hasStackTraceContaining("not made by a rehearsal");

        assertThat(DatabaseTables.has(postgres.getDatabase("postgres", "in_earnest"), DatabaseTables.OF_REHEARSAL))
                .isFalse();
    }

    @Test
    void refusesADatabaseInWhichTimeWasMoved() throws SQLException {
        create("rehearsed");
        try (Connection connection =
                        postgres.getDatabase("postgres", "rehearsed").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table vd_rehearsal_clock (id integer)");
        }

        assertThatThrownBy(() -> start("VINHDANH_DB_URL=" + postgres.getJdbcUrl("postgres", "rehearsed")))
                .hasStackTraceContaining("made by a rehearsal");
    }

    private static void create(String database) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }
}
