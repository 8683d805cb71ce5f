package vn.vinhdanh.holiday;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.CampaignLaunches;
import vn.vinhdanh.deadline.DeadlineCalendar;

/** Says which deadlines of campaigns under way would be other ones by another calendar. */
@Component
class MovedDeadlines {

    private final CampaignLaunches launches;
    private final DeadlineCalendar deadlines;
    private final Clock clock;

    MovedDeadlines(CampaignLaunches launches, DeadlineCalendar deadlines, Clock clock) {
        this.launches = launches;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @return one sentence for each deadline that is still ahead and would move */
    List<String> by(HolidayCalendar thought) {
        DeadlineCalendar then = deadlines.on(thought);
        return launches.launched().stream()
                .flatMap(campaign ->
                        campaign.deadlines().stream().flatMap(deadline -> moved(campaign, deadline, then).stream()))
                .toList();
    }

    private Optional<String> moved(Campaign campaign, Campaign.Deadline deadline, DeadlineCalendar then) {
        Optional<Instant> before = deadlines.find(campaign, deadline.kind());
        Optional<Instant> after = then.find(campaign, deadline.kind());
        boolean ahead =
                Stream.of(before, after).flatMap(Optional::stream).anyMatch(moment -> moment.isAfter(clock.instant()));
        if (!ahead || before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(campaign.id() + " – " + deadline.name() + ": từ "
                + deadlines.lastMomentInWords(campaign, before.orElseThrow()) + " thành "
                + then.lastMomentInWords(campaign, after.orElseThrow()) + ".");
    }
}
