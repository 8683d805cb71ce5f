package vn.vinhdanh.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasklist stays silent about a form that it cannot show: what it cannot show must not get in. */
class FormsTest {

    private static final Path FORMS = Path.of("forms");

    /** What Tasklist 7.24 shows; a file picker, for one, breaks the whole form. */
    private static final Set<String> COMPONENTS = Set.of("text", "radio", "textarea", "textfield", "datetime");

    private static final Set<String> ANSWERS = Set.of("answer", "reason", "documentNumber", "documentDate");

    static Stream<Path> embeddedForms() throws IOException {
        return endingIn(".html");
    }

    static Stream<Path> camundaForms() throws IOException {
        return endingIn(".form");
    }

    @ParameterizedTest
    @MethodSource("embeddedForms")
    void embeddedFormIsOneTasklistCanShow(Path file) throws IOException {
        String html = Files.readString(file);

        assertThat(all("<form\\b", html)).as("Tasklist takes exactly one form").hasSize(1);
        assertThat(all("<script cam-script\\b", html)).hasSize(1);
        assertThat(all("VinhDanh\\.(?:task|start)\\(", html)).hasSize(1);
        assertThat(all("<[^>]*\\son[a-z]+\\s*=", html))
                .as("inline handlers never run under the policy")
                .isEmpty();
        assertThat(all("\\b(?:alert|confirm|prompt)\\(", html.replace("VinhDanh.confirm(", "")))
                .as("the policy blocks the browser's own dialogs")
                .isEmpty();
        assertThat(all("<button(?![^>]*type=\"button\")", html))
                .as("any other button completes the task")
                .isEmpty();
        assertThat(Normalizer.isNormalized(html, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("embeddedForms")
    void everyLabelNamesAField(Path file) throws IOException {
        String html = Files.readString(file);

        List<String> fields = all("\\bid=\"([^\"]+)\"", html);
        assertThat(fields).containsAll(all("<label[^>]*\\bfor=\"([^\"]+)\"", html));
    }

    @ParameterizedTest
    @MethodSource("camundaForms")
    void camundaFormSubmitsOnlyWhatTheListenersRead(Path file) throws IOException {
        JsonNode form = new ObjectMapper().readTree(Files.readString(file));

        assertThat(form.get("id").asText() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.get("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.get("executionPlatformVersion").asText()).startsWith("7.24");
        for (JsonNode component : form.get("components")) {
            assertThat(COMPONENTS).contains(component.get("type").asText());
            if (component.has("key")) {
                assertThat(ANSWERS).contains(component.get("key").asText());
            }
        }
    }

    private static Stream<Path> endingIn(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    /** First group of every match, or the match itself. */
    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
        }
        return found;
    }
}
