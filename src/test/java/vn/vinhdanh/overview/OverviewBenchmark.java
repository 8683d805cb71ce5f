package vn.vinhdanh.overview;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.VinhDanhApplication;
import vn.vinhdanh.bulk.ManyDossiers;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.rehearsal.RehearsalClock;

/**
 * How long managers wait for their page, over HTTP, with more and more dossiers. Not part of the build:
 *
 * <pre>mvn test -Dtest=OverviewBenchmark [-Dnumbers=500,5000,50000] [-Ddatabase=h2|postgres]</pre>
 *
 * <p>Besides the time that passes it says how much processor time a page costs, which a busy machine does not change.
 */
class OverviewBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final List<String> PAGES = List.of(
            "/tong-quan",
            "/tong-quan/ho-so?dot=LC2020",
            "/tong-quan/ho-so?dot=LC2020&khoi=xa-phuong&tre=1",
            "/api/overview/steps",
            "/tong-quan/bang.xlsx");

    @TempDir
    Path folder;

    @Test
    void growsWithTheDossiers() throws IOException, SQLException {
        String database = System.getProperty("database", "h2");
        System.out.printf(
                "%-10s %9s  %-50s %8s %8s %8s%n", "database", "dossiers", "page", "p50 ms", "p95 ms", "cpu ms");
        for (String number : System.getProperty("numbers", "500,5000,50000").split(",")) {
            if ("postgres".equals(database)) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                    measure(
                            database,
                            Integer.parseInt(number),
                            postgres.getJdbcUrl("postgres", "postgres"),
                            "postgres");
                }
            } else {
                measure(
                        database,
                        Integer.parseInt(number),
                        "jdbc:h2:file:" + folder.resolve(number).toAbsolutePath() + ";WRITE_DELAY=0",
                        "sa");
            }
        }
    }

    private static void measure(String database, int number, String url, String user) throws SQLException {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(VinhDanhApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error")) {
            new ManyDossiers(number).into(application.getBean(DataSource.class));
            application.getBean(JdbcClient.class).sql("analyze").update();
            application.getBean(RehearsalClock.class).moveTo(ManyDossiers.NOW);
            Visitor manager = Visitor.signedIn(
                    ((ServletWebServerApplicationContext) application)
                            .getWebServer()
                            .getPort(),
                    "lanhdao");
            for (String page : PAGES) {
                report(database, number, page, manager);
            }
        }
    }

    private static void report(String database, int number, String page, Visitor manager) {
        for (int i = 0; i < WARM_UP; i++) {
            manager.bytes(page);
        }
        double[] took = new double[ROUNDS];
        long cpu = PROCESS.getProcessCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            manager.bytes(page);
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        double spent = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / ROUNDS;
        Arrays.sort(took);
        System.out.printf(
                "%-10s %9d  %-50s %8.1f %8.1f %8.1f%n",
                database, number, page, took[ROUNDS / 2], took[ROUNDS * 95 / 100], spent);
    }
}
