package vn.vinhdanh.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.mapping.PersistentPropertyPath;
import org.springframework.data.relational.core.mapping.AggregatePath;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads all lists of an aggregate by one statement when the library asks for the first of them, and has the others ready
 * when it asks for those; of aggregates that are asked for together those of all. The statement joins each list's table to a row of that list's own, so that a row of the answer
 * belongs to one list and has nothing in the columns of the others.
 */
@Component
class ListsTogether {

    private final ObjectProvider<JdbcConverter> converter;
    private final ObjectProvider<NamedParameterJdbcOperations> jdbc;
    private final KnownAggregates aggregates;
    private final Map<Class<?>, Reading> readings = new ConcurrentHashMap<>();
    private final PerTransaction<Read> read = new PerTransaction<>(Read::new);

    /** The two are asked for late: this is made before what it is made of. */
    ListsTogether(
            ObjectProvider<JdbcConverter> converter,
            ObjectProvider<NamedParameterJdbcOperations> jdbc,
            KnownAggregates aggregates) {
        this.converter = converter;
        this.jdbc = jdbc;
        this.aggregates = aggregates;
    }

    /** What was read last, less what was asked for. */
    private static final class Read {
        private Class<?> type;
        private Collection<Object> expected = List.of();
        private Map<Object, Map<RelationalPersistentProperty, List<Object>>> lists = Map.of();

        boolean has(Class<?> wantedType, Object id, RelationalPersistentProperty list) {
            return wantedType == type && lists.getOrDefault(id, Map.of()).containsKey(list);
        }

        Collection<Object> withOthers(Class<?> wantedType, Object id) {
            return wantedType == type && expected.contains(id) ? expected : List.of(id);
        }
    }

    /**
     * These aggregates are read next. Their lists are not read before their rows are: a row with a later version than that of
     * its lists would be saved over what somebody else wrote into them.
     */
    void expect(Class<?> type, Collection<Object> ids) {
        Read next = read.get();
        next.type = type;
        next.expected = ids;
        next.lists = Map.of();
    }

    /** @return the elements in their order; empty when the list is to be read by itself */
    Optional<List<Object>> find(Object id, PersistentPropertyPath<? extends RelationalPersistentProperty> path) {
        RelationalPersistentEntity<?> owner =
                (RelationalPersistentEntity<?>) path.getBaseProperty().getOwner();
        Class<?> type = owner.getType();
        Reading reading = readings.computeIfAbsent(type, key -> reading(owner));
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || path.getLength() > 1
                || reading.lists.size() < 2
                || !reading.lists.contains(path.getLeafProperty())) {
            return Optional.empty();
        }
        Read last = read.get();
        if (!last.has(type, id, path.getLeafProperty())) {
            last.lists = reading.of(last.withOthers(type, id));
            last.type = type;
            last.expected = List.of();
        }
        return Optional.of(last.lists.get(id).remove(path.getLeafProperty()));
    }

    private Reading reading(RelationalPersistentEntity<?> owner) {
        List<RelationalPersistentProperty> lists =
                aggregates.listsOfValues(owner).toList();
        return new Reading(owner, lists, lists.stream().map(this::columns).toList());
    }

    private List<String> columns(RelationalPersistentProperty list) {
        List<String> columns = new ArrayList<>();
        converter
                .getObject()
                .getMappingContext()
                .getRequiredPersistentEntity(list.getActualType())
                .forEach(property -> columns.add(property.getColumnName().getReference()));
        return columns;
    }

    /** How the lists of one type of aggregate are read. */
    private final class Reading {

        private final List<RelationalPersistentProperty> lists;
        private final List<List<String>> columns;
        private final List<Integer> firsts = new ArrayList<>();
        private final String sql;

        Reading(
                RelationalPersistentEntity<?> owner,
                List<RelationalPersistentProperty> lists,
                List<List<String>> columns) {
            this.lists = lists;
            this.columns = columns;
            int next = 2;
            // Before the columns of each list stand the one of its order and the one of its aggregate.
            for (List<String> each : columns) {
                firsts.add(next);
                next += each.size() + 2;
            }
            this.sql = lists.isEmpty() ? "" : sql(owner);
        }

        private String sql(RelationalPersistentEntity<?> owner) {
            StringBuilder selected = new StringBuilder("select part.ordinal");
            StringBuilder joined = new StringBuilder();
            StringBuilder order = new StringBuilder(" order by part.ordinal");
            for (int list = 0; list < lists.size(); list++) {
                String table = "list" + list;
                AggregatePath.TableInfo info = converter
                        .getObject()
                        .getMappingContext()
                        .getAggregatePath(owner)
                        .append(lists.get(list))
                        .getTableInfo();
                String position =
                        table + "." + info.qualifierColumnInfo().name().getReference();
                String owned = table + "." + info.reverseColumnInfo().name().getReference();
                selected.append(", ").append(position).append(", ").append(owned);
                columns.get(list)
                        .forEach(column ->
                                selected.append(", ").append(table).append('.').append(column));
                joined.append(" left join ")
                        .append(info.qualifiedTableName().getReference())
                        .append(' ')
                        .append(table)
                        .append(" on part.ordinal = ")
                        .append(list)
                        .append(" and ")
                        .append(owned)
                        .append(" in (:ids)");
                order.append(", ").append(position);
            }
            String parts = IntStream.range(0, lists.size())
                    .mapToObj(list -> "(" + list + ")")
                    .collect(Collectors.joining(", "));
            return selected + " from (values " + parts + ") part (ordinal)" + joined + order;
        }

        Map<Object, Map<RelationalPersistentProperty, List<Object>>> of(Collection<Object> ids) {
            Map<Object, Map<RelationalPersistentProperty, List<Object>>> found = new HashMap<>();
            for (Object id : ids) {
                Map<RelationalPersistentProperty, List<Object>> empty = new HashMap<>();
                lists.forEach(list -> empty.put(list, new ArrayList<>()));
                found.put(id, empty);
            }
            jdbc.getObject().query(sql, Map.of("ids", ids), row -> {
                int list = row.getInt(1);
                if (row.getObject(firsts.get(list)) != null) {
                    found.get(row.getObject(firsts.get(list) + 1))
                            .get(lists.get(list))
                            .add(element(list, row));
                }
            });
            return found;
        }

        private Object element(int list, ResultSet row) throws SQLException {
            RowDocument document = new RowDocument();
            int column = firsts.get(list) + 1;
            for (String name : columns.get(list)) {
                document.put(name, JdbcUtils.getResultSetValue(row, ++column));
            }
            return converter.getObject().readAndResolve(lists.get(list).getActualType(), document);
        }
    }
}
