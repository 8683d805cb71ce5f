package vn.vinhdanh.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.bulk.CountedStatements;

/** What the layer under the repositories spares, and what it must never do: hide what others wrote. */
@SpringJUnitConfig(SparingAccessTest.Storage.class)
class SparingAccessTest {

    @Table("SHELF")
    static class Shelf {

        @Id
        private final String code;

        @Version
        private Integer version;

        private String label;

        @MappedCollection(idColumn = "SHELF_CODE", keyColumn = "POSITION")
        private List<Book> books;

        @MappedCollection(idColumn = "SHELF_CODE", keyColumn = "POSITION")
        private List<Plant> plants;

        Shelf(String code, Integer version, String label, List<Book> books, List<Plant> plants) {
            this.code = code;
            this.version = version;
            this.label = label;
            this.books = new ArrayList<>(books);
            this.plants = new ArrayList<>(plants);
        }
    }

    @Table("BOOK")
    record Book(String title) {}

    @Table("PLANT")
    record Plant(String name) {}

    interface Shelves extends ListCrudRepository<Shelf, String> {

        @Lock(LockMode.PESSIMISTIC_WRITE)
        Optional<Shelf> findByCode(String code);

        List<Shelf> findByLabel(String label);
    }

    @Configuration
    @EnableJdbcRepositories(basePackageClasses = SparingAccessTest.class, considerNestedRepositories = true)
    @ComponentScan(
            basePackageClasses = KnownAggregates.class,
            excludeFilters = {})
    @Import(CountedStatements.class)
    static class Storage extends AbstractJdbcConfiguration {

        @Bean
        DataSource dataSource() {
            return new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:shelves;DB_CLOSE_DELAY=-1");
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        NamedParameterJdbcOperations operations(DataSource database) {
            return new NamedParameterJdbcTemplate(database);
        }

        @Bean
        JdbcOperations statements(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }
    }

    @Autowired
    Shelves shelves;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneShelfWithABook() {
        jdbc.sql("drop all objects").update();
        jdbc.sql("create table shelf (code varchar(9) primary key, version integer, label varchar(99))")
                .update();
        jdbc.sql("create table book (shelf_code varchar(9) references shelf, position integer, title varchar(99))")
                .update();
        jdbc.sql("create table plant (shelf_code varchar(9) references shelf, position integer, name varchar(99))")
                .update();
        shelves.save(new Shelf("A", null, "old", List.of(new Book("Truyện Kiều")), List.of()));
    }

    @Test
    @DisplayName("A transaction reads an aggregate once, whichever question brings it, and sees what it saved")
    void readsOnce() {
        List<String> said = said(() -> {
            Shelf shelf = shelves.findById("A").orElseThrow();
            assertThat(shelves.findById("A")).containsSame(shelf);
            shelf.label = "new";
            shelves.save(shelf);
            assertThat(shelves.findById("A")).containsSame(shelf);
            return null;
        });
        assertThat(said)
                .filteredOn(sql -> sql.toUpperCase().startsWith("SELECT"))
                .hasSize(2);
        assertThat(alone(() -> shelves.findById("A").orElseThrow().label)).isEqualTo("new");
        alone(() -> {
            Shelf shelf = shelves.findById("A").orElseThrow();
            assertThat(shelves.findByLabel("new")).containsExactly(shelf);
            assertThat(shelves.findByCode("A")).containsSame(shelf);
            return null;
        });
    }

    @Test
    @DisplayName("Of an aggregate that is saved only the lists that changed are written; without a transaction too")
    void writesWhatChanged() {
        assertThat(said(() -> change(shelf -> shelf.label = "new")))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("UPDATE");
        assertThat(said(() -> change(shelf -> shelf.plants.add(new Plant("Cau")))))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("INSERT INTO \"PLANT\"");
        assertThat(said(() -> change(shelf -> shelf.plants.set(0, new Plant("Đào")))))
                .hasSize(5);
        assertThat(said(() -> change(shelf -> shelf.books.clear())))
                .hasSize(4)
                .last()
                .asString()
                .startsWith("DELETE");
        Shelf read = shelves.findById("A").orElseThrow();
        assertThat(read.books).isEmpty();
        assertThat(read.plants).containsExactly(new Plant("Đào"));
        read.books.add(new Book("Số đỏ"));
        shelves.save(read);
        assertThat(shelves.findById("A").orElseThrow().books).containsExactly(new Book("Số đỏ"));
        assertThat(shelves.findById("A").orElseThrow().plants).containsExactly(new Plant("Đào"));
    }

    @Test
    @DisplayName("All lists of an aggregate are read by one statement, each in its order, whichever of them are empty")
    void readsListsTogether() {
        List<Book> books = List.of(new Book("Số đỏ"), new Book("Chí Phèo"), new Book("Lão Hạc"));
        List<Plant> plants = List.of(new Plant("Cau"), new Plant("Đào"));
        shelves.save(new Shelf("B", null, "old", books, plants));
        shelves.save(new Shelf("C", null, "old", List.of(), plants));
        shelves.save(new Shelf("D", null, "old", List.of(), List.of()));
        List<String> said = said(() -> {
            List<Shelf> all = shelves.findByLabel("old");
            assertThat(all).extracting(shelf -> shelf.code).containsExactlyInAnyOrder("A", "B", "C", "D");
            for (Shelf shelf : all) {
                assertThat(shelf.books)
                        .isEqualTo(
                                switch (shelf.code) {
                                    case "A" -> List.of(new Book("Truyện Kiều"));
                                    case "B" -> books;
                                    default -> List.of();
                                });
                assertThat(shelf.plants).isEqualTo(List.of("B", "C").contains(shelf.code) ? plants : List.of());
            }
            return null;
        });
        assertThat(said).as("the shelves, and the lists of each").hasSize(5);
    }

