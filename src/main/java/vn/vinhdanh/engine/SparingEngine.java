package vn.vinhdanh.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
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
        sessions.add(new InPlaceOf(ProcessDefinitionManager.class, DefinitionsInMemory::new));
        sessions.add(new InPlaceOf(AuthorizationManager.class, GrantsOnly::new));
        sessions.add(new InPlaceOf(EventSubscriptionManager.class, SubscriptionsHeardAtOnce::new));
        sessions.add(new InPlaceOf(IdentityLinkManager.class, LinksOfEndedTasks::new));
        configuration.setCustomSessionFactories(sessions);
        configuration.setHistoryEventProducer(new DefinitionsInMemory.InHistory());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new EndsInHistory());
        configuration.setResourceAuthorizationProvider(new GrantsOfNewTasks());
        List<IncidentHandler> incidents = new ArrayList<>(
                configuration.getCustomIncidentHandlers() == null
                        ? List.of()
                        : configuration.getCustomIncidentHandlers());
        incidents.add(new IncidentsOfFailedJobs());
        configuration.setCustomIncidentHandlers(incidents);
    }

    /** A database of before may have revocations, which {@link GrantsOnly} no longer lets anybody make. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Configuration statements = configuration.getSqlSessionFactory().getConfiguration();
        LinksOfEndedTasks.prepare(statements);
        if (DbSqlSessionFactory.POSTGRES.equals(configuration.getDatabaseType())) {
            WritesInOneMessage.prepare(statements);
        }
        boolean some = engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count()
                > 0;
        configuration.setAuthorizationCheckRevokes(
                some
                        ? ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_AUTO
                        : ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
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
     * kept), what was in variables and forms (it is in our tables, and how a case went in our journal), and whose task it
     * was (the list of work knows).
     */
    private static final class ReadHistory extends HistoryLevelFull {

        private static final Set<HistoryEventType> UNREAD = Set.of(
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_SUCCESS,
                HistoryEventTypes.JOB_DELETE,
                HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
                HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
                HistoryEventTypes.FORM_PROPERTY_UPDATE,
                HistoryEventTypes.IDENTITY_LINK_ADD,
                HistoryEventTypes.IDENTITY_LINK_DELETE);

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
