package vn.vinhdanh.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;

/** Which web application a group's people work with. */
@Component
public class WebAppRoles {

    private final ObjectProvider<Campaigns> campaigns;

    WebAppRoles(ObjectProvider<Campaigns> campaigns) {
        this.campaigns = campaigns;
    }

    /** @return whether one of the groups watches the processes of some campaign */
    public boolean mayWatch(Set<String> groups) {
        return groups.stream().anyMatch(managers()::contains);
    }

    /** @return whether the groups do nothing but watch */
    public boolean onlyWatches(Set<String> groups) {
        return !groups.isEmpty() && managers().containsAll(groups);
    }

    private Set<String> managers() {
        Campaigns all = campaigns.getIfAvailable();
        return all == null
                ? Set.of()
                : all.all().stream()
                        .map(campaign -> campaign.roles().get(Role.MANAGER))
                        .filter(holder -> holder != null)
                        .map(holder -> holder.group())
                        .collect(Collectors.toSet());
    }
}
