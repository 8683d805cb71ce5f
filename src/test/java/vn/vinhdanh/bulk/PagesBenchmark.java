package vn.vinhdanh.bulk;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.VinhDanhApplication;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.listing.ListIsComplete;
import vn.vinhdanh.rehearsal.RehearsalClock;

/**
 * How long people wait for their pages, over HTTP, with more and more dossiers. Not part of the build:
 *
 * <pre>mvn test -Dtest=PagesBenchmark [-Dnumbers=500,5000,50000] [-Ddatabase=h2|postgres]</pre>
 *
 * <p>Besides the time that passes it says how much processor time a page costs, which a busy machine does not change.
 */
class PagesBenchmark {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int WARM_UP = 50;
    private static final int ROUNDS = 60;
    /** Who looks at what. */
    private static final String[][] VIEWS = {
        {"lanhdao", "/tong-quan"},
        {"lanhdao", "/tong-quan/ho-so?dot=LC2020"},
        {"lanhdao", "/tong-quan/ho-so?dot=LC2020&khoi=xa-phuong&tre=1"},
        {"lanhdao", "/api/overview/steps"},
        {"lanhdao", "/tong-quan/bang.xlsx"},
        {"kimtan.cv", "/ho-so"},
        {"kimtan.cv", "/ho-so?tim=nguyen+an"},
        {"khoi.xaphuong", "/ho-so"},
        {"noivu.cv", "/ho-so"},
        {"noivu.cv", "/ho-so?tim=coc+leu+nguyen"},
        {"noivu.cv", "/ho-so?xep=han"},
        {"noivu.cv", "/ho-so?xep=ten&trang=300"},
        {"noivu.cv", "/ho-so?qua-han=1"},
        {"noivu.cv", "/viec-da-lam"},
        {"noivu.cv", "/viec-da-lam?tim=coc+leu"},
        {"noivu.cv", "/api/notices"},
        {"noivu.cv", "/don-doc/LC2020"},
        {"kimtan.cv", "/khen-thuong"},
        {"kimtan.cv", "/khen-thuong?tim=coc+leu"}
    };

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
            application.getBean(ListIsComplete.class).complete();
            // On PostgreSQL with what its autovacuum does within a minute of such an import.
            application
                    .getBean(JdbcClient.class)
                    .sql("postgres".equals(database) ? "vacuum analyze" : "analyze")
                    .update();
            application.getBean(RehearsalClock.class).moveTo(ManyDossiers.NOW);
            int port = ((ServletWebServerApplicationContext) application)
                    .getWebServer()
                    .getPort();
            Map<String, Visitor> visitors = new HashMap<>();
            for (String[] view : VIEWS) {
                Visitor person = visitors.computeIfAbsent(view[0], one -> Visitor.signedIn(port, one));
                report(database, number, view[0] + " " + view[1], person, view[1]);
            }
        }
    }

    private static void report(String database, int number, String name, Visitor person, String page) {
        for (int i = 0; i < WARM_UP; i++) {
            person.bytes(page);
        }
        double[] took = new double[ROUNDS];
        long cpu = PROCESS.getProcessCpuTime();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            person.bytes(page);
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        double spent = (PROCESS.getProcessCpuTime() - cpu) / 1e6 / ROUNDS;
        Arrays.sort(took);
        System.out.printf(
                "%-10s %9d  %-50s %8.1f %8.1f %8.1f%n",
                database, number, name, took[ROUNDS / 2], took[ROUNDS * 95 / 100], spent);
    }
}
