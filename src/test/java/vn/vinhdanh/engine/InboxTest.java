package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.engine.Visitor.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.bulk.CountedStatements;
import vn.vinhdanh.rehearsal.DueJobs;
import vn.vinhdanh.rehearsal.RehearsalClock;

/**
 * Tasklist's lists come from our table and look to Tasklist as if the engine had answered. Every filter of ours has a twin
 * that says the same and is left to the engine.
 */
@WholeApplication
@Import(CountedStatements.class)
class InboxTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TO_DO = "Việc cần làm";
    private static final String GROUPS = "Việc của nhóm tôi";
    private static final String MINE = "Việc của tôi";
    private static final String OVERDUE = "Quá hạn";
    private static final String SOON = "Đến hạn 3 ngày tới";
    private static final String TWIN = "engine: ";
    private static final String BY_DUE_DATE = "\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    TaskService tasks;

    @Autowired
    RehearsalClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    private static boolean ready;

    @BeforeEach
    void theCampaignIsUnderWay() {
        if (ready) {
            return;
        }
        start(Visitor.signedIn(port, "noivu.cv"), "emulation-campaign", Map.of("campaignId", "LC2020"));
        jobs.runDue();
        clock.moveTo(Instant.parse("2020-10-18T01:00:00Z"));
        jobs.runDue();
        start(
                Visitor.signedIn(port, "kimtan.cv"),
                "nomination-dossier",
                Map.of("campaignId", "LC2020", "unitId", "kim-tan", "awardForm", "PROVINCIAL_FLAG"));
        tasks.setAssignee(taskOf("LC2020-DK-van-hoa").getId(), "vanhoa.cv");
        Task withoutDue = taskOf("LC2020-DK-thong-nhat");
        withoutDue.setDueDate(null);
        tasks.saveTask(withoutDue);
        jdbc.sql("update work_item set due = null where task_id = ?")
                .param(withoutDue.getId())
                .update();
        for (String name : List.of(TO_DO, GROUPS, MINE, OVERDUE, SOON)) {
            twin(name);
        }
        ready = true;
    }

    private Task taskOf(String subject) {
        return tasks.createTaskQuery().processInstanceBusinessKey(subject).singleResult();
    }

    private void twin(String name) {
        Filter ours = filters.createTaskFilterQuery().filterName(name).singleResult();
        TaskQuery query = ours.getQuery();
        Filter twin = filters.newTaskFilter(TWIN + name).setQuery(query).setProperties(ours.getProperties());
        filters.saveFilter(twin);
        Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(twin.getId());
        everyone.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everyone);
    }

    @ParameterizedTest
    @CsvSource({
        "kimtan.cv, Việc cần làm, 2",
        "vanhoa.cv, Việc cần làm, 1",
        "khoi.xaphuong, Việc cần làm, 2",
        "lanhdao, Việc cần làm, 0",
        "kimtan.cv, Việc của nhóm tôi, 2",
        "kimtan.cv, Việc của tôi, 0",
        "kimtan.cv, Quá hạn, 0",
        "kimtan.cv, Đến hạn 3 ngày tới, 1",
        "vanhoa.cv, Việc của nhóm tôi, 0",
        "vanhoa.cv, Việc của tôi, 1",
        "vanhoa.cv, Đến hạn 3 ngày tới, 1",
        "khoi.xaphuong, Việc của nhóm tôi, 2",
        "noivu.cv, Việc của nhóm tôi, 1",
        "chutich, Việc của nhóm tôi, 0",
        "lanhdao, Việc của nhóm tôi, 0",
        "lanhdao, Đến hạn 3 ngày tới, 15",
        "quantri, Đến hạn 3 ngày tới, 15",
    })
    void eachFieldIsAsTheEngineWritesIt(String user, String filter, int expected) {
        Visitor person = Visitor.signedIn(port, user);
        JsonNode ours = list(person, filter, 0, 15, BY_DUE_DATE);
        JsonNode engine = list(person, TWIN + filter, 0, 15, BY_DUE_DATE);

        assertThat(ours.path("count")).isEqualTo(engine.path("count"));
        assertThat(count(person, filter))
                .isEqualTo(count(person, TWIN + filter))
                .isEqualTo(ours.path("count").asInt());
        JsonNode page = ours.path("_embedded").path("task");
        assertThat(page.size())
                .isGreaterThanOrEqualTo(Math.min(expected, 1))
                .isEqualTo(Math.min(15, ours.path("count").asInt()));
        Map<String, JsonNode> all = byId(list(person, TWIN + filter, 0, 200, BY_DUE_DATE));
        byId(ours).forEach((id, task) -> all.get(id).properties().forEach(field -> assertThat(task.path(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue())));
        if (ours.path("count").asInt() <= 15) {
            assertThat(comparable(ours)).isEqualTo(comparable(engine));
        }
    }

    /** Equal deadlines may stand in either order; of assignees the engine tells more to some and less to others. */
    private static JsonNode comparable(JsonNode answer) {
        ObjectNode copy = answer.deepCopy();
        if (answer.path("count").asInt() == 0) {
            return copy;
        }
        ObjectNode embedded = (ObjectNode) copy.path("_embedded");
        List<JsonNode> sorted = new ArrayList<>(
                StreamSupport.stream(embedded.path("task").spliterator(), false).toList());
        sorted.sort((a, b) -> a.path("id").asText().compareTo(b.path("id").asText()));
        embedded.putArray("task").addAll(sorted);
        embedded.remove("assignee");
        List<JsonNode> processes = new ArrayList<>(
                StreamSupport.stream(embedded.path("processDefinition").spliterator(), false)
                        .toList());
        processes.sort((a, b) -> a.path("id").asText().compareTo(b.path("id").asText()));
        embedded.putArray("processDefinition").addAll(processes);
        return copy;
    }

    private static Map<String, JsonNode> byId(JsonNode answer) {
        Map<String, JsonNode> tasks = new HashMap<>();
        answer.path("_embedded")
                .path("task")
                .forEach(task -> tasks.put(task.path("id").asText(), task));
        return tasks;
    }

    @Test
    @DisplayName("What is due first stands first, what has no deadline last; a chosen order is followed")
    void dueFirst() {
        Visitor manager = Visitor.signedIn(port, "quantri");
        List<String> own = field(list(Visitor.signedIn(port, "noivu.cv"), GROUPS, 0, 50, ""), "due");
        assertThat(own).isNotEmpty();

        List<String> dues = field(list(manager, SOON, 0, 200, ""), "due");
        assertThat(dues).isSorted();
        List<String> names = field(
                list(manager, SOON, 0, 200, "\"sorting\":[{\"sortBy\":\"assignee\",\"sortOrder\":\"asc\"}]"),
                "assignee");
        assertThat(names.get(0)).isEqualTo("vanhoa.cv");
        assertThat(field(
                        list(manager, SOON, 0, 200, "\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]"),
                        "created"))
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    @DisplayName("Page by page everything comes once, also where deadlines are the same")
    void pagesAreStable() {
        Visitor manager = Visitor.signedIn(port, "lanhdao");
        int all = count(manager, SOON);
        Set<String> seen = new HashSet<>();
        int given = 0;
        for (int first = 0; first < all; first += 7) {
            List<String> ids = field(list(manager, SOON, first, 7, BY_DUE_DATE), "id");
            given += ids.size();
            seen.addAll(ids);
        }
        assertThat(all).isGreaterThan(40);
        assertThat(given).isEqualTo(all);
        assertThat(seen).hasSize(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"nameLike\":\"%coc leu%\",\"taskVariables\":[{\"name\":\"registrationCode\",\"operator\":\"eq\",\"value\":\"LC2020-DK-coc-leu\"}] | phường Cốc Lếu",
                "\"nameLike\":\"%CỐC  lếu%\",\"processInstanceBusinessKey\":\"LC2020-DK-coc-leu\" | phường Cốc Lếu",
                "\"nameLike\":\"%dk-duyen-hai%\" | phường Duyên Hải",
                "\"nameLike\":\"%dong tuyen dang ky%\" | xã Đồng Tuyển",
                "\"processInstanceBusinessKey\":\"LC2020-DK-coc-leu\" | phường Cốc Lếu",
                "\"processInstanceBusinessKeyLike\":\"%lc2020-hs%\" | ",
                "\"taskVariables\":[{\"name\":\"unitName\",\"operator\":\"like\",\"value\":\"%hop thanh%\"}] | xã Hợp Thành",
                "\"processVariables\":[{\"name\":\"registrationCode\",\"operator\":\"eq\",\"value\":\"LC2020-DK-coc-leu\"}] | phường Cốc Lếu",
                "\"processVariables\":[{\"name\":\"unitName\",\"operator\":\"like\",\"value\":\"%100%%\"}] | ",
                "\"nameLike\":\"%!%\" | ",
            })
    void findsWithoutDiacritics(String search, String unit) {
        List<String> found = new ArrayList<>();
        list(Visitor.signedIn(port, "lanhdao"), SOON, 0, 50, search)
                .path("_embedded")
                .path("task")
                .forEach(task -> task.path("_embedded").path("variable").forEach(variable -> {
                    if (variable.path("name").asText().equals("unitName")) {
                        found.add(variable.path("value").asText());
                    }
                }));
        assertThat(found).isEqualTo(unit == null ? List.of() : List.of(unit));
    }

    @Test
    @DisplayName("A card names who has taken the task")
    void whoHasTakenIt() {
        JsonNode assignee = list(
                        Visitor.signedIn(port, "lanhdao"),
                        SOON,
                        0,
                        50,
                        "\"processInstanceBusinessKey\":\"LC2020-DK-van-hoa\"")
                .path("_embedded")
                .path("assignee")
                .path(0);
        assertThat(assignee.path("id").asText()).isEqualTo("vanhoa.cv");
        assertThat(assignee.path("firstName").asText()).isNotBlank();
        assertThat(assignee.path("email").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lanhdao, Đến hạn 3 ngày tới", "vanhoa.cv, Việc của tôi", "kimtan.cv, Việc của nhóm tôi"})
    @DisplayName("A list is at most three statements, a count one")
    void budget(String user, String filter) {
        Visitor person = Visitor.signedIn(port, user);
        list(person, filter, 0, 15, BY_DUE_DATE);
        int mark = CountedStatements.mark();
        assertThat(list(person, filter, 0, 15, BY_DUE_DATE).path("count").asInt())
                .isPositive();
        assertThat(CountedStatements.since(mark, "http-")).isNotEmpty().hasSizeLessThanOrEqualTo(3);

        String address = ENGINE + "/filter/" + idOf(filter) + "/count";
        mark = CountedStatements.mark();
        person.post(address, "{}");
        assertThat(CountedStatements.since(mark, "http-")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kimtan.cv",
                "kimtan.ct",
                "khoi.xaphuong",
                "noivu.cv",
                "hd.uyvien1",
                "chutich",
                "lanhdao",
                "congan.cv",
                "quantri"
            })
    @DisplayName("… for every role and every list")
    void budgetOfEveryRole(String user) {
        Visitor person = Visitor.signedIn(port, user);
        for (String filter : List.of(GROUPS, MINE, OVERDUE, SOON)) {
            list(person, filter, 0, 15, BY_DUE_DATE);
            int mark = CountedStatements.mark();
            list(person, filter, 0, 15, BY_DUE_DATE);
            assertThat(CountedStatements.since(mark, "http-")).as(filter).hasSizeBetween(1, 3);
        }
    }

    @Test
    void whatOurTableCannotSayIsLeftToTheEngine() {
        JsonNode found = list(
                Visitor.signedIn(port, "lanhdao"),
                SOON,
                0,
                50,
                "\"processVariables\":[{\"name\":\"unitId\",\"operator\":\"eq\",\"value\":\"coc-leu\"}]");
        assertThat(found.path("count").asInt()).isOne();
    }

    @Test
    @DisplayName("Nobody sees the tasks of other groups, and the engine goes on to guard each single one")
    void rights() {
        Visitor stranger = Visitor.signedIn(port, "cocleu.cv");
        String task = taskOf("LC2020-DK-kim-tan").getId();
        for (String filter : List.of(GROUPS, MINE, OVERDUE, SOON)) {
            assertThat(field(list(stranger, filter, 0, 200, ""), "id")).doesNotContain(task);
        }
        assertThat(stranger.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
        assertThat(list(stranger, SOON, 0, 200, "\"processInstanceBusinessKey\":\"LC2020-DK-kim-tan\"")
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("Cases that wait for others are nobody's task and in nobody's list")
    void waitingCasesAreNotListed() {
        jdbc.sql(
                        "insert into work_item (task_id, step, step_name, subject, campaign_id, deadline, due, created_at, kind)"
                                + " values ('wait', 's', 'Chờ khối bình xét', 'X', 'LC2020', '', timestamp '2020-10-19 01:00:00',"
                                + " timestamp '2020-10-02 01:00:00', 'WAIT')")
                .update();
        assertThat(field(list(Visitor.signedIn(port, "lanhdao"), SOON, 0, 200, ""), "id"))
                .doesNotContain("wait")
                .hasSizeGreaterThan(40);
        jdbc.sql("delete from work_item where task_id = 'wait'").update();
    }

    @ParameterizedTest
    @DisplayName("A task whose card says “còn 3 ngày” is due in the next three days, one with “còn 4 ngày” is not")
    @CsvSource({"2020-10-21 17:00:00, true", "2020-10-22 16:59:00, false"})
    void threeDaysAreWholeDays(String due, boolean soon) {
        jdbc.sql(
                        "insert into work_item (task_id, step, step_name, subject, campaign_id, deadline, due, created_at, kind)"
                                + " values ('day', 's', 'Xác nhận', 'X', 'LC2020', '', ?, timestamp '2020-10-02 01:00:00', 'TASK')")
                .param(Timestamp.valueOf(due))
                .update();
        List<String> shown = field(list(Visitor.signedIn(port, "lanhdao"), SOON, 0, 200, ""), "id");
        jdbc.sql("delete from work_item where task_id = 'day'").update();
        assertThat(shown.contains("day")).isEqualTo(soon);
    }

    private List<String> field(JsonNode answer, String name) {
        List<String> values = new ArrayList<>();
        answer.path("_embedded")
                .path("task")
                .forEach(task -> values.add(task.path(name).asText()));
        return values;
    }

    private JsonNode list(Visitor person, String filter, int first, int most, String more) {
        String path = ENGINE + "/filter/" + idOf(filter) + "/list?firstResult=" + first + "&maxResults=" + most;
        String body = "{\"active\":true" + (more.isEmpty() ? "" : "," + more) + "}";
        HttpResponse<String> answer = person.send(HttpRequest.newBuilder(URI.create(person.base() + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/hal+json;charset=UTF-8");
        return json(answer.body());
    }

    private int count(Visitor person, String filter) {
        return json(person.post(ENGINE + "/filter/" + idOf(filter) + "/count", "{}")
                        .body())
                .path("count")
                .asInt();
    }

    private String idOf(String filter) {
        return filters.createTaskFilterQuery().filterName(filter).singleResult().getId();
    }

    private void start(Visitor person, String process, Map<String, String> fields) {
        JsonNode known = json(person.get(ENGINE + "/process-definition?latest=true&key=" + process)
                .body());
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value, "type", "String")));
        try {
            HttpResponse<String> answer = person.post(
                    ENGINE + "/process-definition/" + known.get(0).path("id").asText() + "/submit-form",
                    JSON.writeValueAsString(Map.of("variables", variables)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
