package vn.vinhdanh.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Writes that nobody reads before the transaction ends: they go to the database at its end, in their order and in one
 * message. Who might read in the same transaction what is written this way asks for {@link #sendBeforeReading} first.
 */
@Component
public class LastWrites {

    /** Longer messages cost more to read than the ways that they spare. */
    private static final int MOST_IN_ONE = 60;

    private final JdbcOperations jdbc;
    private final PerTransaction<List<Write>> waiting = new PerTransaction<>(ArrayList::new, this::send);

    LastWrites(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Write(String sql, Supplier<List<Object[]>> rows) {}

    private record Sent(String sql, List<Object[]> rows) {}

    /** Writes one row; without a transaction at once. */
    public void add(String sql, Object... parameters) {
        List<Object[]> one = List.<Object[]>of(parameters);
        add(sql, () -> one);
    }

    /** @param rows the parameters of each time that the statement is executed; asked for once, when it is sent */
    public void add(String sql, Supplier<List<Object[]>> rows) {
        List<Write> writes = waiting.get();
        writes.add(new Write(sql, rows));
        if (!PerTransaction.isThereOne()) {
            send(writes);
        }
    }

    /** @param table as it is written in the statements */
    public void sendBeforeReading(String table) {
        List<Write> writes = waiting.get();
        if (writes.stream().anyMatch(write -> write.sql.contains(table))) {
            send(writes);
        }
    }

    private void send(List<Write> writes) {
        List<Sent> sent = writes.stream()
                .map(write -> new Sent(write.sql, write.rows.get()))
                .filter(write -> !write.rows.isEmpty())
                .toList();
        writes.clear();
        if (sent.stream().mapToInt(write -> write.rows.size()).sum() > MOST_IN_ONE) {
            inBatches(sent);
        } else if (!sent.isEmpty()) {
            inOneMessage(sent);
        }
    }

    private void inOneMessage(List<Sent> sent) {
        jdbc.update(
                sent.stream()
                        .flatMap(write -> write.rows.stream().map(row -> write.sql))
                        .collect(Collectors.joining(";\n")),
                sent.stream()
                        .flatMap(write -> write.rows.stream())
                        .flatMap(Stream::of)
                        .toArray());
    }

    /** One batch for each statement that follows itself. */
    private void inBatches(List<Sent> sent) {
        List<Object[]> rows = new ArrayList<>();
        for (int write = 0; write < sent.size(); write++) {
            rows.addAll(sent.get(write).rows);
            if (write == sent.size() - 1 || !sent.get(write + 1).sql.equals(sent.get(write).sql)) {
                jdbc.batchUpdate(sent.get(write).sql, rows);
                rows = new ArrayList<>();
            }
        }
    }
}
