package vn.vinhdanh.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of Camunda's English labels that cannot be Vietnamese syllables, and what else a person must not get to
 * read: identifiers and messages of the engine.
 */
final class Vocabulary {

    static final List<String> APPS = List.of("welcome", "tasklist", "cockpit", "admin");

    /** Names, and units that are the same in both languages. */
    private static final Set<String> NAMES = Set.of("camunda", "platform", "excel", "word", "email", "ctrl");

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}_./@-])[A-Za-z]{2,}(?![\\p{L}\\p{N}_/@]|[.-]\\w)");

    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|nh|ngh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?");

    private static final Pattern TECHNICAL =
            Pattern.compile("(?i:ENGINE-|Exception|\\[object )|\\{\\{|undefined|\\bNaN\\b"
                    + "|[0-9a-f]{8}-[0-9a-f]{4}-|\\b[A-Z]{2,}(?:_[A-Z]+)+\\b");

    private final Set<String> words = new TreeSet<>();

    Vocabulary() {
        for (String app : APPS) {
            for (JsonNode label : Marks.labels(app, "en").get("labels")) {
                WORD.matcher(label.asText())
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .forEach(words::add);
            }
        }
        words.removeIf(word -> SYLLABLE.matcher(word).matches());
        words.removeAll(NAMES);
    }

    /** @return the English word in a text, if there is one */
    Optional<String> english(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .filter(words::contains)
                .findFirst();
    }

    /** @return the identifier, label key or message of the engine in a text, if there is one */
    Optional<String> technical(String text) {
        return TECHNICAL.matcher(text).results().map(found -> found.group()).findFirst();
    }
}
