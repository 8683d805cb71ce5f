package vn.vinhdanh.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.escalation.Rungs;

/**
 * When the deadline timers of the models fire: {@code ${ladder.from(campaignId, appraisalDue)}}. The engine asks anew each
 * time one fires, so a timer follows a deadline that moved and a ladder that changed. Public, because expressions call it.
 */
@Component("ladder")
public class LadderTimers {

    private final Campaigns campaigns;
    private final Rungs rungs;
    private final Clock clock;

    LadderTimers(Campaigns campaigns, Rungs rungs, Clock clock) {
        this.campaigns = campaigns;
        this.rungs = rungs;
        this.clock = clock;
    }

    /**
     * @param due first moment that is too late
     * @return a repeating interval of ISO 8601 that begins at the deadline or, once it has passed, with the next rung
     */
    public String from(String campaignId, Date due) {
        Instant next = rungs.next(campaigns.get(campaignId), due.toInstant(), clock.instant());
        return "R/" + next + "/P7D";
    }
}
