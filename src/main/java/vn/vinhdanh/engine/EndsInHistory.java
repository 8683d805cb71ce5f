package vn.vinhdanh.engine;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes the end of a task, an activity or a case without reading its beginning first. The engine reads it for a column
 * that holds how long it took, which follows from the two beside it.
 */
final class EndsInHistory extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        DbEntityManager database = getDbEntityManager();
        if (event instanceof HistoricScopeInstanceEvent
                && !isInitialEvent(event)
                && database.getCachedEntity(event.getClass(), event.getId()) == null) {
            database.merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }
}
