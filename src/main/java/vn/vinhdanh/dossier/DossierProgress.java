package vn.vinhdanh.dossier;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.identity.Accounts;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.way.Way;
import vn.vinhdanh.way.Ways;
import vn.vinhdanh.worklist.WorkItem;
import vn.vinhdanh.worklist.WorkItems;

/** Where a dossier stands on its way: what waits now, what comes after, and the way itself, drawn. */
@Component
class DossierProgress {

    private final Dossiers dossiers;
    private final StillAhead ahead;
    private final WorkItems items;
    private final Ways ways;
    private final DeadlineCalendar calendar;
    private final Accounts accounts;
    private final Clock clock;

    DossierProgress(
            Dossiers dossiers,
            StillAhead ahead,
            WorkItems items,
            Ways ways,
            DeadlineCalendar calendar,
            Accounts accounts,
            Clock clock) {
        this.dossiers = dossiers;
        this.ahead = ahead;
        this.items = items;
        this.ways = ways;
        this.calendar = calendar;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param who has it, or that nobody took it; where it waits for what happens elsewhere, who acts there */
    record Waiting(String what, String who, String until, boolean overdue) {}

    record View(List<Waiting> waiting, List<StillAhead.Step> ahead, List<Way> ways) {}

    View of(Dossier dossier) {
        Participants participants = dossiers.participants(dossier);
        return new View(
                items.openAt(dossier.code()).stream()
                        .map(item -> waiting(item, participants))
                        .toList(),
                ahead.of(dossier),
                ways.of(dossier.code()));
    }

    private Waiting waiting(WorkItem item, Participants participants) {
        Campaign campaign = participants.campaign();
        String who = item.assignee() != null
                ? accounts.find(item.assignee()).map(Person::name).orElse(item.assignee())
                : item.groups().isEmpty() ? waitedFor(item, participants) : nobodyYet(item, participants);
        return new Waiting(
                item.stepName(),
                who,
                item.due() == null ? "" : calendar.lastMomentInWords(campaign, item.due()),
                item.due() != null && !clock.instant().isBefore(item.due()));
    }

    private static String nobodyYet(WorkItem item, Participants participants) {
        return item.groups().stream()
                .flatMap(group -> participants.officeOf(group).stream())
                .findFirst()
                .map(office -> office + " (chưa có người nhận)")
                .orElse("chưa có người nhận");
    }

    private static String waitedFor(WorkItem item, Participants participants) {
        return DeadlineKind.named(item.deadline())
                .map(kind -> switch (kind) {
                    case BLOC_REVIEW -> participants.blocName();
                    case COUNCIL -> participants.campaign().role(Role.COUNCIL).name();
                    default -> "";
                })
                .orElse("");
    }
}
