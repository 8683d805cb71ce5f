package vn.vinhdanh.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

/** On PostgreSQL, files in a folder. */
class KilledServerOnPostgresIT extends KilledServerIT {

    private EmbeddedPostgres postgres;

    @Override
    List<String> arguments(Path folder) throws IOException {
        postgres = EmbeddedPostgres.start();
        return List.of(
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--vinhdanh.files.store=folder",
                "--vinhdanh.files.folder=" + folder.resolve("files").toAbsolutePath());
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    @AfterAll
    void stopDatabase() throws IOException {
        // Runs before the application of the superclass is closed, which therefore closes here.
        close();
        postgres.close();
    }
}
