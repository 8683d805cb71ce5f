package vn.vinhdanh.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web applications that staff see speak Vietnamese in every label of the pinned version. */
class LanguageTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

    private static JsonNode labels(String application, String language) {
        String name = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
        try (InputStream stream = LanguageTest.class.getResourceAsStream(name)) {
            // The shipped files begin with a byte order mark.
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new ObjectMapper().readTree(text).path("labels");
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin"})
    void everyLabelIsThereWithItsPlaceholdersAndComposed(String application) {
        JsonNode english = labels(application, "en");
        JsonNode vietnamese = labels(application, "vi");

        for (Map.Entry<String, JsonNode> label : english.properties()) {
            JsonNode translated = vietnamese.get(label.getKey());
            assertThat(translated).as(label.getKey()).isNotNull();
            assertThat(placeholders(translated.asText()))
                    .as(label.getKey())
                    .containsExactlyInAnyOrderElementsOf(
                            placeholders(label.getValue().asText()));
            assertThat(Normalizer.isNormalized(translated.asText(), Normalizer.Form.NFC))
                    .as(label.getKey())
                    .isTrue();
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
