package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.stereotype.Component;

/** Spares the engine round trips to the database that bring nobody anything (docs/decisions/0034). */
@Component
final class SparingEngine extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<HistoryLevel> levels = new ArrayList<>(
                configuration.getCustomHistoryLevels() == null ? List.of() : configuration.getCustomHistoryLevels());
        levels.add(new ReadHistory());
        configuration.setCustomHistoryLevels(levels);
        List<SessionFactory> sessions = new ArrayList<>(
                configuration.getCustomSessionFactories() == null
                        ? List.of()
                        : configuration.getCustomSessionFactories());
        sessions.add(new InPlaceOf(TaskManager.class, TasksWithTheirCase::new));
        sessions.add(new InPlaceOf(VariableInstanceManager.class, VariablesOfNewTasks::new));
        configuration.setCustomSessionFactories(sessions);
        configuration.setResourceAuthorizationProvider(new GrantsOfNewTasks());
        List<IncidentHandler> incidents = new ArrayList<>(
                configuration.getCustomIncidentHandlers() == null
                        ? List.of()
                        : configuration.getCustomIncidentHandlers());
        incidents.add(new IncidentsOfFailedJobs());
        configuration.setCustomIncidentHandlers(incidents);
    }

    /** A manager of ours in place of one of the engine's. */
    private record InPlaceOf(Class<? extends Session> theirs, Supplier<? extends Session> ours)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return theirs;
        }

        @Override
        public Session openSession() {
            return ours.get();
        }
    }

    /**
     * The level {@code full}, under its name and number, less what nobody reads: when jobs came and went (what failed is
     * kept), and each value that a variable ever had (the last one is kept; how a case went is in our journal).
     */
    private static final class ReadHistory extends HistoryLevelFull {

        private static final Set<HistoryEventType> UNREAD = Set.of(
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_SUCCESS,
                HistoryEventTypes.JOB_DELETE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL);

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return !UNREAD.contains(type);
        }
    }

    /** Does not ask which grants there are for a task that this very command is creating: there are none yet. */
    private static final class GrantsOfNewTasks extends DefaultAuthorizationProvider {

        @Override
        protected AuthorizationEntity getGrantAuthorizationByUserId(String user, Resource resource, String id) {
            return isNewTask(resource, id) ? null : super.getGrantAuthorizationByUserId(user, resource, id);
        }

        @Override
        protected AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String id) {
            return isNewTask(resource, id) ? null : super.getGrantAuthorizationByGroupId(group, resource, id);
        }

        private static boolean isNewTask(Resource resource, String id) {
            return resource == Resources.TASK && NewTasks.contain(id);
        }
    }
}
