package vn.vinhdanh.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * One YAML file, the places of its values, and the mistakes found in it so far. A value that could not be read is left
 * out of the record and reported; rules that look at it later stay silent about it, so that no mistake is told twice.
 */
public final class DataFile {

    private final String name;
    private final Node root;
    private final Map<String, Mark> places = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    private DataFile(String name, InputStream content) {
        this.name = name;
        this.root = compose(content);
    }

    /**
     * @param name name by which mistakes speak of the file
     * @param content the YAML; not closed here
     */
    public static DataFile parse(String name, InputStream content) {
        return new DataFile(name, content);
    }

    /** @return the file as a record, with gaps where mistakes are; null when there is nothing to read */
    public <T extends Record> T read(Class<T> type) {
        return root == null ? null : type.cast(new RecordReader(this).read(root, type, ""));
    }

    /** Reports a mistake; silent when the value at that place was already reported as unreadable. */
    public void mistake(String path, String sentence) {
        if (!unreadable.contains(path)) {
            add(path, sentence);
        }
    }

    /** @return every mistake so far, in the order of the file */
    public List<Mistake> mistakes() {
        return mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .toList();
    }

    public String name() {
        return name;
    }

    /** Remembers where the value of a path stands; a value that begins below its key is found at the key. */
    void placed(String path, Node node) {
        places.merge(path, node.getStartMark(), (key, value) -> value.getLine() > key.getLine() ? key : value);
    }

    /** Reports a value that could not be read. */
    void unreadable(String path, String sentence) {
        unreadable.add(path);
        add(path, sentence);
    }

    private void add(String path, String sentence) {
        Mark mark = nearest(path);
        mistakes.add(
                mark == null
                        ? new Mistake(name, 0, 0, path, sentence)
                        : new Mistake(name, mark.getLine() + 1, mark.getColumn() + 1, path, sentence));
    }

    /** What is missing has no place of its own: the nearest enclosing value that stands in the file has. */
    private Mark nearest(String path) {
        String at = path;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return places.get(at);
    }

    private Node compose(InputStream content) {
        try (UnicodeReader reader = new UnicodeReader(content)) {
            Node node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                unreadable("", "tệp trống.");
            }
            return node;
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            mistakes.add(new Mistake(
                    name,
                    mark == null ? 0 : mark.getLine() + 1,
                    mark == null ? 0 : mark.getColumn() + 1,
                    "",
                    "tệp không đúng cú pháp YAML: " + broken.getProblem() + "."));
        } catch (YAMLException broken) {
            mistakes.add(new Mistake(name, 0, 0, "", "không đọc được tệp: " + broken.getMessage() + "."));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return null;
    }
}
