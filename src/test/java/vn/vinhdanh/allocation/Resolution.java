package vn.vinhdanh.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import vn.vinhdanh.allocation.Application.State;

/**
 * Finds by trying every possible way of giving awards those that are right, knowing nothing of how the allocation works:
 * at most one award for each nominee, no quota exceeded, and nobody who would rather have a higher award that stands
 * empty or went to somebody behind.
 */
final class Resolution {

    private final List<Group> groups;
    private final List<Application> applications;
    private final BiPredicate<Application, Application> before;
    private final List<Map<String, Application>> right = new ArrayList<>();

    private Resolution(
            List<Group> groups, List<Application> applications, BiPredicate<Application, Application> before) {
        this.groups = groups;
        this.applications = applications;
        this.before = before;
    }

    /**
     * @param groups from the highest award
     * @param before whether the first stands before the second; never both ways, and one way for any two of a group
     * @return every right way, each as award by nominee
     */
    static List<Map<String, Application>> all(
            List<Group> groups, List<Application> applications, BiPredicate<Application, Application> before) {
        Resolution resolution = new Resolution(groups, applications, before);
        Map<String, Application> given = new HashMap<>();
        applications.stream()
                .filter(application -> application.state() == State.DECIDED)
                .forEach(application -> given.put(application.nominee(), application));
        List<String> free = applications.stream()
                .map(Application::nominee)
                .distinct()
                .filter(nominee -> !given.containsKey(nominee))
                .toList();
        resolution.give(free, 0, given);
        return resolution.right;
    }

    private void give(List<String> nominees, int next, Map<String, Application> given) {
        if (next == nominees.size()) {
            if (isRight(given)) {
                right.add(Map.copyOf(given));
            }
            return;
        }
        String nominee = nominees.get(next);
        give(nominees, next + 1, given);
        for (Application application : applications) {
            if (application.nominee().equals(nominee) && application.state() == State.IN_RUNNING) {
                given.put(nominee, application);
                give(nominees, next + 1, given);
                given.remove(nominee);
            }
        }
    }

    private boolean isRight(Map<String, Application> given) {
        return groups.stream().allMatch(group -> taken(given, group) <= Math.max(group.number(), decided(group)))
                && applications.stream().noneMatch(application -> isWronged(application, given));
    }

    /** Whether it is passed over for an award that its nominee would rather have than what it gets. */
    private boolean isWronged(Application application, Map<String, Application> given) {
        Application got = given.get(application.nominee());
        if (application.state() != State.IN_RUNNING
                || got != null && (got.state() == State.DECIDED || rank(got) <= rank(application))) {
            return false;
        }
        Group group = groups.get(rank(application));
        return taken(given, group) < group.number()
                || given.values().stream()
                        .filter(other -> other.state() == State.IN_RUNNING)
                        .filter(other -> other.group().equals(group.id()))
                        .anyMatch(other -> before.test(application, other));
    }

    private int rank(Application application) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).id().equals(application.group())) {
                return i;
            }
        }
        throw new IllegalArgumentException(application.group());
    }

    private long taken(Map<String, Application> given, Group group) {
        return given.values().stream()
                .filter(application -> application.group().equals(group.id()))
                .count();
    }

    private int decided(Group group) {
        return (int) applications.stream()
                .filter(a -> a.state() == State.DECIDED && a.group().equals(group.id()))
                .count();
    }
}
