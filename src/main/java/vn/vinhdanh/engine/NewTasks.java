package vn.vinhdanh.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Tasks that the running command creates and that the database has not seen yet. */
final class NewTasks {

    private NewTasks() {}

    static boolean contain(String id) {
        CachedDbEntity task = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, id);
        return task != null && task.getEntityState() == DbEntityState.TRANSIENT;
    }
}
