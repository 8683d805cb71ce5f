package vn.vinhdanh.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Looks for the incident of a job that goes only when there can be one: a job that may still be tried has none. */
final class IncidentsOfFailedJobs extends DefaultIncidentHandler {

    IncidentsOfFailedJobs() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        if (canHaveFailed(context)) {
            super.resolveIncident(context);
        }
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        if (canHaveFailed(context)) {
            super.deleteIncident(context);
        }
    }

    private static boolean canHaveFailed(IncidentContext context) {
        JobEntity job = Context.getCommandContext()
                .getDbEntityManager()
                .getCachedEntity(JobEntity.class, context.getConfiguration());
        return job == null || job.getRetries() <= 0;
    }
}
