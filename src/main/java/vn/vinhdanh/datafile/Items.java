package vn.vinhdanh.datafile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Walks the lists of a record that may still have gaps, giving each item its path. */
public final class Items {

    private Items() {}

    /** Calls {@code visit} with each item that could be read and its path. */
    public static <T> void each(List<T> items, String path, BiConsumer<T, String> visit) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null) {
                visit.accept(items.get(i), path + "[" + i + "]");
            }
        }
    }

    /**
     * Reports every item whose key an earlier item has.
     *
     * @param component name of the component that holds the key
     * @param key reads the key; null keys are passed over
     */
    public static <T> void unique(
            DataFile file, List<T> items, String path, String component, Function<T, Object> key) {
        Map<Object, String> seen = new HashMap<>();
        each(items, path, (item, at) -> {
            Object value = key.apply(item);
            String first = value == null ? null : seen.putIfAbsent(value, at);
            if (first != null) {
                file.mistake(at + "." + component, "«" + value + "» đã dùng ở " + first + ".");
            }
        });
    }
}
