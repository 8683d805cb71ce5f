package vn.vinhdanh.transaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.stereotype.Component;

/**
 * The aggregates that the running transaction has read or written: one object for each, whichever query brought it. Only
 * those with a version are known, because only of them can it be told whether the database has a newer one: when a read
 * brings another version, as one that waited for a lock may, what it brings takes the place of what was known.
 */
@Component
class KnownAggregates implements AfterConvertCallback<Object> {

    private record Key(Class<?> type, Object id) {}

    /** @param lists what the database has in the aggregate's lists, by property */
    private record Known(Object aggregate, Map<RelationalPersistentProperty, List<?>> lists) {}

    private final ObjectProvider<RelationalMappingContext> mapping;
    private final PerTransaction<Map<Key, Known>> known = new PerTransaction<>(HashMap::new);

    /** @param mapping asked for late: callbacks are made before what they are called by */
    KnownAggregates(ObjectProvider<RelationalMappingContext> mapping) {
        this.mapping = mapping;
    }

    /** @return the aggregate as this transaction has it; null when it has not met it yet */
    <T> T find(Class<T> type, Object id) {
        Known found = known.get().get(new Key(type, id));
        return found == null ? null : type.cast(found.aggregate());
    }

    @Override
    public Object onAfterConvert(Object read) {
        if (!entity(read).hasVersionProperty()) {
            return read;
        }
        Known before = known.get().get(keyOf(read));
        if (before != null && version(before.aggregate()).equals(version(read))) {
            return before.aggregate();
        }
        keep(read);
        return read;
    }

    /** The database has the aggregate as it is, or will have when the write that has begun is done. */
    void keep(Object aggregate) {
        if (entity(aggregate).hasVersionProperty()) {
            known.get().put(keyOf(aggregate), new Known(aggregate, lists(aggregate)));
        }
    }

    void forget(Class<?> type, Object id) {
        known.get().remove(new Key(type, id));
    }

    /**
     * What a write of an aggregate need not do, told by the types of the elements of its lists.
     *
     * @param unchanged the database has these lists as they are
     * @param empty the database has no rows of these
     */
    record Spared(Set<Class<?>> unchanged, Set<Class<?>> empty) {

        static final Spared NOTHING = new Spared(Set.of(), Set.of());
    }

    Spared spared(Object aggregate) {
        Known before = known.get().get(keyOf(aggregate));
        if (before == null) {
            return Spared.NOTHING;
        }
        Map<RelationalPersistentProperty, List<?>> now = lists(aggregate);
        return new Spared(
                types(now, property -> now.get(property).equals(before.lists().get(property))),
                types(now, property -> before.lists().get(property).isEmpty()));
    }

    private static Set<Class<?>> types(
            Map<RelationalPersistentProperty, List<?>> lists, Predicate<RelationalPersistentProperty> wanted) {
        return lists.keySet().stream()
                .filter(wanted)
                .map(RelationalPersistentProperty::getActualType)
                .collect(Collectors.toSet());
    }

    Object idOf(Object aggregate) {
        return entity(aggregate).getIdentifierAccessor(aggregate).getRequiredIdentifier();
    }

    private Key keyOf(Object aggregate) {
        return new Key(aggregate.getClass(), idOf(aggregate));
    }

    private String version(Object aggregate) {
        RelationalPersistentEntity<?> entity = entity(aggregate);
        return String.valueOf(entity.getPropertyAccessor(aggregate).getProperty(entity.getRequiredVersionProperty()));
    }

    private Map<RelationalPersistentProperty, List<?>> lists(Object aggregate) {
        RelationalPersistentEntity<?> entity = entity(aggregate);
        return listsOfValues(entity)
                .collect(Collectors.toMap(
                        property -> property,
                        property -> List.copyOf((Collection<?>)
                                entity.getPropertyAccessor(aggregate).getProperty(property))));
    }

    /** @return the lists of such aggregates that are told apart by their elements */
    Stream<RelationalPersistentProperty> listsOfValues(RelationalPersistentEntity<?> entity) {
        return properties(entity).filter(property -> isListOfValues(entity, property));
    }

    /** A list whose elements never change by themselves, have no lists of their own and are of a type found there only. */
    private boolean isListOfValues(RelationalPersistentEntity<?> entity, RelationalPersistentProperty property) {
        Class<?> type = property.getActualType();
        return property.isCollectionLike()
                && property.isEntity()
                && type.isRecord()
                && properties(entity)
                                .filter(other -> type.equals(other.getActualType()))
                                .count()
                        == 1
                && properties(mapping.getObject().getRequiredPersistentEntity(type))
                        .noneMatch(inner -> inner.isEntity() && !inner.isEmbedded());
    }

    private RelationalPersistentEntity<?> entity(Object aggregate) {
        return mapping.getObject().getRequiredPersistentEntity(aggregate.getClass());
    }

    private static Stream<RelationalPersistentProperty> properties(RelationalPersistentEntity<?> entity) {
        return StreamSupport.stream(entity.spliterator(), false);
    }
}
