package vn.vinhdanh.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import vn.vinhdanh.blocreview.BlocReviews;
import vn.vinhdanh.consultation.Consultations;
import vn.vinhdanh.council.CouncilSessions;
import vn.vinhdanh.deputy.DeputyAuthorities;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.draft.OpenWork;
import vn.vinhdanh.draft.Work;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.presence.Sight;
import vn.vinhdanh.registration.BlocRegistrations;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.succession.UnitMergers;
import vn.vinhdanh.targetchange.TargetChanges;

/** What a person may see: tasks and processes by the engine's own grants, cases by the rooms that keep them. */
@Component
class WorkInSight implements OpenWork, Sight {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final List<BiConsumer<String, Person>> readings;

    WorkInSight(
            TaskService tasks,
            RepositoryService repository,
            IdentityService identity,
            Dossiers dossiers,
            Registrations registrations,
            BlocRegistrations blocRegistrations,
            BlocReviews blocReviews,
            CouncilSessions sessions,
            Consultations consultations,
            UnitMergers mergers,
            DeputyAuthorities authorities,
            TargetChanges targetChanges) {
        this.tasks = tasks;
        this.repository = repository;
        this.identity = identity;
        this.readings = List.of(
                dossiers::read,
                registrations::read,
                blocRegistrations::read,
                blocReviews::read,
                sessions::read,
                consultations::read,
                mergers::read,
                authorities::read,
                targetChanges::read);
    }

    @Override
    public boolean liesBefore(Person person, Work work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(person.id(), new ArrayList<>(person.groups()));
        try {
            return switch (work.kind()) {
                case TASK -> tasks.createTaskQuery().taskId(work.id()).active().count() > 0;
                case START ->
                    repository
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(work.id())
                                    .latestVersion()
                                    .startablePermissionCheck()
                                    .count()
                            > 0;
            };
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds());
            }
        }
    }

    @Override
    public boolean reaches(String code, Person person) {
        return readings.stream().anyMatch(reading -> {
            try {
                reading.accept(code, person);
                return true;
            } catch (Refusal notThere) {
                return false;
            }
        });
    }
}
