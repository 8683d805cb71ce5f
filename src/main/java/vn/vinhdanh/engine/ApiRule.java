package vn.vinhdanh.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One kind of call that a web application makes: method, path, names in the query string, and what its JSON body may
 * contain.
 *
 * @param method HTTP method
 * @param path compiled path; {@code {id}} matches one segment, {@code {self}} the signed-in person
 * @param query allowed names in the query string
 * @param body allowed JSON keys, by key what lies below; null when the call carries no body
 */
record ApiRule(String method, Pattern path, String template, Set<String> query, Map<String, Object> body) {

    /** A plain value, or a list of plain values. */
    static final Object VALUE = "value";

    /** The variables of a form; {@link ApiGateway} looks into them. */
    static final Object VARIABLES = "variables";

    static ApiRule get(String template, String... query) {
        return new ApiRule("GET", compile(template), template, names(query), null);
    }

    static ApiRule options(String template) {
        return new ApiRule("OPTIONS", compile(template), template, Set.of(), null);
    }

    static ApiRule post(String template, Map<String, Object> body, String... query) {
        return new ApiRule("POST", compile(template), template, names(query), body);
    }

    static ApiRule put(String template, Map<String, Object> body) {
        return new ApiRule("PUT", compile(template), template, Set.of(), body);
    }

    /** Keys with plain values. */
    static Map<String, Object> keys(String... names) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (String name : names) {
            keys.put(name, VALUE);
        }
        return keys;
    }

    /** The same keys and one more, whose value is an object or a list of objects with keys of their own. */
    static Map<String, Object> with(Map<String, Object> keys, String name, Object below) {
        Map<String, Object> more = new LinkedHashMap<>(keys);
        more.put(name, below);
        return more;
    }

    boolean matchesPath(String requestMethod, String requestPath, String person) {
        if (!method.equals(requestMethod) && !("GET".equals(method) && "HEAD".equals(requestMethod))) {
            return false;
        }
        Matcher matcher = path.matcher(requestPath);
        return matcher.matches()
                && (!template.contains("{self}") || matcher.group("self").equals(person));
    }

    /** @return the value of {@code {id}} in the path */
    String idIn(String requestPath) {
        Matcher matcher = path.matcher(requestPath);
        return matcher.matches() && template.contains("{id}") ? matcher.group("id") : null;
    }

    /** @return what the call carries that the rule does not know, in words for the log; null when all is known */
    String unknownIn(Set<String> queryNames, JsonNode json) {
        for (String name : queryNames) {
            if (!query.contains(name)) {
                return "query name " + name;
            }
        }
        if (json == null) {
            return null;
        }
        if (!json.isObject()) {
            return "a body that is no object";
        }
        if (body == null) {
            return json.isEmpty() ? null : "a body";
        }
        return unknown(json, body, "");
    }

    private static String unknown(JsonNode object, Map<String, Object> known, String where) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String at = where + "/" + field.getKey();
            Object shape = known.get(field.getKey());
            if (shape == null) {
                return "key " + at;
            }
            String below = shape == VARIABLES ? null : unknownValue(field.getValue(), shape, at);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static String unknownValue(JsonNode value, Object shape, String at) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.isArray()) {
                    return "nested list at " + at;
                }
                String below = unknownValue(element, shape, at);
                if (below != null) {
                    return below;
                }
            }
            return null;
        }
        if (shape == VALUE || value.isNull()) {
            return value.isValueNode() ? null : "object at " + at;
        }
        return value.isObject() ? unknown(value, (Map<String, Object>) shape, at) : "plain value at " + at;
    }

    private static Set<String> names(String... names) {
        return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
    }

    private static Pattern compile(String template) {
        String regex = template.replace("E/", "engine/engine/default/")
                .replace(".", "\\.")
                .replace("{id}", "(?<id>[A-Za-z0-9:_.-]+)")
                .replace("{self}", "(?<self>[A-Za-z0-9._-]+)")
                .replace("{any}", "[A-Za-z0-9/:_.-]+");
        return Pattern.compile(regex);
    }
}
