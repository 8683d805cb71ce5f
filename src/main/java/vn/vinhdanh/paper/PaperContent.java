package vn.vinhdanh.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is filled into a template. What is not known becomes a blank to be filled by hand; an empty list becomes one
 * entry of blanks.
 */
public final class PaperContent {

    /** What stands where the system knows nothing. */
    public static final String BLANK = "……";

    private final PaperKind kind;
    private final Map<String, Object> content = new LinkedHashMap<>();

    public PaperContent(PaperKind kind) {
        this.kind = kind;
        kind.texts().forEach(name -> set(content, name, BLANK));
        kind.lists().forEach((name, fields) -> content.put(name, List.of(entry(fields, Map.of()))));
    }

    /** @param text empty for a blank to be filled by hand */
    public PaperContent put(String name, String text) {
        if (!kind.texts().contains(name)) {
            throw new IllegalArgumentException(name);
        }
        set(content, name, filled(text));
        return this;
    }

    /** @param entries by the names of the list's fields; a field left out becomes a blank, one that is empty stays so */
    public PaperContent list(String name, List<Map<String, String>> entries) {
        List<String> fields = kind.lists().get(name);
        if (!entries.isEmpty()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            entries.forEach(given -> rows.add(entry(fields, given)));
            content.put(name, rows);
        }
        return this;
    }

    Map<String, Object> asMap() {
        return content;
    }

    private static Map<String, Object> entry(List<String> fields, Map<String, String> given) {
        Map<String, Object> entry = new LinkedHashMap<>();
        fields.forEach(field -> set(entry, field, given.containsKey(field) ? clean(given.get(field)) : BLANK));
        return entry;
    }

    /** A name in capitals asks for the text in capitals; so does Word's own format "all capitals". */
    private static void set(Map<String, Object> content, String name, String text) {
        content.put(name, text);
        content.put(name.toUpperCase(Locale.ROOT), text.toUpperCase(Locale.ROOT));
    }

    private static String filled(String text) {
        String clean = clean(text);
        return clean.isBlank() ? BLANK : clean;
    }

    /** XML knows no control characters, and nobody may turn the reading direction of an official paper. */
    private static String clean(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]", "")
                        .strip();
    }
}
