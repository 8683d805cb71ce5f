package vn.vinhdanh.deputy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Organizations;
import vn.vinhdanh.organization.Participants;

/** What the forms of a written authority read and save. */
@RestController
@RequestMapping("/api/deputy-authorities")
class AuthorityController {

    private final DeputyAuthorities authorities;
    private final AuthorityParties parties;
    private final CampaignLaunches launches;
    private final Organizations organizations;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    AuthorityController(
            DeputyAuthorities authorities,
            AuthorityParties parties,
            CampaignLaunches launches,
            Organizations organizations,
            Accounts accounts,
            CurrentPerson currentPerson) {
        this.authorities = authorities;
        this.parties = parties;
        this.launches = launches;
        this.organizations = organizations;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    record Opening(String campaignId, String campaignName, String unitId, String unitName) {}

    record Choice(String id, String name) {}

    record View(
            String code,
            int version,
            String campaignName,
            String unitName,
            AuthorityStatus step,
            String status,
            boolean editable,
            boolean paperEditable,
            boolean membershipsKept,
            String headGroup,
            String deputy,
            String deputyName,
            LocalDate fromDay,
            LocalDate toDay,
            String period,
            String documentNumber,
            LocalDate documentDate,
            String paper,
            DeputyAuthority.Answer answer,
            String reason,
            String returnReason,
            List<Choice> people,
            List<Finding> findings) {}

    record Draft(
            int version,
            String deputy,
            LocalDate fromDay,
            LocalDate toDay,
            String documentNumber,
            LocalDate documentDate,
            DeputyAuthority.Answer answer,
            String reason) {}

    @GetMapping("/openings")
    List<Opening> openings() {
        Person person = currentPerson.get();
        return launches.launched().stream()
                .flatMap(campaign -> organizations.get(campaign.organization()).units().stream()
                        .map(unit -> Participants.of(campaign, organizations.get(campaign.organization()), unit))
                        .filter(participants -> participants.preparer().equals(participants.unit())
                                && AuthorityParties.isOfTheUnit(participants, person))
                        .map(participants -> new Opening(
                                campaign.id(),
                                campaign.name(),
                                participants.unit().id(),
                                participants.unit().name())))
                .toList();
    }

    @GetMapping("/{code}")
    View read(@PathVariable String code) {
        return view(authorities.read(code, currentPerson.get()));
    }

    @PutMapping("/{code}")
    View write(@PathVariable String code, @RequestBody Draft draft) {
        return view(authorities.write(
                code,
                draft.version(),
                new AuthorityDraft(
                        draft.deputy(),
                        draft.fromDay(),
                        draft.toDay(),
                        draft.documentNumber(),
                        draft.documentDate(),
                        draft.answer(),
                        draft.reason()),
                currentPerson.get()));
    }

    private View view(DeputyAuthority authority) {
        Person person = currentPerson.get();
        Participants participants = parties.of(authority);
        boolean editable = parties.isTurnOf(authority, person);
        boolean paperEditable = editable && authority.status().isEditable();
        return new View(
                authority.code(),
                authority.version(),
                participants.campaign().name(),
                participants.unit().name(),
                authority.status(),
                authority.status().words(),
                editable,
                paperEditable,
                accounts.keepsMemberships(),
                authority.headGroup(),
                authority.deputy(),
                authority.deputy().isEmpty() ? "" : authorities.deputyName(authority),
                authority.fromDay(),
                authority.toDay(),
                authority.period(),
                authority.documentNumber(),
                authority.documentDate(),
                authority.paper(),
                authority.answer(),
                authority.reason(),
                authority.returnReason(),
                paperEditable
                        ? accounts.membersOf(participants.preparerGroup()).stream()
                                .map(contact -> new Choice(contact.id(), contact.name()))
                                .toList()
                        : List.of(),
                editable ? authorities.check(authority, person) : List.of());
    }
}
