package vn.vinhdanh.escalation;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Bloc;
import vn.vinhdanh.organization.Organizations;

/** Who urges whom: the appraising office everybody, a bloc leader the units of the bloc. */
@Component
public class Urgers {

    private final Organizations organizations;

    Urgers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** @return whether there is anybody whom the person urges; nobody is urged in a campaign that does not remind */
    public boolean include(Campaign campaign, Person person) {
        return campaign.reminders() != null
                && (isOffice(campaign, person) || !ledBlocs(campaign, person).isEmpty());
    }

    public boolean isOffice(Campaign campaign, Person person) {
        return person.isIn(campaign.role(Role.APPRAISER).group());
    }

    /**
     * @return of a bloc, or of null for what is of none, whether the person urges those in it
     * @throws NotForYou when the person urges nobody
     */
    public Predicate<Bloc> reachOf(Person person, Campaign campaign) {
        if (isOffice(campaign, person)) {
            return bloc -> true;
        }
        Set<String> led = ledBlocs(campaign, person);
        if (led.isEmpty()) {
            throw new NotForYou(
                    "Chỉ " + campaign.role(Role.APPRAISER).name() + " và các Trưởng khối được đôn đốc.", "");
        }
        return bloc -> bloc != null && led.contains(bloc.id());
    }

    private Set<String> ledBlocs(Campaign campaign, Person person) {
        return organizations.get(campaign.organization()).blocs().stream()
                .map(Bloc::id)
                .filter(bloc -> person.isIn(Groups.leaderOf(bloc)))
                .collect(Collectors.toSet());
    }
}