    @Test
    @DisplayName("Of aggregates that are asked for by their ids all lists are read by one statement, after the rows")
    void readsListsOfManyTogether() {
        List<Plant> plants = List.of(new Plant("Cau"), new Plant("Đào"));
        shelves.save(new Shelf("B", null, "old", List.of(new Book("Số đỏ")), plants));
        shelves.save(new Shelf("C", null, "old", List.of(), List.of()));
        List<String> said = said(() -> {
            List<Shelf> all = shelves.findAllById(List.of("A", "B", "C", "nobody's"));
            assertThat(all)
                    .extracting(shelf -> shelf.code, shelf -> shelf.books, shelf -> shelf.plants)
                    .containsExactlyInAnyOrder(
                            tuple("A", List.of(new Book("Truyện Kiều")), List.of()),
                            tuple("B", List.of(new Book("Số đỏ")), plants),
                            tuple("C", List.of(), List.of()));
            assertThat(shelves.findAllById(List.of("C", "A"))).containsExactly(all.get(2), all.get(0));
            return null;
        });
        // A row with a later version than that of its lists would be saved over what others wrote into them.
        assertThat(said).hasSize(2).first().asString().contains("FROM \"SHELF\"");
    }

    @Test
    @DisplayName("Changes of one list in one transaction are all written, back to what it was too")
    void changesTwice() {
        alone(() -> {
            Shelf shelf = shelves.findById("A").orElseThrow();
            shelf.books.add(new Book("Số đỏ"));
            shelves.save(shelf);
            shelf.label = "between";
            shelves.save(shelf);
            shelf.books.remove(0);
            return shelves.save(shelf);
        });
        assertThat(shelves.findById("A").orElseThrow().books).containsExactly(new Book("Số đỏ"));
        alone(() -> {
            Shelf shelf = shelves.findById("A").orElseThrow();
            shelf.books.add(new Book("Tắt đèn"));
            shelves.save(shelf);
            shelf.books.remove(1);
            return shelves.save(shelf);
        });
        assertThat(shelves.findById("A").orElseThrow().books).containsExactly(new Book("Số đỏ"));
    }

    @Test
    @DisplayName("Who saves what somebody else saved meanwhile is refused")
    void collides() {
        assertThatThrownBy(() -> alone(() -> {
                    Shelf shelf = shelves.findById("A").orElseThrow();
                    meanwhile(() -> change(other -> other.label = "theirs"));
                    shelf.label = "mine";
                    return shelves.save(shelf);
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(shelves.findById("A").orElseThrow().label).isEqualTo("theirs");
    }

    @Test
    @DisplayName("A read that locks, or any other that brings a newer version, takes the place of what was known")
    void newerVersionsWin() {
        alone(() -> {
            Shelf old = shelves.findById("A").orElseThrow();
            meanwhile(() -> change(other -> other.books.add(new Book("Số đỏ"))));
            assertThat(shelves.findById("A")).containsSame(old);
            Shelf locked = shelves.findByCode("A").orElseThrow();
            assertThat(locked.books).hasSize(2);
            assertThat(shelves.findById("A")).containsSame(locked);
            locked.books.remove(0);
            return shelves.save(locked);
        });
        assertThat(shelves.findById("A").orElseThrow().books).containsExactly(new Book("Số đỏ"));
    }

    @Test
    @DisplayName("Nothing outlives a rollback, and a transaction inside another one knows nothing of it")
    void endsWithTheTransaction() {
        assertThatThrownBy(() -> alone(() -> {
                    change(shelf -> shelf.label = "lost");
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(shelves.findById("A").orElseThrow().label).isEqualTo("old");
        alone(() -> {
            Shelf outer = shelves.findById("A").orElseThrow();
            outer.label = "not saved";
            TransactionTemplate inner = new TransactionTemplate(
                    transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
            inner.executeWithoutResult(running -> assertThat(shelves.findById("A"))
                    .hasValueSatisfying(shelf -> assertThat(shelf.label).isEqualTo("old")));
            assertThat(shelves.findById("A")).containsSame(outer);
            return null;
        });
    }

    @Test
    @DisplayName("A deleted aggregate goes with all its lists and is not known any more")
    void deletes() {
        alone(() -> {
            change(shelf -> shelf.label = "new");
            shelves.delete(shelves.findById("A").orElseThrow());
            assertThat(shelves.findById("A")).isEmpty();
            return null;
        });
        assertThat(jdbc.sql("select count(*) from book").query(Integer.class).single())
                .isZero();
    }

    private Shelf change(java.util.function.Consumer<Shelf> how) {
        Shelf shelf = shelves.findById("A").orElseThrow();
        how.accept(shelf);
        return shelves.save(shelf);
    }

    private <T> T alone(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(running -> work.get());
    }

    /** In a thread and a transaction of its own. */
    private void meanwhile(Supplier<?> work) {
        CompletableFuture.runAsync(() -> alone(work)).join();
    }

    private List<String> said(Supplier<?> work) {
        int mark = CountedStatements.mark();
        alone(work);
        return CountedStatements.since(mark, Thread.currentThread().getName() + "\t");
    }
}
