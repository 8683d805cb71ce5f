package vn.vinhdanh.datafile;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Binds a YAML tree to records by the names and types of their components, and reports what does not fit. */
final class RecordReader {

    private final DataFile file;
    private final ScalarReader scalars;

    RecordReader(DataFile file) {
        this.file = file;
        this.scalars = new ScalarReader(file);
    }

    Object read(Node node, Type type, String path) {
        file.placed(path, node);
        if (type instanceof ParameterizedType collection) {
            return readCollection(node, collection, path);
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isRecord()) {
            return readRecord(node, simple, path);
        }
        if (node instanceof ScalarNode scalar) {
            return scalars.read(scalar.getValue(), simple, path);
        }
        file.unreadable(path, "phải là một giá trị đơn, không phải danh sách hay nhóm khóa.");
        return null;
    }

    private Object readRecord(Node node, Class<?> type, String path) {
        if (!(node instanceof MappingNode mapping)) {
            file.unreadable(path, "phải là một nhóm «khóa: giá trị».");
            return null;
        }
        Map<String, Node> values = entries(mapping, path);
        RecordComponent[] components = type.getRecordComponents();
        reportUnknownKeys(values.keySet(), components, path);
        Object[] arguments = Arrays.stream(components)
                .map(component -> readComponent(values.get(component.getName()), component, path))
                .toArray();
        return construct(type, components, arguments);
    }

    private Object readComponent(Node node, RecordComponent component, String recordPath) {
        String path = below(recordPath, component.getName());
        if (node != null) {
            file.placed(path, node);
        }
        Object value = isAbsent(node) ? null : read(node, component.getGenericType(), path);
        if (isAbsent(node) || isEmpty(value)) {
            if (!component.isAnnotationPresent(MayBeAbsent.class)) {
                file.unreadable(path, "thiếu giá trị bắt buộc «" + component.getName() + "».");
            }
        } else if (component.isAnnotationPresent(Code.class) && value instanceof String text) {
            scalars.checkCode(text, path);
        }
        return value == null ? nothing(component.getType()) : value;
    }

    private Object readCollection(Node node, ParameterizedType type, String path) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return readMap(node, (Class<?>) arguments[0], arguments[1], path);
        }
        if (!(node instanceof SequenceNode sequence)) {
            file.unreadable(path, "phải là một danh sách.");
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            String itemPath = path + "[" + items.size() + "]";
            if (isAbsent(item)) {
                file.placed(itemPath, item);
                file.unreadable(itemPath, "dòng trống trong danh sách.");
                items.add(null);
            } else {
                items.add(read(item, arguments[0], itemPath));
            }
        }
        return type.getRawType() == Set.class ? asSet(items, path) : Collections.unmodifiableList(items);
    }

    private Set<Object> asSet(List<Object> items, String path) {
        Set<Object> distinct = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null && !distinct.add(items.get(i))) {
                file.mistake(path + "[" + i + "]", "«" + items.get(i) + "» ghi hai lần.");
            }
        }
        return Collections.unmodifiableSet(distinct);
    }

    private Map<Object, Object> readMap(Node node, Class<?> keyType, Type valueType, String path) {
        if (!(node instanceof MappingNode mapping)) {
            file.unreadable(path, "phải là một nhóm «khóa: giá trị».");
            return null;
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        entries(mapping, path).forEach((name, value) -> {
            String at = below(path, name);
            file.placed(at, value);
            Object key = scalars.read(name, keyType, at);
            if (isAbsent(value)) {
                file.unreadable(at, "thiếu giá trị của «" + name + "».");
            } else if (key != null) {
                bound.put(key, read(value, valueType, at));
            }
        });
        return Collections.unmodifiableMap(bound);
    }

    private Map<String, Node> entries(MappingNode mapping, String path) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.putIfAbsent(key, entry.getValueNode()) != null) {
                // The place of the second key, so that the administrator sees which of the two to delete.
                String again = below(path, key) + "(2)";
                file.placed(again, entry.getKeyNode());
                file.mistake(again, "khóa «" + key + "» ghi hai lần.");
            } else {
                file.placed(below(path, key), entry.getKeyNode());
            }
        }
        return entries;
    }

    private void reportUnknownKeys(Set<String> keys, RecordComponent[] components, String path) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        keys.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> file.unreadable(
                        below(path, key),
                        "không có khóa «" + key + "» ở đây; các khóa được dùng: "
                                + known.stream().collect(Collectors.joining(", ")) + "."));
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true); // a record that only its own room sees
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("Cannot construct " + type, broken);
        }
    }

    private static boolean isAbsent(Node node) {
        return node == null
                || Tag.NULL.equals(node.getTag())
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
