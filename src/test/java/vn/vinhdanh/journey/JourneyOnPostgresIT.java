package vn.vinhdanh.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;

/** The journey on a real PostgreSQL, as in production. */
class JourneyOnPostgresIT extends JourneyIT {

    private EmbeddedPostgres postgres;

    @Override
    RunningApplication application() throws IOException {
        postgres = EmbeddedPostgres.start();
        return new RunningApplication(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @AfterAll
    void stopDatabase() throws IOException {
        // Runs before the application of the superclass is closed, which therefore closes here.
        close();
        postgres.close();
    }
}
