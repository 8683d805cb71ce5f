package vn.vinhdanh.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
 * when it asks for those. The statement joins each list's table to a row of that list's own, so that a row of the answer
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
        private Object id;
        private Map<RelationalPersistentProperty, List<Object>> lists = Map.of();

        boolean has(Class<?> wantedType, Object wantedId, RelationalPersistentProperty list) {
            return wantedType == type && wantedId.equals(id) && lists.containsKey(list);
        }
    }

    /** @return the elements in their order; empty when the list is to be read by itself */
    Optional<List<Object>> find(Object id, PersistentPropertyPath<? extends RelationalPersistentProperty> path) {
        RelationalPersistentEntity<?> owner =
                (RelationalPersistentEntity<?>) path.getBaseProperty().getOwner();
        Reading reading = readings.computeIfAbsent(owner.getType(), type -> reading(owner));
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || path.getLength() > 1
                || reading.lists.size() < 2
                || !reading.lists.contains(path.getLeafProperty())) {
            return Optional.empty();
        }
        Read last = read.get();
        if (!last.has(owner.getType(), id, path.getLeafProperty())) {
            last.type = owner.getType();
            last.id = id;
            last.lists = reading.of(id);
        }
        return Optional.of(last.lists.remove(path.getLeafProperty()));
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
            for (List<String> each : columns) {
                firsts.add(next);
                next += each.size() + 1;
            }
            this.sql = lists.isEmpty() ? "" : sql(owner);
        }

        /** Before the columns of each list stands the one of its order. */
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
                selected.append(", ").append(position);
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
                        .append(table)
                        .append('.')
                        .append(info.reverseColumnInfo().name().getReference())
                        .append(" = :id");
                order.append(", ").append(position);
            }
            String parts = IntStream.range(0, lists.size())
                    .mapToObj(list -> "(" + list + ")")
                    .collect(Collectors.joining(", "));
            return selected + " from (values " + parts + ") part (ordinal)" + joined + order;
        }

        Map<RelationalPersistentProperty, List<Object>> of(Object id) {
            Map<RelationalPersistentProperty, List<Object>> found = new HashMap<>();
            lists.forEach(list -> found.put(list, new ArrayList<>()));
            jdbc.getObject().query(sql, Map.of("id", id), row -> {
                int list = row.getInt(1);
                if (row.getObject(firsts.get(list)) != null) {
                    found.get(lists.get(list)).add(element(list, row));
                }
            });
            return found;
        }

        private Object element(int list, ResultSet row) throws SQLException {
            RowDocument document = new RowDocument();
            int column = firsts.get(list);
            for (String name : columns.get(list)) {
                document.put(name, JdbcUtils.getResultSetValue(row, ++column));
            }
            return converter.getObject().readAndResolve(lists.get(list).getActualType(), document);
        }
    }
}
