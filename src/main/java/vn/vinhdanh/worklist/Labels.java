package vn.vinhdanh.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.vinhdanh.search.Plain;

/** How the labels of a card are kept and searched. */
final class Labels {

    static final int LONGEST_SEARCH = 4000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private Labels() {}

    static String written(Map<String, String> labels) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(labels));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts cannot be written", e);
        }
    }

    static Map<String, String> read(String written) {
        try {
            return JSON.readValue(written, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Labels that we wrote cannot be read", e);
        }
    }

    /** @return code, task, unit, award form, bloc and labels, as they are searched */
    static String searched(WorkItem item, Map<String, String> labels) {
        String all = Plain.of(Stream.concat(
                        Stream.of(
                                item.subject(),
                                item.stepName(),
                                item.unitName(),
                                item.awardFormName(),
                                item.blocName()),
                        labels.values().stream())
                .filter(text -> text != null)
                .distinct()
                .toArray(String[]::new));
        return all.substring(0, Math.min(all.length(), LONGEST_SEARCH));
    }
}
