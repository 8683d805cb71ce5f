package vn.vinhdanh.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Takes, when a task is completed, the definition that this node has already read, and does not look whether it was
 * suspended meanwhile: that stops starts, which look, while a case that goes on is stopped by its own suspension.
 */
final class DefinitionsInMemory extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity known = super.getCachedResourceDefinitionEntity(id);
        return known == null && TaskCompletion.isUnderWay() ? inMemory(id) : known;
    }

    private static ProcessDefinitionEntity inMemory(String id) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getProcessDefinitionCache()
                .get(id);
    }

    /** History takes a definition's key, name and version, which never change, from where they are known. */
    static final class InHistory extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            ProcessDefinitionEntity known = inMemory(id);
            return known == null ? super.getProcessDefinitionEntity(id) : known;
        }
    }
}
