package vn.vinhdanh.organization;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The organizations of the files as they are today: with the units that ended since. */
public final class LiveOrganizations implements Organizations {

    private record State(String organization, Map<String, String> successors) {}

    private final Organizations files;
    private final Successions successions;
    private final Map<State, Organization> known = new ConcurrentHashMap<>();

    public LiveOrganizations(Organizations files, Successions successions) {
        this.files = files;
        this.successions = successions;
    }

    @Override
    public Collection<Organization> all() {
        return files.all().stream().map(this::today).toList();
    }

    @Override
    public Organization get(String organizationId) {
        return today(files.get(organizationId));
    }

    @Override
    public Organization of(String campaignId) {
        return today(files.of(campaignId));
    }

    private Organization today(Organization organization) {
        Map<String, String> successors = successions.of(organization.id());
        return successors.isEmpty()
                ? organization
                : known.computeIfAbsent(
                        new State(organization.id(), successors), state -> organization.after(successors));
    }
}
