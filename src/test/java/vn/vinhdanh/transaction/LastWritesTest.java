package vn.vinhdanh.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written at the end of a transaction: all of it, in order, in one message, or nothing. */
class LastWritesTest {

    private static final String INSERT = "insert into line (text) values (?)";

    private final List<String> said = new ArrayList<>();
    private final DataSource database = ProxyDataSourceBuilder.create(
                    new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:lines;DB_CLOSE_DELAY=-1"))
            .afterQuery((execution, queries) -> said.add(queries.get(0).getQuery()))
            .build();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final LastWrites writes = new LastWrites(new JdbcTemplate(database));
    private final TransactionTemplate transaction = new TransactionTemplate(manager());

    private DataSourceTransactionManager manager() {
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        manager.addListener(new LastActs());
        return manager;
    }

    @BeforeEach
    void noLine() {
        jdbc.sql("drop all objects").update();
        jdbc.sql("create table line (number integer generated always as identity primary key, text varchar(9))")
                .update();
        said.clear();
    }

    @Test
    @DisplayName("All writes of a transaction are one message, in their order, each with its own parameters")
    void oneMessage() {
        transaction.executeWithoutResult(running -> {
            writes.add(INSERT, "a");
            writes.add("update line set text = ? where text = ?", "b", "a");
            writes.add(INSERT, () -> List.of(new Object[] {"c"}, new Object[] {"d"}));
            writes.add(INSERT, List::of);
            assertThat(said).isEmpty();
        });
        assertThat(said).hasSize(1);
        assertThat(lines()).containsExactly("b", "c", "d");
    }

    @Test
    @DisplayName("Who reads what is written this way sees it; other tables do not matter")
    void readsItsOwn() {
        transaction.executeWithoutResult(running -> {
            writes.add(INSERT, "a");
            writes.sendBeforeReading("word");
            assertThat(lines()).isEmpty();
            writes.sendBeforeReading("line");
            assertThat(lines()).containsExactly("a");
            writes.add(INSERT, "b");
        });
        assertThat(lines()).containsExactly("a", "b");
    }

    @Test
    @DisplayName("Many writes go as batches; without a transaction each goes at once; rolled back is not written")
    void manyNoneAndLost() {
        transaction.executeWithoutResult(running -> {
            for (int i = 0; i < 100; i++) {
                writes.add(INSERT, "x" + i);
            }
        });
        assertThat(lines()).hasSize(100).endsWith("x99");
        assertThat(said.size()).isLessThan(5);
        writes.add(INSERT, "alone");
        assertThat(lines()).endsWith("alone");
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
                    writes.add(INSERT, "lost");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        transaction.executeWithoutResult(running -> writes.add(INSERT, "next"));
        assertThat(lines()).hasSize(102).endsWith("alone", "next");
    }

    @Test
    @DisplayName("What others keep until the commit, and write then, is not lost, whoever was there first")
    void writtenAtTheCommit() {
        PerTransaction<List<String>> before = new PerTransaction<>(ArrayList::new, this::write);
        PerTransaction<List<String>> after = new PerTransaction<>(ArrayList::new, this::write);
        transaction.executeWithoutResult(running -> {
            before.get().add("a");
            writes.add(INSERT, "b");
            after.get().add("c");
        });
        assertThat(lines()).containsExactlyInAnyOrder("a", "b", "c");
        transaction.executeWithoutResult(running -> before.get().add("d"));
        assertThat(lines()).hasSize(4).endsWith("d");
    }

    private void write(List<String> kept) {
        kept.forEach(text -> writes.add(INSERT, text));
        kept.clear();
    }

    private List<String> lines() {
        List<String> lines = jdbc.sql("select text from line order by number")
                .query(String.class)
                .list();
        said.removeIf(sql -> sql.startsWith("select"));
        return lines;
    }
}
