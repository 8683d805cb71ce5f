package vn.vinhdanh.rehearsal.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A person at work: signed in, sending what Tasklist and our forms send. */
final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    private final String user;
    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Desk(String base, String user) {
        this.base = base;
        this.user = user;
    }

    /** Somebody was told no. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    static Desk signIn(String base, String user, String password) {
        Desk desk = new Desk(base, user);
        desk.send(desk.request("/login", "text/html"));
        HttpResponse<String> answer = desk.send(desk.request("/login", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        query(Map.of("_csrf", desk.cookie("VD-XSRF-TOKEN"), "username", user, "password", password)))));
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
            throw new IllegalStateException(user + " cannot sign in");
        }
        // The engine hands out its own token with the first page.
        desk.send(desk.request("/camunda/app/tasklist/default/", "text/html"));
        return desk;
    }

    String user() {
        return user;
    }

    ObjectNode read(String path) {
        return (ObjectNode) json("GET", path, null);
    }

    JsonNode post(String path, JsonNode body) {
        return json("POST", path, body);
    }

    /** Opens a form, fills it in and saves it. */
    void fill(String path, Consumer<ObjectNode> typing) {
        ObjectNode form = read(path);
        typing.accept(form);
        json("PUT", path, form);
    }

    void put(String path, JsonNode form) {
        json("PUT", path, form);
    }

    String page(String path) {
        return checked(send(request(path, "text/html"))).body();
    }

    void upload(String path, Map<String, String> fields, byte[] content) {
        checked(send(request(path + "?" + query(fields), "application/json")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content))));
    }

    /** Sends the start form of a process. */
    void start(String process, Map<String, Object> fields) {
        JsonNode definitions =
                json("GET", ENGINE + "process-definition?latest=true&active=true&firstResult=0&maxResults=50", null);
        for (JsonNode definition : definitions) {
            if (definition.path("key").asText().equals(process)) {
                String id = definition.path("id").asText();
                post(ENGINE + "process-definition/" + id + "/submit-form", variables(fields));
            }
        }
    }

    /** Picks a task up, unless it is ours already, and completes it. */
    void complete(String task, boolean ours, Map<String, Object> fields) {
        if (!ours) {
            post(ENGINE + "task/" + task + "/claim", JSON.createObjectNode().put("userId", user));
        }
        post(ENGINE + "task/" + task + "/submit-form", variables(fields));
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    private static ObjectNode variables(Map<String, Object> fields) {
        ObjectNode body = empty();
        ObjectNode variables = body.putObject("variables");
        fields.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            if (value instanceof Boolean yes) {
                variable.put("value", yes).put("type", "Boolean");
            } else {
                variable.put("value", value.toString()).put("type", "String");
            }
        });
        return body;
    }

    private JsonNode json(String method, String path, JsonNode body) {
        HttpRequest.Builder request = request(path, "application/json").header("Content-Type", "application/json");
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        return parsed(checked(send(request)).body());
    }

    private HttpResponse<String> checked(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new Refused(
                    parsed(answer.body()).path("message").asText("Máy chủ trả lời " + answer.statusCode() + "."));
        }
        return answer;
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    private HttpRequest.Builder request(String path, String accepted) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", accepted)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-VD-XSRF-TOKEN", cookie("VD-XSRF-TOKEN"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
