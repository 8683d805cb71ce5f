package vn.vinhdanh.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.bulk.EngineTasks;
import vn.vinhdanh.bulk.ManyDossiers;
import vn.vinhdanh.engine.Visitor;
import vn.vinhdanh.rehearsal.RehearsalClock;

/**
 * How long Tasklist waits for its lists with 500, 5,000 and 50,000 dossiers, over HTTP, warm, on PostgreSQL and on H2; how
 * that grows; and, as far as it can bear it, how long the engine itself takes for the same list. Not part of the build:
 *
 * <pre>mvn test -Dtest=ListsBenchmark</pre>
 */
class ListsBenchmark {

    private static final int[] SIZES = {500, 5_000, 50_000};
    private static final int LARGEST_FOR_THE_ENGINE = 5_000;
    private static final int ROUNDS = 60;
    private static final int ROUNDS_OF_THE_ENGINE = 10;
    private static final String TWIN = "engine: ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> FILLED = List.of(
            "ACT_RU_VARIABLE",
            "ACT_RU_IDENTITYLINK",
            "ACT_RU_TASK",
            "work_item_group",
            "work_item",
            "journal",
            "award_record",
            "award_decision",
            "appraisal",
            "supplement_point",
            "supplement_request",
            "dossier_hold",
            "dossier_stage",
            "dossier_listing",
            "dossier",
            "registration_target",
            "registration",
            "campaign_launch",
            "code_series");

    /** Who looks at which list. */
    private static final String[][] VIEWS = {
        {"kimtan.cv", "Việc cần làm"},
        {"noivu.cv", "Việc cần làm"},
        {"kimtan.cv", "Việc của nhóm tôi"},
        {"noivu.cv", "Việc của nhóm tôi"},
        {"noivu.cv", "Quá hạn"},
        {"chutich", "Việc của nhóm tôi"},
        {"lanhdao", "Quá hạn"},
        {"lanhdao", "Đến hạn 3 ngày tới"}
    };

    private final Map<String, double[]> measured = new LinkedHashMap<>();

    @Test
    void onPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            on(
                    "PostgreSQL",
                    postgres.getPostgresDatabase(),
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }
    }

    @Test
    void onH2() throws Exception {
        on("H2", null, "--spring.datasource.url=jdbc:h2:mem:lists;QUERY_CACHE_SIZE=512;DB_CLOSE_DELAY=-1");
    }

    private void on(String what, DataSource own, String... arguments) throws Exception {
        measured.clear();
        RunningApplication application = new RunningApplication(arguments);
        application.start();
        try (application) {
            application.leaveJobsLying();
            application.bean(RehearsalClock.class).moveTo(ManyDossiers.NOW);
            DataSource database = own == null ? application.bean(DataSource.class) : own;
            for (String filter : List.of("Việc cần làm", "Việc của nhóm tôi", "Quá hạn", "Đến hạn 3 ngày tới")) {
                twin(application, filter);
            }
            for (int size = 0; size < SIZES.length; size++) {
                fill(database, SIZES[size]);
                // On PostgreSQL with what its autovacuum does within a minute of such an import.
                JdbcClient.create(database)
                        .sql(own == null ? "analyze" : "vacuum analyze")
                        .update();
                measure(application, size);
            }
        }
        System.out.printf(
                "%n%s: 95th percentile in ms with %s dossiers, and how many times more than with a tenth%n",
                what, Arrays.toString(SIZES));
        measured.forEach((name, times) -> System.out.printf(
                "%-55s %8.1f %8.1f %8.1f   x %.1f x %.1f%n",
                name, times[0], times[1], times[2], times[1] / times[0], times[2] / times[1]));
    }

    private static void fill(DataSource database, int size) throws Exception {
        JdbcClient jdbc = JdbcClient.create(database);
        FILLED.forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and RESOURCE_ID_ <> '*'")
                .update();
        jdbc.sql("delete from ACT_RU_EXECUTION where PARENT_ID_ is not null").update();
        jdbc.sql("delete from ACT_RU_EXECUTION").update();
        new ManyDossiers(size).into(database);
        EngineTasks.into(database);
    }

    private void measure(RunningApplication application, int size) throws Exception {
        int port = application.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        Map<String, String> filters = new LinkedHashMap<>();
        application
                .bean(FilterService.class)
                .createTaskFilterQuery()
                .list()
                .forEach(filter -> filters.put(filter.getName(), filter.getId()));
        for (String[] view : VIEWS) {
            Visitor person = Visitor.signedIn(port, view[0]);
            String list = Visitor.ENGINE + "/filter/" + filters.get(view[1]) + "/";
            int count = list(person, list).path("count").asInt();
            String name = view[0] + ", " + view[1];
            note(name + ": list", size, ROUNDS, () -> list(person, list));
            note(name + ": count", size, ROUNDS, () -> person.post(list + "count", "{}"));
            note(name + ": search", size, ROUNDS, () -> search(person, list));
            System.out.printf("%s sees %d tasks%n", name, count);
            if (SIZES[size] <= LARGEST_FOR_THE_ENGINE) {
                String twin = Visitor.ENGINE + "/filter/" + filters.get(TWIN + view[1]) + "/";
                note(name + ": list, by the engine", size, ROUNDS_OF_THE_ENGINE, () -> list(person, twin));
            }
        }
        for (String user : List.of("kimtan.cv", "noivu.cv")) {
            Visitor person = Visitor.signedIn(port, user);
            note(user + ", bell", size, ROUNDS, () -> person.get("/api/notices"));
        }
    }

    private interface Call {
        Object answer() throws Exception;
    }

    private void note(String name, int size, int rounds, Call call) throws Exception {
        double[] times = new double[rounds];
        for (int i = -rounds / 3; i < rounds; i++) {
            long begun = System.nanoTime();
            call.answer();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        measured.computeIfAbsent(name, key -> new double[] {Double.NaN, Double.NaN, Double.NaN})[size] =
                times[(int) Math.ceil(rounds * 0.95) - 1];
    }

    private static JsonNode list(Visitor person, String list) throws Exception {
        return post(person, list, "");
    }

    private static JsonNode search(Visitor person, String list) throws Exception {
        return post(person, list, ",\"nameLike\":\"%coc leu nguyen%\"");
    }

    private static JsonNode post(Visitor person, String list, String search) throws Exception {
        HttpResponse<String> answer = person.send(
                HttpRequest.newBuilder(URI.create(person.base() + list + "list?firstResult=0&maxResults=15"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/hal+json, application/json; q=0.5")
                        .header("X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString("{\"active\":true,\"sorting\":[{\"sortBy\":\"dueDate\","
                                + "\"sortOrder\":\"asc\"}]" + search + "}")));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A filter that says the same and that the gateway does not know. */
    private static void twin(RunningApplication application, String name) {
        FilterService filters = application.bean(FilterService.class);
        Filter ours = filters.createTaskFilterQuery().filterName(name).singleResult();
        TaskQuery query = ours.getQuery();
        Filter twin = filters.saveFilter(
                filters.newTaskFilter(TWIN + name).setQuery(query).setProperties(ours.getProperties()));
        AuthorizationService authorizations = application.bean(AuthorizationService.class);
        Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(twin.getId());
        everyone.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everyone);
    }
}
