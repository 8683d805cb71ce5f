package vn.vinhdanh.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Knows who may see every task: managers and administrators. The engine's grants say so; asked again every minute. */
@Component
final class TaskSight {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private static final int MOST_KEPT = 10_000;

    private record Seen(boolean everything, long at) {}

    private final AuthorizationService authorizations;
    private final Map<String, Seen> known = new ConcurrentHashMap<>();

    TaskSight(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** @param person the one who is signed in, with the groups of that sign-in */
    boolean seesEverything(String person, Collection<String> groups) {
        String key = person + " " + new TreeSet<>(groups);
        Seen seen = known.get(key);
        if (seen == null || System.nanoTime() - seen.at() > KEPT) {
            if (known.size() > MOST_KEPT) {
                known.clear();
            }
            seen = new Seen(ask(person, new ArrayList<>(groups)), System.nanoTime());
            known.put(key, seen);
        }
        return seen.everything();
    }

    private boolean ask(String person, List<String> groups) {
        return authorizations.isUserAuthorized(person, groups, Permissions.READ, Resources.TASK)
                || authorizations.isUserAuthorized(
                        person, groups, ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION);
    }
}
