package vn.vinhdanh.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction writes at its end: everything that was given to it until then, whoever gave it, and when. */
class PerTransactionTest {

    private final SimpleDriverDataSource database =
            new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:acts;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(manager());
    private final PerTransaction<List<String>> diary = new PerTransaction<>(ArrayList::new, this::write);
    private final PerTransaction<List<String>> letters = new PerTransaction<>(ArrayList::new, this::send);

    private DataSourceTransactionManager manager() {
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        manager.addListener(new LastActs());
        return manager;
    }

    @BeforeEach
    void anEmptyDiary() {
        jdbc.sql("drop all objects").update();
        jdbc.sql("create table diary (entry varchar(9) not null)").update();
    }

    @Test
    @DisplayName("What others add before the commit is written, whether they are asked before or after")
    void writesWhatOthersAdd() {
        transaction.executeWithoutResult(running -> {
            beforeCommit(() -> diary.get().add("earlier"));
            diary.get().add("within");
            beforeCommit(() -> diary.get().add("later"));
        });
        assertThat(written()).containsExactly("within", "earlier", "later");
    }

    @Test
    @DisplayName("What is first used before the commit, or while others do their last, is written too")
    void writesWhatIsUsedLate() {
        transaction.executeWithoutResult(
                running -> beforeCommit(() -> diary.get().add("first")));
        transaction.executeWithoutResult(running -> letters.get().add("letter"));
        transaction.executeWithoutResult(running -> {
            diary.get().add("before");
            letters.get().add("another");
        });
        assertThat(written()).containsExactly("first", "letter", "before", "another");
    }

    @Test
    @DisplayName("What cannot be written rolls back; what was rolled back is not written; nothing goes into the next")
    void keepsToItsTransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
                    jdbc.sql("insert into diary values ('before')").update();
                    diary.get().add("far too long");
                }))
                .hasMessageContaining("too long");
        transaction.executeWithoutResult(running -> {
            diary.get().add("undone");
            running.setRollbackOnly();
        });
        transaction.executeWithoutResult(running -> {
            diary.get().add("outer");
            TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
            inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            inner.executeWithoutResult(within -> diary.get().add("inner"));
            assertThat(written()).containsExactly("inner");
        });
        assertThat(written()).containsExactly("inner", "outer");
    }

    private static void beforeCommit(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                act.run();
            }
        });
    }

    private void write(List<String> entries) {
        entries.forEach(
                entry -> jdbc.sql("insert into diary values (?)").param(entry).update());
        entries.clear();
    }

    private void send(List<String> all) {
        diary.get().addAll(all);
        all.clear();
    }

    private List<String> written() {
        return jdbc.sql("select entry from diary").query(String.class).list();
    }
}
