package vn.vinhdanh.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Someone with a browser: keeps cookies and sends the tokens that the pages would send. */
public final class Visitor {

    public static final String PASSWORD = "Dien-Tap-2020!";
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    private Visitor(int port) {
        base = "http://localhost:" + port;
    }

    public static Visitor anonymous(int port) {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        return visitor;
    }

    public static Visitor signedIn(int port, String user) {
        Visitor visitor = anonymous(port);
        HttpResponse<String> answer = visitor.signIn(user, PASSWORD);
        if (!answer.headers().firstValue("Location").orElse("").endsWith("/")) {
            throw new IllegalStateException(
                    user + " cannot sign in: " + answer.headers().firstValue("Location"));
        }
        // Camunda hands out its own token with the first page.
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    public HttpResponse<String> signIn(String user, String password) {
        return form("/login", "username", user, "password", password);
    }

    public HttpResponse<String> form(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder("_csrf=").append(encode(cookie("VD-XSRF-TOKEN")));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append('&').append(namesAndValues[i]).append('=').append(encode(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", accepted(path)));
    }

    public HttpResponse<String> post(String path, String json) {
        return call("POST", path, json);
    }

    public HttpResponse<String> call(String method, String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-VD-XSRF-TOKEN", cookie("VD-XSRF-TOKEN"))
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Uploads a file the way the dossier's form does. */
    public HttpResponse<String> upload(String path, String documentType, String given, byte[] content) {
        String query = "?documentType=" + documentType + "&name=" + encode(given == null ? "" : given);
        return send(HttpRequest.newBuilder(URI.create(base + path + query))
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json")
                .header("X-VD-XSRF-TOKEN", cookie("VD-XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the bytes behind a link to a file */
    public byte[] bytes(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + path)).build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String base() {
        return base;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String accepted(String path) {
        return path.contains("/api/") || path.startsWith("/actuator/health") ? "application/json" : "text/html";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
