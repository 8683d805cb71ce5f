package vn.vinhdanh.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Wraps every label of Camunda's web applications in marks that nobody sees, so that a text without them was not
 * translated but comes from elsewhere.
 */
final class Marks {

    /** A space without width. */
    static final String MARK = "\u200B";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Marks() {}

    static void wrapLabels(BrowserContext context) {
        for (String app : Vocabulary.APPS) {
            context.route("**/app/" + app + "/locales/vi.json*", route -> fulfil(route, app));
        }
    }

    private static void fulfil(Route route, String app) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json; charset=utf-8")
                .setBody(wrapped(app).toString()));
    }

    private static JsonNode wrapped(String app) {
        ObjectNode file = (ObjectNode) labels(app, "vi");
        ObjectNode labels = (ObjectNode) file.get("labels");
        labels.fieldNames()
                .forEachRemaining(key -> labels.put(key, MARK + labels.get(key).asText() + MARK));
        return file;
    }

    /** @return a file of labels as it lies on the class path */
    static JsonNode labels(String app, String language) {
        String text = text("/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json");
        try {
            return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a text file as it lies on the class path */
    static String text(String resource) {
        try (InputStream in = Marks.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
