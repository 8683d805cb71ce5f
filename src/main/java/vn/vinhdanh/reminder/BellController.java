package vn.vinhdanh.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.worklist.OtherWork;

/** What a digest would say now, for the bell in Tasklist: for those without mail, and for those who do not wait for it. */
@RestController
class BellController {

    private static final Duration NEW = Duration.ofDays(1);

    /** @param link where it is done, empty for work of others; @param kind section of the digest, in words; @param when until when, in words, or empty */
    record Notice(String link, String kind, boolean overdue, String task, String subject, String about, String when) {}

    private final CampaignLaunches launches;
    private final Digests digests;
    private final List<OtherWork> others;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    BellController(
            CampaignLaunches launches,
            Digests digests,
            List<OtherWork> others,
            CurrentPerson currentPerson,
            Clock clock) {
        this.others = others;
        this.launches = launches;
        this.digests = digests;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping("/api/notices")
    List<Notice> notices() {
        return launches.launched().stream()
                .filter(campaign -> campaign.reminders() != null)
                .flatMap(campaign -> lines(campaign).stream())
                .map(line -> new Notice(
                        line.kind() == Line.Kind.OVERDUE_ELSEWHERE
                                ? ""
                                : link(line.item().taskId()),
                        line.kind().words(),
                        line.kind().isOverdue(),
                        line.item().stepName(),
                        line.item().subject(),
                        line.item().about(),
                        line.when()))
                .toList();
    }

    private String link(String workId) {
        return others.stream()
                .flatMap(other -> other.pageOf(workId).stream())
                .findFirst()
                .orElse("#/?task=" + workId);
    }

    private List<Line> lines(Campaign campaign) {
        Instant now = clock.instant();
        return digests.of(campaign, currentPerson.get(), LocalDate.ofInstant(now, campaign.timeZone()), now.minus(NEW));
    }
}
