package vn.vinhdanh.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/**
 * Stands in front of the engine's web API. Lets pass only calls of {@link ApiAllowList}; for nobody, administrators
 * included, a key or query name that ends in "Expression", which the engine would evaluate (CVE-2026-109432). What
 * {@link TaskLists} can answer does not reach the engine. On the way back it turns the engine's error texts into sentences
 * people can read.
 */
@Component
class ApiGateway extends OncePerRequestFilter {

    static final String API = "/camunda/api/";

    private static final Logger LOG = LoggerFactory.getLogger(ApiGateway.class);

    private static final int LARGEST_BODY = 512 * 1024;
    private static final Pattern WORK_ON_TASK = Pattern.compile(".*/task/([^/]+)/(?:claim|unclaim|submit-form)/?");
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/:_.@$-]*");
    private static final Set<String> FORM_TYPES =
            Set.of("String", "Integer", "Long", "Double", "Boolean", "Date", "Null", "Json");

    private static final String NOT_ALLOWED = "Bạn không được phép làm việc này.";
    private static final String GONE =
            "Việc này vừa được người khác hoàn thành. Hãy tải lại danh sách việc để xem tình trạng mới nhất.";

    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final CurrentPerson currentPerson;
    private final WebAppRoles roles;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ObjectProvider<FormFieldPolicy> formFields;
    private final TaskLists lists;
    private final boolean on;

    /** @param on false only in tests that show what would happen without */
    ApiGateway(
            CurrentPerson currentPerson,
            WebAppRoles roles,
            TaskService tasks,
            RepositoryService repository,
            ObjectProvider<FormFieldPolicy> formFields,
            TaskLists lists,
            @Value("${vinhdanh.guard.gateway:true}") boolean on) {
        this.currentPerson = currentPerson;
        this.roles = roles;
        this.tasks = tasks;
        this.repository = repository;
        this.formFields = formFields;
        this.lists = lists;
        this.on = on;
    }

    /** Says no to a call. */
    private static final class Denied extends Exception {

        private static final long serialVersionUID = 1L;
        private final int status;
        private final String forTheLog;

        Denied(int status, String sentence, String forTheLog) {
            super(sentence, null, false, false);
            this.status = status;
            this.forTheLog = forTheLog;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !on || !pathOf(request).startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person;
        try {
            person = currentPerson.get();
        } catch (NotForYou nobody) {
            // Spring Security lets nobody this far without a login.
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, "Phiên làm việc đã hết. Hãy đăng nhập lại.");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        JsonNode content;
        try {
            content = check(request, body, person);
        } catch (Denied denied) {
            LOG.warn(
                    "{} may not call {} {}: {}",
                    person.id(),
                    request.getMethod(),
                    pathOf(request).replaceAll("[\\r\\n]", "_"),
                    denied.forTheLog);
            answer(response, denied.status, denied.getMessage());
            return;
        }
        Optional<JsonNode> list = lists.answer(request, pathOf(request), content, person.id());
        if (list.isPresent()) {
            answer(response, "application/hal+json", list.get());
            return;
        }
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(new ReadAgain(request, body, bounded(request)), held);
        if (held.getStatus() >= 400) {
            readable(held, pathOf(request));
        }
        held.copyBodyToResponse();
    }

    /** @return what the call carries */
    private JsonNode check(HttpServletRequest request, byte[] body, Person person) throws Denied {
        String path = pathOf(request);
        if (!PLAIN_PATH.matcher(path).matches()) {
            throw new Denied(400, "Địa chỉ không hợp lệ.", "odd path");
        }
        Set<String> queryNames = queryNames(request);
        JsonNode content = parse(request, body);
        for (String name : queryNames) {
            if (isExpression(name)) {
                throw new Denied(403, NOT_ALLOWED, "query name " + name);
            }
        }
        String expression = expressionIn(content);
        if (expression != null) {
            throw new Denied(403, NOT_ALLOWED, "key " + expression);
        }
        if (person.isIn(Groups.ADMINISTRATORS)) {
            return content;
        }
        String relative = path.substring(API.length()).replaceAll("/+$", "");
        List<ApiRule> candidates = ApiAllowList.of(roles.mayWatch(person.groups()))
                .filter(rule -> rule.matchesPath(request.getMethod(), relative, person.id()))
                .toList();
        if (candidates.isEmpty()) {
            throw new Denied(403, NOT_ALLOWED, "not on the list");
        }
        String unknown = null;
        for (ApiRule rule : candidates) {
            unknown = rule.unknownIn(queryNames, content);
            if (unknown == null) {
                further(rule, relative, content, person);
                return content;
            }
        }
        throw new Denied(403, NOT_ALLOWED, unknown);
    }

    /** Cockpit lists the versions of a process or table without a limit, which the engine refuses. */
    private static String bounded(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod())
                        && pathOf(request).matches(".*/(process|decision|decision-requirements)-definition/?")
                        && query != null
                        && !query.contains("maxResults=")
                ? query + "&maxResults=2000"
                : query;
    }

    /** What a list of keys cannot say. */
    private void further(ApiRule rule, String path, JsonNode content, Person person) throws Denied {
        if (rule.template().endsWith("/claim")) {
            if (!person.id()
                    .equals(content == null ? null : content.path("userId").asText())) {
                throw new Denied(403, "Bạn chỉ có thể nhận việc cho chính mình.", "claims for another");
            }
            task(rule.idIn(path));
        } else if (rule.template().endsWith("/unclaim")) {
            Task task = task(rule.idIn(path));
            if (tasks.getIdentityLinksForTask(task.getId()).stream()
                    .noneMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))) {
                throw new Denied(
                        409, "Việc này giao đích danh cho bạn, không có nhóm nào để trả lại.", "task of one person");
            }
        } else if (rule.template().endsWith("task/{id}/submit-form")) {
            Task task = task(rule.idIn(path));
            if (task.getAssignee() != null && !task.getAssignee().equals(person.id())) {
                throw new Denied(
                        409,
                        "Việc này đang do người khác (" + task.getAssignee()
                                + ") nhận xử lý. Hãy trao đổi với người đó hoặc đợi họ trả lại việc.",
                        "task of another");
            }
            variables(
                    content,
                    Optional.ofNullable(formFields.getIfAvailable())
                            .map(policy -> policy.allowedFor(task.getTaskDefinitionKey())));
        } else if (rule.template().endsWith("process-definition/{id}/submit-form")) {
            if (content != null && !content.path("businessKey").asText("").isBlank()) {
                throw new Denied(400, "Mã do hệ thống đặt, không nhập được.", "business key");
            }
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionId(rule.idIn(path))
                    .singleResult();
            if (definition == null) {
                throw new Denied(404, "Quy trình này không còn. Hãy tải lại trang.", "no such process");
            }
            variables(
                    content,
                    Optional.ofNullable(formFields.getIfAvailable())
                            .map(policy -> policy.allowedForStart(definition.getKey())));
        }
    }

    private Task task(String id) throws Denied {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw new Denied(409, GONE, "task is gone");
        }
        return task;
    }

    /** Plain values only, and only under names that the form submits. */
    private static void variables(JsonNode content, Optional<Set<String>> allowed) throws Denied {
        JsonNode variables = content == null ? null : content.get("variables");
        if (variables == null || variables.isNull()) {
            return;
        }
        if (!variables.isObject()) {
            throw new Denied(400, "Nội dung gửi lên không đúng dạng.", "variables is no object");
        }
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            String name = variable.getKey();
            if (allowed.isPresent() && !allowed.get().contains(name)) {
                throw new Denied(403, "Biểu mẫu này không được gửi trường “" + name + "”.", "variable " + name);
            }
            JsonNode value = variable.getValue();
            for (Map.Entry<String, JsonNode> part : value.properties()) {
                boolean known =
                        switch (part.getKey()) {
                            case "value" -> part.getValue().isValueNode();
                            case "type" ->
                                FORM_TYPES.contains(capitalized(part.getValue().asText()));
                            case "local" -> !part.getValue().asBoolean();
                            case "valueInfo" ->
                                part.getValue().isNull() || part.getValue().isEmpty();
                            default -> false;
                        };
                if (!known) {
                    throw new Denied(
                            400,
                            "Trường “" + name + "” có kiểu dữ liệu không được phép.",
                            "variable " + name + ": " + part.getKey());
                }
            }
        }
    }

    private static String capitalized(String type) {
        return type.isEmpty() ? type : type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private JsonNode parse(HttpServletRequest request, byte[] body) throws Denied {
        if (body.length > LARGEST_BODY) {
            throw new Denied(413, "Nội dung gửi lên quá lớn.", "body too large");
        }
        if (body.length == 0) {
            return null;
        }
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Denied(415, "Kiểu nội dung này không được nhận ở đây.", "content type");
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Denied(400, "Nội dung gửi lên không đọc được.", "no JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot be read", e);
        }
    }

    private static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static String expressionIn(JsonNode node) {
        if (node == null) {
            return null;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (isExpression(field.getKey())) {
                return field.getKey();
            }
        }
        for (JsonNode below : node) {
            String found = expressionIn(below);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String pathOf(HttpServletRequest request) {
        return UriUtils.decode(
                request.getRequestURI().substring(request.getContextPath().length()), StandardCharsets.UTF_8);
    }

    private static Set<String> queryNames(HttpServletRequest request) {
        Set<String> names = new LinkedHashSet<>();
        String query = request.getQueryString();
        if (query != null) {
            for (String pair : query.split("&")) {
                if (!pair.isEmpty()) {
                    names.add(UriUtils.decode(pair.split("=", 2)[0].replace('+', ' '), StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }

    /** Keeps our own sentences, replaces the engine's. */
    private void readable(ContentCachingResponseWrapper response, String path) throws IOException {
        String type = "";
        String message = "";
        try {
            JsonNode error = json.readTree(response.getContentAsByteArray());
            type = error.path("type").asText();
            message = error.path("message").asText();
        } catch (IOException notJson) {
            LOG.debug("The engine answered something else than JSON", notJson);
        }
        Optional<String> own = EngineErrors.ownSentence(type, message);
        if (own.isEmpty() && isGone(path)) {
            // Whatever the engine stumbled over: somebody else completed the task meanwhile.
            response.resetBuffer();
            answer(response, HttpServletResponse.SC_CONFLICT, GONE);
            return;
        }
        int status = own.isPresent() && response.getStatus() == 500 ? statusOf(type) : response.getStatus();
        String sentence = own.orElseGet(() -> EngineErrors.inWords(type(response), response.getStatus()));
        response.resetBuffer();
        answer(response, status, own.isPresent() ? type : "Error", sentence);
    }

    /** @return whether the path speaks of a task that is no longer there */
    private boolean isGone(String path) {
        Matcher task = WORK_ON_TASK.matcher(path);
        return task.matches() && tasks.createTaskQuery().taskId(task.group(1)).count() == 0;
    }

    /** The same as our own endpoints answer. */
    private static int statusOf(String refusal) {
        return switch (refusal) {
            case "NotForYou" -> HttpServletResponse.SC_FORBIDDEN;
            case "NotFound" -> HttpServletResponse.SC_NOT_FOUND;
            default -> 422;
        };
    }

    private String type(ContentCachingResponseWrapper response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void answer(HttpServletResponse response, int status, String sentence) throws IOException {
        answer(response, status, "NotForYou", sentence);
    }

    private void answer(HttpServletResponse response, int status, String type, String sentence) throws IOException {
        response.setStatus(status);
        answer(
                response,
                "application/json",
                json.createObjectNode().put("type", type).put("message", sentence));
    }

    private void answer(HttpServletResponse response, String mediaType, JsonNode content) throws IOException {
        response.setContentType(mediaType);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(content));
    }
}
