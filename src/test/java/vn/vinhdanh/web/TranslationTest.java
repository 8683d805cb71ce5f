package vn.vinhdanh.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese labels of Camunda's web applications against the English ones of the pinned webjar. */
class TranslationTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern TAG = Pattern.compile("</?[a-z][^>]*>");
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}");

    private static final Pattern MESSAGE_OF_FORMS = Pattern.compile("[\"`]Field (?:is required|must) ?[^\"`]*[\"`]");

    /** Signs that are the same in every language. */
    private static final Set<String> SAME_IN_BOTH = Set.of("", "<", "<=", ">", ">=");

    /** "null" and "undefined" in angle brackets are words, not tags. */
    private static final Set<String> NOT_TAGS = Set.of("<null>", "<undefined>");

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin"})
    void translatesEveryLabel(String app) throws IOException {
        assertThat(labels(app, "vi").keySet())
                .containsExactlyInAnyOrderElementsOf(labels(app, "en").keySet());
    }

    /** The labels of Camunda's enterprise plugins stay out: nothing in the community edition shows them. */
    @Test
    void translatesWhatCockpitShows() throws IOException {
        Set<String> translated = labels("cockpit", "vi").keySet();
        assertThat(translated).containsAll(shownByCockpit());
        assertThat(labels("cockpit", "en").keySet()).containsAll(translated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin", "cockpit"})
    void leavesNothingInEnglish(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        Map<String, String> untranslated = new TreeMap<>(labels(app, "vi"));
        untranslated
                .entrySet()
                .removeIf(label -> SAME_IN_BOTH.contains(label.getValue())
                        || !label.getValue().equals(english.get(label.getKey())));
        assertThat(untranslated).isEmpty();
        assertThat(labels(app, "vi")).allSatisfy((key, text) -> {
            if (SENTENCE.matcher(english.get(key)).find()) {
                assertThat(text).as(key).isNotBlank();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin", "cockpit"})
    void keepsPlaceholdersAndTags(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        assertThat(labels(app, "vi")).allSatisfy((key, text) -> {
            String original = english.get(key);
            assertThat(found(PLACEHOLDER, text)).as(key).isEqualTo(found(PLACEHOLDER, original));
            if (!NOT_TAGS.contains(original)) {
                assertThat(found(TAG, text)).as(key).isEqualTo(found(TAG, original));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin", "cockpit"})
    void isWrittenInComposedUnicodeWithoutByteOrderMark(String app) throws IOException {
        String file = text("/META-INF/resources/webjars/camunda/app/" + app + "/locales/vi.json");
        assertThat(file).startsWith("{");
        assertThat(Normalizer.isNormalized(file, Normalizer.Form.NFC)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin", "cockpit"})
    void namesMonthsAndDays(String app) throws IOException {
        JsonNode dates = file(app, "vi").path("dateLocales");
        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("weekdays")).hasSize(7);
        assertThat(dates.path("weekdays").get(1).asText()).isEqualTo("Thứ hai");
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(dates.path("relativeTime").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "future", "past", "s", "m", "mm", "h", "hh", "d", "dd", "M", "MM", "y", "yy");
    }

    /** Camunda Forms have no labels: what they say in the pinned version, up to the first value in it. */
    @Test
    void knowsEveryMessageOfCamundaForms() throws IOException {
        String library = text("/META-INF/resources/webjars/camunda/lib/deps.js");
        String translations = text("/META-INF/resources/webjars/camunda/app/tasklist/scripts/vi-forms.js");
        List<String> messages = found(MESSAGE_OF_FORMS, library);
        assertThat(messages).hasSizeGreaterThanOrEqualTo(8).allSatisfy(message -> assertThat(translations)
                .contains(message.substring(1).replaceAll("\\.?\\s?\\$\\{.*|[\"`]$", "")));
    }

    /** A browser set to another language would show that language if it were offered. */
    @ParameterizedTest
    @ValueSource(strings = {"welcome", "tasklist", "admin", "cockpit"})
    void offersVietnameseOnly(String app) throws IOException {
        assertThat(text("/META-INF/resources/webjars/camunda/app/" + app + "/scripts/config.js"))
                .contains("availableLocales: ['vi']", "fallbackLocale: 'vi'", "scripts/angular-locale_vi'");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        return JSON.convertValue(file(app, language).path("labels"), new TypeReference<TreeMap<String, String>>() {});
    }

    private static JsonNode file(String app, String language) throws IOException {
        String json = text("/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json");
        return JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
    }

    private static Set<String> shownByCockpit() throws IOException {
        return text("/locales/cockpit-keys.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = TranslationTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
