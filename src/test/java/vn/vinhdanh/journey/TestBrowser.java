package vn.vinhdanh.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vinhdanh.engine.Visitor;

/**
 * A person who works in Tasklist: makes the requests that Tasklist and our forms make in a browser, no others, so that
 * everything passes sign-in, protection against forged requests, gateway and authorization as it does in earnest.
 */
public final class TestBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = Visitor.ENGINE + "/";
    private static final int PAGE = 15;

    private final String user;
    private final Visitor visitor;

    private TestBrowser(String user, Visitor visitor) {
        this.user = user;
        this.visitor = visitor;
    }

    public static TestBrowser signIn(int port, String user) {
        return new TestBrowser(user, Visitor.signedIn(port, user));
    }

    /** What came back. */
    public record Answer(String to, int status, JsonNode body) {

        public boolean isOk() {
            return status < 300;
        }

        /** @return the sentence of an error */
        public String message() {
            return body.path("message").asText();
        }

        /** @return this answer */
        public Answer orFail() {
            if (!isOk()) {
                throw new AssertionError(to + " answered " + status + ": " + body);
            }
            return this;
        }
    }

    /** A task as its card in Tasklist's list shows it. */
    public record Card(String id, String step, String name, String assignee, Map<String, String> shown) {

        public boolean isOf(String code) {
            return shown.containsValue(code);
        }
    }

    public String user() {
        return user;
    }

    // ---------- our endpoints, as the forms call them ----------

    public Answer get(String path) {
        return answer("GET", path, visitor.get(path));
    }

    public ObjectNode read(String path) {
        return (ObjectNode) get(path).orFail().body();
    }

    public Answer put(String path, JsonNode body) {
        return call("PUT", path, body);
    }

    public Answer post(String path, JsonNode body) {
        return call("POST", path, body);
    }

    public Answer delete(String path) {
        return call("DELETE", path, JSON.createObjectNode());
    }

    public Answer upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        return upload(path, fields, fileName, BodyPublishers.ofByteArray(content));
    }

    /** Streams a file, which may be larger than memory. */
    public Answer upload(String path, Map<String, String> fields, String fileName, Path file) {
        try {
            return upload(path, fields, fileName, BodyPublishers.ofFile(file));
        } catch (FileNotFoundException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Answer upload(String path, Map<String, String> fields, String fileName, BodyPublisher content) {
        return answer(
                "POST",
                path,
                visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + path + query(fields, fileName)))
                        .header("Content-Type", "application/octet-stream")
                        .header("Accept", "application/json")
                        .header("X-VD-XSRF-TOKEN", visitor.cookie("VD-XSRF-TOKEN"))
                        .POST(content)));
    }

    /** Sends half of a file and hangs up, as a lost network does. */
    public void sendHalf(String path, Map<String, String> fields, String fileName, byte[] content) throws IOException {
        URI server = URI.create(visitor.base());
        String head = "POST " + path + query(fields, fileName) + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nCookie: JSESSIONID=" + visitor.cookie("JSESSIONID") + "; VD-XSRF-TOKEN="
                + visitor.cookie("VD-XSRF-TOKEN") + "\r\nX-VD-XSRF-TOKEN: " + visitor.cookie("VD-XSRF-TOKEN")
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + content.length + "\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content, 0, content.length / 2);
            socket.getOutputStream().flush();
        }
    }

    private static String query(Map<String, String> fields, String fileName) {
        StringBuilder query = new StringBuilder("?name=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8));
        fields.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    /** @return the bytes behind a link to a file */
    byte[] download(String path) {
        return visitor.bytes(path);
    }

    /** Sends a form of one of our pages. @return status and where it leads */
    public HttpResponse<String> sendPage(String path, String... namesAndValues) {
        return visitor.form(path, namesAndValues);
    }

    /** @return one of our pages, as it stands */
    public String page(String path) {
        HttpResponse<String> page = visitor.get(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + " answered " + page.statusCode());
        }
        return page.body();
    }

    // ---------- Tasklist ----------

    /** @return every card of the filter with this name, page by page */
    public List<Card> cards(String filter) {
        JsonNode filters = get(ENGINE + "filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                .orFail()
                .body();
        String id = null;
        for (JsonNode each : filters) {
            if (each.path("name").asText().equals(filter)) {
                id = each.path("id").asText();
            }
        }
        if (id == null) {
            throw new AssertionError(user + " has no filter " + filter + " but " + filters);
        }
        List<Card> cards = new ArrayList<>();
        int total = 1;
        for (int first = 0; first < total; first += PAGE) {
            JsonNode page = list(id, first);
            total = page.path("count").asInt();
            page.path("_embedded").path("task").forEach(task -> cards.add(card(task)));
        }
        return cards;
    }

    private JsonNode list(String filter, int first) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("processVariables");
        body.putArray("taskVariables");
        body.putArray("caseInstanceVariables");
        body.put("firstResult", first).put("maxResults", PAGE).put("active", true);
        body.putArray("sorting").addObject().put("sortBy", "created").put("sortOrder", "desc");
        String path = ENGINE + "filter/" + filter + "/list?firstResult=" + first + "&maxResults=" + PAGE;
        return answer(
                        "POST",
                        path,
                        visitor.send(HttpRequest.newBuilder(URI.create(visitor.base() + path))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/hal+json, application/json; q=0.5")
                                .header("X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                                .POST(BodyPublishers.ofString(body.toString()))))
                .orFail()
                .body();
    }

    private static Card card(JsonNode task) {
        Map<String, String> shown = new HashMap<>();
        task.path("_embedded")
                .path("variable")
                .forEach(variable -> shown.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        return new Card(
                task.path("id").asText(),
                task.path("taskDefinitionKey").asText(),
                task.path("name").asText(),
                task.path("assignee").asText(""),
                shown);
    }

    /** @return the cards this person can pick up or has picked up */
    public List<Card> work() {
        List<Card> cards = new ArrayList<>(cards("Việc của nhóm tôi"));
        cards.addAll(cards("Việc của tôi"));
        return cards;
    }

    public Optional<Card> find(String step, Predicate<Card> which) {
        return work().stream()
                .filter(card -> card.step().equals(step))
                .filter(which)
                .findFirst();
    }

    /** Opens a task and reads a variable, as an embedded form does to learn what it works on. */
    public String formVariable(String task, String name) {
        get(ENGINE + "task/" + task).orFail();
        get(ENGINE + "task/" + task + "/form").orFail();
        return get(ENGINE + "task/" + task + "/form-variables?variableNames=" + name + "&deserializeValues=false")
                .orFail()
                .body()
                .path(name)
                .path("value")
                .asText();
    }

    /** The button "Nhận việc". */
    public Answer claim(String task) {
        return post(ENGINE + "task/" + task + "/claim", JSON.createObjectNode().put("userId", user));
    }

    /** The button "Hoàn thành". */
    public Answer submit(String task, Map<String, String> fields) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        fields.forEach(
                (name, value) -> variables.putObject(name).put("value", value).put("type", "String"));
        return post(ENGINE + "task/" + task + "/submit-form", body);
    }

    /** @return keys of the processes that Tasklist offers to start */
    public List<String> startable() {
        List<String> keys = new ArrayList<>();
        get(ENGINE + "process-definition?latest=true&active=true&startableInTasklist=true"
                        + "&startablePermissionCheck=true&firstResult=0&maxResults=15")
                .orFail()
                .body()
                .forEach(definition -> keys.add(definition.path("key").asText()));
        return keys;
    }

    /** Opens the start form of a process and sends it, whether or not Tasklist offers it. */
    public Answer start(String process, Map<String, ?> fields) {
        String id = "";
        for (JsonNode definition : get(ENGINE
                        + "process-definition?latest=true&active=true&firstResult=0&maxResults=15")
                .orFail()
                .body()) {
            if (definition.path("key").asText().equals(process)) {
                id = definition.path("id").asText();
            }
        }
        Answer form = get(ENGINE + "process-definition/" + id + "/startForm");
        if (!form.isOk()) {
            return form;
        }
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        fields.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            if (value instanceof Boolean yes) {
                variable.put("value", yes).put("type", "Boolean");
            } else {
                variable.put("value", value.toString()).put("type", "String");
            }
        });
        return post(ENGINE + "process-definition/" + id + "/submit-form", body);
    }

    /** Some other call of the engine's API, that Tasklist would not make. */
    public Answer engine(String method, String path, JsonNode body) {
        return call(method, ENGINE + path, body);
    }

    private Answer call(String method, String path, JsonNode body) {
        return answer(method, path, visitor.call(method, path, body.toString()));
    }

    private Answer answer(String method, String path, HttpResponse<String> response) {
        JsonNode body;
        try {
            body = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            body = JSON.getNodeFactory().textNode(response.body());
        }
        return new Answer(user + ": " + method + " " + path, response.statusCode(), body);
    }
}
