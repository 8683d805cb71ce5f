package vn.vinhdanh.reminder;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.escalation.Urgers;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.worklist.DoneTogether;
import vn.vinhdanh.worklist.DoneTogether.Page;
import vn.vinhdanh.worklist.OtherWork;

/** The bell in Tasklist: for those without mail, and for those who do not wait for it. */
@RestController
class BellController {

    /**
     * @param kind section of the digest, in words
     * @param count how much of it there is, more than is shown
     * @param pages where something can be done about much of it at once
     */
    record Section(String kind, boolean overdue, int count, List<Page> pages, List<Notice> notices) {}

    /** @param link where it is done, empty for work of others; @param when until when, in words, or empty */
    record Notice(String link, String task, String subject, String about, String when) {}

    private static final Page URGING = new Page("/don-doc", "Đôn đốc những người đang chậm");

    private final Bell bell;
    private final List<OtherWork> others;
    private final DoneTogether together;
    private final CampaignLaunches launches;
    private final Urgers urgers;
    private final CurrentPerson currentPerson;

    BellController(
            Bell bell,
            List<OtherWork> others,
            DoneTogether together,
            CampaignLaunches launches,
            Urgers urgers,
            CurrentPerson currentPerson) {
        this.bell = bell;
        this.others = others;
        this.together = together;
        this.launches = launches;
        this.urgers = urgers;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/api/notices")
    List<Section> notices() {
        Person person = currentPerson.get();
        return bell.of(person).stream()
                .map(notices -> new Section(
                        notices.kind().words(),
                        notices.kind().isOverdue(),
                        notices.count(),
                        pages(notices, person),
                        notices.lines().stream().map(this::notice).toList()))
                .toList();
    }

    private List<Page> pages(Bell.Notices notices, Person person) {
        if (notices.kind() == Line.Kind.OVERDUE_ELSEWHERE) {
            return urges(person) ? List.of(URGING) : List.of();
        }
        return notices.lines().stream()
                .flatMap(line -> together.pageOf(line.item().step()).stream())
                .distinct()
                .toList();
    }

    private boolean urges(Person person) {
        return launches.launched().stream().anyMatch(campaign -> urgers.include(campaign, person));
    }

    private Notice notice(Line line) {
        return new Notice(
                line.kind() == Line.Kind.OVERDUE_ELSEWHERE ? "" : link(line),
                line.item().stepName(),
                line.item().subject(),
                line.item().about(),
                line.when());
    }

    private String link(Line line) {
        String work = line.item().taskId();
        return others.stream()
                .flatMap(other -> other.pageOf(work).stream())
                .findFirst()
                .orElse(line.isWait() ? "/ho-so/" + line.item().subject() : "#/?task=" + work);
    }
}
