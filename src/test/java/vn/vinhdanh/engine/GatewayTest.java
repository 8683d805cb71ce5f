package vn.vinhdanh.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.engine.Visitor.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.vinhdanh.finding.Refusal;

@WholeApplication
@Import(GatewayTest.Beans.class)
class GatewayTest {

    private static final String PROCESS = "gateway-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        TaskListener refusingListener() {
            return task -> {
                if ("refuse".equals(task.getVariable("note"))) {
                    throw Refusal.because("X", "Còn thiếu tờ trình.", "Đính kèm tờ trình.", "Mục IV.2, Kế hoạch");
                }
                if ("break".equals(task.getVariable("note"))) {
                    throw new IllegalStateException("secret internal text");
                }
            };
        }

        @Bean
        @Primary
        FormFieldPolicy onlyNotes() {
            return new FormFieldPolicy() {
                @Override
                public Set<String> allowedFor(String taskDefinitionKey) {
                    return Set.of("note");
                }

                @Override
                public Set<String> allowedForStart(String processDefinitionKey) {
                    return Set.of("unitId");
                }
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private String deployment;
    private Task task;

    @BeforeEach
    void aTaskForKimTan() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("userTask_write")
                                .camundaCandidateGroups("unit.kim-tan")
                                .camundaTaskListenerDelegateExpression("complete", "${refusingListener}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey(PROCESS);
        task = tasks.createTaskQuery().processDefinitionKey(PROCESS).singleResult();
    }

    @AfterEach
    void cleanUp() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void tasklistsOwnWayPasses() {
        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");

        assertThat(clerk.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(200);
        assertThat(clerk.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"kimtan.cv\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(complete(clerk, "{\"note\":{\"value\":\"xong\",\"type\":\"String\"}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
    }

    @Test
    void refusalReachesThePersonWordForWord() {
        HttpResponse<String> answer =
                complete(Visitor.signedIn(port, "kimtan.cv"), "{\"note\":{\"value\":\"refuse\",\"type\":\"String\"}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(message(answer)).isEqualTo("Còn thiếu tờ trình. (Mục IV.2, Kế hoạch) → Đính kèm tờ trình.");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
        assertThat(runtime.getVariables(task.getProcessInstanceId())).isEmpty();
    }

    @Test
    void anAccidentTellsNothingOfTheInside() {
        HttpResponse<String> answer =
                complete(Visitor.signedIn(port, "kimtan.cv"), "{\"note\":{\"value\":\"break\",\"type\":\"String\"}}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("ENGINE-", task.getId(), "secret", "Exception");
        assertThat(message(answer)).startsWith("Hệ thống gặp lỗi");
    }

    @Test
    void theSecondOfTwoClerksHearsThatTheFirstWasQuicker() {
        Visitor first = Visitor.signedIn(port, "kimtan.cv");
        Visitor second = Visitor.signedIn(port, "kimtan.cv2");
        assertThat(complete(first, "{}").statusCode()).isEqualTo(204);

        HttpResponse<String> answer = complete(second, "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(message(answer)).startsWith("Việc này vừa được người khác hoàn thành");
    }

    @Test
    void nobodyCompletesWhatAnotherHasTaken() {
        tasks.claim(task.getId(), "kimtan.cv");

        HttpResponse<String> answer = complete(Visitor.signedIn(port, "kimtan.cv2"), "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(message(answer)).contains("kimtan.cv");
    }

    @Test
    void nobodyTakesATaskForAnother() {
        assertThat(Visitor.signedIn(port, "kimtan.cv")
                        .post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"kimtan.cv2\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    /** A vote that a member gave back would be nobody's, and nobody could take it. */
    @Test
    void nobodyGivesBackWhatNoGroupCanTake() {
        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");
        tasks.claim(task.getId(), "kimtan.cv");
        String unclaim = ENGINE + "/task/" + task.getId() + "/unclaim";
        assertThat(clerk.post(unclaim, "{}").statusCode()).isEqualTo(204);
        tasks.claim(task.getId(), "kimtan.cv");
        tasks.deleteCandidateGroup(task.getId(), "unit.kim-tan");
        HttpResponse<String> refused = clerk.post(unclaim, "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(message(refused)).contains("giao đích danh cho bạn");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("kimtan.cv");
    }

    @Test
    void anotherUnitDoesNotReachTheTask() {
        Visitor stranger = Visitor.signedIn(port, "cocleu.cv");

        assertThat(stranger.get(ENGINE + "/task/" + task.getId()).statusCode()).isEqualTo(404);
        HttpResponse<String> answer = complete(stranger, "{}");
        assertThat(answer.statusCode()).isIn(403, 404, 500);
        assertThat(answer.body()).doesNotContain("ENGINE-", task.getId());
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"awardGranted\":{\"value\":true,\"type\":\"Boolean\"}} | 403",
                "{\"note\":{\"value\":\"x\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"x\"}}} | 400",
                "{\"note\":{\"value\":\"x\",\"type\":\"File\"}} | 400",
                "{\"note\":{\"value\":{\"a\":1},\"type\":\"Json\"}} | 400",
                "{\"note\":{\"value\":\"x\",\"type\":\"String\",\"valueInfo\":{\"transient\":true}}} | 400",
                "[1] | 400",
            })
    void formsSubmitOnlyTheirOwnPlainFields(String variables, int status) {
        assertThat(complete(Visitor.signedIn(port, "kimtan.cv"), variables).statusCode())
                .isEqualTo(status);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /task/create | {\"name\":\"x\"}",
                "POST | /task?maxResults=1 | {}",
                "PUT | /task/TASK | {\"due\":null}",
                "POST | /task/TASK/complete | {}",
                "POST | /task/TASK/assignee | {\"userId\":\"kimtan.cv\"}",
                "POST | /task/TASK/identity-links | {\"groupId\":\"unit.coc-leu\",\"type\":\"candidate\"}",
                "POST | /task/TASK/comment/create | {\"message\":\"x\"}",
                "PUT | /task/TASK/variables/awardGranted | {\"value\":true}",
                "GET | /task/TASK/variables | ",
                "POST | /filter/create | {}",
                "DELETE | /filter/x | ",
                "POST | /deployment/create | {}",
                "POST | /process-definition/key/nomination-dossier/start | {}",
                "POST | /message | {\"messageName\":\"CouncilConcluded\"}",
                "GET | /process-instance | ",
                "GET | /history/task?maxResults=1 | ",
                "GET | /user?maxResults=10 | ",
                "GET | /user/quantri/profile | ",
                "POST | /authorization/create | {}",
                "POST | /execution/x/signal | {}",
                "GET | /task?nameLike=a&maxResults=1 | ",
                "GET | /version | ",
            })
    void whatTasklistDoesNotCallDoesNotPass(String method, String path, String body) {
        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");

        HttpResponse<String> answer =
                clerk.call(method, ENGINE + path.replace("TASK", task.getId()), body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(message(answer)).isEqualTo("Bạn không được phép làm việc này.");
    }

    @Test
    void aManagerReadsInCockpitAndChangesNothing() {
        Visitor manager = Visitor.signedIn(port, "lanhdao");

        assertThat(manager.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(manager.post(ENGINE + "/process-instance/count", "{\"processDefinitionKey\":\"" + PROCESS + "\"}")
                        .body())
                .contains("1");
        assertThat(manager.get(ENGINE + "/process-instance/" + task.getProcessInstanceId())
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.get(ENGINE + "/process-definition?key=" + PROCESS + "&sortBy=version&sortOrder=desc")
                        .body())
                .contains(PROCESS);
        for (String path : List.of(
                "/process-definition?key=" + PROCESS + "&withoutTenantId=true&sortBy=version&sortOrder=desc",
                "/decision-definition?key=eligibility&withoutTenantId=true&sortBy=version&sortOrder=desc",
                "/history/decision-instance?decisionDefinitionId=x&firstResult=0&maxResults=50",
                "/history/decision-instance/count?decisionDefinitionId=x")) {
            assertThat(manager.get(ENGINE + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(manager.call("DELETE", ENGINE + "/process-instance/" + task.getProcessInstanceId(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.call("PUT", ENGINE + "/process-instance/suspended", "{\"suspended\":true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(complete(manager, "{}").statusCode()).isEqualTo(403);
        assertThat(manager.get(ENGINE + "/job/x/stacktrace").statusCode())
                .as("what went wrong is said in words, not in Java")
                .isEqualTo(403);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isOne();
    }

    /** Every call by which Cockpit 7.24 changes something. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT | /process-instance/INSTANCE/suspended | {\"suspended\":true}",
                "POST | /process-instance/suspended-async | {\"suspended\":true,\"processInstanceIds\":[\"INSTANCE\"]}",
                "DELETE | /process-instance/INSTANCE?skipCustomListeners=true | ",
                "POST | /process-instance/delete | {\"processInstanceIds\":[\"INSTANCE\"]}",
                "POST | /process-instance/delete-historic-query-based | {}",
                "PUT | /process-instance/INSTANCE/variables/note | {\"value\":\"x\",\"type\":\"String\"}",
                "POST | /process-instance/INSTANCE/variables | {\"modifications\":{\"note\":{\"value\":\"x\"}}}",
                "POST | /process-instance/INSTANCE/variables/note/data | {}",
                "DELETE | /process-instance/INSTANCE/variables/note | ",
                "POST | /process-instance/INSTANCE/modification | {\"instructions\":[]}",
                "POST | /process-instance/INSTANCE/modification-async | {\"instructions\":[]}",
                "POST | /process-instance/job-retries | {\"retries\":3}",
                "PUT | /process-definition/DEFINITION/suspended | {\"suspended\":true}",
                "PUT | /process-definition/suspended | {\"processDefinitionKey\":\"gateway-test\",\"suspended\":true}",
                "DELETE | /process-definition/DEFINITION?cascade=true | ",
                "PUT | /process-definition/DEFINITION/history-time-to-live | {\"historyTimeToLive\":0}",
                "POST | /process-definition/DEFINITION/restart | {}",
                "POST | /process-definition/DEFINITION/start | {}",
                "PUT | /job-definition/x/suspended | {\"suspended\":true}",
                "PUT | /job-definition/suspended | {\"suspended\":true}",
                "PUT | /job-definition/x/retries | {\"retries\":3}",
                "PUT | /job-definition/x/jobPriority | {\"priority\":1}",
                "PUT | /job/x/retries | {\"retries\":3}",
                "PUT | /job/x/suspended | {\"suspended\":true}",
                "PUT | /job/x/duedate | {\"duedate\":null}",
                "PUT | /job/suspended | {\"suspended\":true}",
                "POST | /job/x/execute | {}",
                "POST | /job/x/duedate/recalculate | {}",
                "POST | /job/retries | {\"jobIds\":[\"x\"],\"retries\":3}",
                "DELETE | /job/x | ",
                "DELETE | /incident/x | ",
                "PUT | /incident/x/annotation | {\"annotation\":\"x\"}",
                "PUT | /external-task/x/retries | {\"retries\":3}",
                "PUT | /external-task/retries | {\"retries\":3}",
                "POST | /task/TASK/assignee | {\"userId\":\"lanhdao\"}",
                "POST | /task/TASK/complete | {}",
                "POST | /task/TASK/identity-links | {\"groupId\":\"manager\",\"type\":\"candidate\"}",
                "POST | /task/TASK/identity-links/delete | {\"groupId\":\"unit.kim-tan\",\"type\":\"candidate\"}",
                "PUT | /task/TASK | {\"due\":null}",
                "DELETE | /deployment/x?cascade=true | ",
                "POST | /deployment/x/redeploy | {}",
                "POST | /deployment/create | {}",
                "PUT | /execution/INSTANCE/localVariables/note | {\"value\":\"x\"}",
                "POST | /execution/INSTANCE/localVariables | {\"modifications\":{}}",
                "POST | /execution/INSTANCE/messageSubscriptions/x/trigger | {}",
                "POST | /execution/INSTANCE/signal | {}",
                "POST | /message | {\"messageName\":\"CouncilConcluded\"}",
                "POST | /signal | {\"name\":\"x\"}",
                "POST | /modification/execute | {}",
                "POST | /modification/executeAsync | {}",
                "POST | /migration/execute | {}",
                "POST | /migration/executeAsync | {}",
                "PUT | /batch/x/suspended | {\"suspended\":true}",
                "DELETE | /batch/x?cascade=true | ",
                "PUT | /decision-definition/x/history-time-to-live | {\"historyTimeToLive\":0}",
                "POST | /decision-definition/x/evaluate | {}",
                "DELETE | /history/process-instance/INSTANCE | ",
                "POST | /history/process-instance/delete | {}",
                "DELETE | /history/variable-instance/x | ",
                "POST | /history/cleanup | {}",
                "POST | /history/process-instance/set-removal-time | {}",
            })
    void nothingThatCockpitChangesCanAManagerChange(String method, String path, String body) {
        String address = path.replace("INSTANCE", task.getProcessInstanceId())
                .replace("DEFINITION", task.getProcessDefinitionId())
                .replace("TASK", task.getId());

        HttpResponse<String> answer = manager()
                .call(
                        method,
                        ENGINE + address,
                        body == null ? "" : body.replace("INSTANCE", task.getProcessInstanceId()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(message(answer)).isEqualTo("Bạn không được phép làm việc này.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .active()
                        .count())
                .isOne();
    }

    @Test
    void cockpitsPagesFindWhatTheyAskFor() {
        String process = "/camunda/api/cockpit/plugin/base/default/process-instance/" + task.getProcessInstanceId();

        assertThat(manager()
                        .get(ENGINE + "/process-definition/" + task.getProcessDefinitionId()
                                + "/static-called-process-definitions")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager()
                        .post(
                                process + "/called-process-instances",
                                "{\"id\":\"" + task.getProcessInstanceId() + "\",\"activityIdIn\":[]}")
                        .statusCode())
                .isEqualTo(200);
    }

    private Visitor manager() {
        if (manager == null) {
            manager = Visitor.signedIn(port, "lanhdao");
        }
        return manager;
    }

    private static Visitor manager;

    @AfterAll
    static void signOut() {
        manager = null;
    }

    @Test
    void aClerkHasNoCockpitAndNoAdmin() {
        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");

        assertThat(clerk.post("/camunda/api/cockpit/plugin/base/default/process-instance", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.get("/camunda/app/cockpit/default/").statusCode()).isNotEqualTo(200);
        assertThat(clerk.get("/camunda/app/admin/default/").statusCode()).isNotEqualTo(200);
    }

    @Test
    void anAdministratorMayMoreButSendsNoExpressions() {
        Visitor administrator = Visitor.signedIn(port, "quantri");

        assertThat(administrator.get(ENGINE + "/user?maxResults=10").statusCode())
                .isEqualTo(200);
        assertThat(administrator
                        .get(ENGINE + "/task?maxResults=1&dueAfterExpression=x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .post(ENGINE + "/task?maxResults=1", "{\"a\":[{\"b\":{\"assigneeexpression\":\"x\"}}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator
                        .post("/camunda/api/admin/auth/user/default/login/tasklist", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void ambiguousBodiesAreNotRead() {
        Visitor clerk = Visitor.signedIn(port, "kimtan.cv");
        String claim = ENGINE + "/task/" + task.getId() + "/claim";

        assertThat(clerk.post(claim, "{\"userId\":\"kimtan.cv\",\"userId\":\"kimtan.cv2\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(clerk.post(claim, "{\"userId\":\"kimtan.cv\"} {}").statusCode())
                .isEqualTo(400);
        assertThat(clerk.post(claim, "{\"userId\":\"" + "x".repeat(600_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(clerk.send(HttpRequest.newBuilder(URI.create(clerk.base() + claim))
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .header("X-XSRF-TOKEN", clerk.cookie("XSRF-TOKEN"))
                                .POST(HttpRequest.BodyPublishers.ofString("--x--")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
    }

    private HttpResponse<String> complete(Visitor who, String variables) {
        return who.post(ENGINE + "/task/" + task.getId() + "/submit-form", "{\"variables\":" + variables + "}");
    }

    private static String message(HttpResponse<String> answer) {
        try {
            JsonNode json = JSON.readTree(answer.body());
            return json.path("message").asText();
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
