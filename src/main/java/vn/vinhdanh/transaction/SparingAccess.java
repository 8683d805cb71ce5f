package vn.vinhdanh.transaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.DelegatingDataAccessStrategy;
import org.springframework.data.jdbc.core.convert.Identifier;
import org.springframework.data.jdbc.core.convert.InsertSubject;
import org.springframework.data.mapping.PersistentPropertyPath;
import org.springframework.data.relational.core.conversion.IdValueSource;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.data.relational.core.sql.LockMode;
import vn.vinhdanh.transaction.KnownAggregates.Spared;

/**
 * Lies under all repositories. A question for an aggregate that the transaction knows costs nothing; the lists of one that
 * it does not know are read together. Of an aggregate that is written the row itself goes to the database always, with the
 * check of its version, but its lists only when they changed; by itself the library deletes and inserts all rows of all of
 * them.
 */
final class SparingAccess extends DelegatingDataAccessStrategy {

    private final KnownAggregates aggregates;
    private final ListsTogether lists;

    /** What the last write of an aggregate, by its id, need not do. */
    private final PerTransaction<Map<Object, Spared>> spared = new PerTransaction<>(HashMap::new);

    SparingAccess(DataAccessStrategy delegate, KnownAggregates aggregates, ListsTogether lists) {
        super(delegate);
        this.aggregates = aggregates;
        this.lists = lists;
    }

    @Override
    public <T> T findById(Object id, Class<T> type) {
        T known = aggregates.find(type, id);
        return known == null ? super.findById(id, type) : known;
    }

    @Override
    public <T> Iterable<T> findAllById(Iterable<?> ids, Class<T> type) {
        List<Object> wanted = StreamSupport.stream(ids.spliterator(), false)
                .<Object>map(id -> id)
                .toList();
        List<T> known = wanted.stream()
                .map(id -> aggregates.find(type, id))
                .filter(Objects::nonNull)
                .toList();
        if (known.size() == wanted.size()) {
            return known;
        }
        lists.expect(type, wanted);
        return super.findAllById(ids, type);
    }

    @Override
    public Iterable<Object> findAllByPath(
            Identifier parent, PersistentPropertyPath<? extends RelationalPersistentProperty> path) {
        Optional<List<Object>> read =
                lists.find(parent.toMap().values().iterator().next(), path);
        return read.isPresent() ? read.get() : super.findAllByPath(parent, path);
    }

    @Override
    public <S> boolean updateWithVersion(S aggregate, Class<S> type, Number previousVersion) {
        spared.get().put(aggregates.idOf(aggregate), aggregates.spared(aggregate));
        boolean written = super.updateWithVersion(aggregate, type, previousVersion);
        aggregates.keep(aggregate);
        return written;
    }

    @Override
    public <T> Object insert(T instance, Class<T> type, Identifier parent, IdValueSource source) {
        if (isUnchanged(type, parent)) {
            return null;
        }
        Object id = super.insert(instance, type, parent, source);
        if (parent.size() == 0) {
            aggregates.keep(instance);
        }
        return id;
    }

    @Override
    public <T> Object[] insert(List<InsertSubject<T>> subjects, Class<T> type, IdValueSource source) {
        List<InsertSubject<T>> changed = subjects.stream()
                .filter(subject -> !isUnchanged(type, subject.getIdentifier()))
                .toList();
        if (changed.size() == subjects.size()) {
            return super.insert(subjects, type, source);
        }
        if (!changed.isEmpty()) {
            super.insert(changed, type, source);
        }
        return new Object[subjects.size()];
    }

    @Override
    public void delete(Object rootId, PersistentPropertyPath<RelationalPersistentProperty> path) {
        if (isToBeDeleted(rootId, path)) {
            super.delete(rootId, path);
        }
    }

    @Override
    public void delete(Iterable<Object> rootIds, PersistentPropertyPath<RelationalPersistentProperty> path) {
        List<Object> changed = StreamSupport.stream(rootIds.spliterator(), false)
                .filter(id -> isToBeDeleted(id, path))
                .toList();
        if (!changed.isEmpty()) {
            super.delete(changed, path);
        }
    }

    /** The library's first step when it deletes an aggregate: now its lists go too. */
    @Override
    public <T> void acquireLockById(Object id, LockMode mode, Class<T> type) {
        spared.get().remove(id);
        super.acquireLockById(id, mode, type);
    }

    @Override
    public <T> void deleteWithVersion(Object id, Class<T> type, Number previousVersion) {
        super.deleteWithVersion(id, type, previousVersion);
        aggregates.forget(type, id);
    }

    private boolean isUnchanged(Class<?> type, Identifier parent) {
        return parent.toMap().values().stream()
                .anyMatch(id -> sparedOf(id).unchanged().contains(type));
    }

    private boolean isToBeDeleted(Object rootId, PersistentPropertyPath<RelationalPersistentProperty> path) {
        Class<?> type = path.getLeafProperty().getActualType();
        Spared spared = sparedOf(rootId);
        return !spared.unchanged().contains(type) && !spared.empty().contains(type);
    }

    private Spared sparedOf(Object id) {
        return spared.get().getOrDefault(id, Spared.NOTHING);
    }
}
