package vn.vinhdanh.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;

/** Gives every timer its instant, from the campaign's calendar. */
@Component
class DueDates {

    private final DeadlineCalendar calendar;
    private final Clock clock;

    DueDates(DeadlineCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @return the instant; that of the final review when the campaign does not set this deadline */
    Date of(Campaign campaign, DeadlineKind kind) {
        return Date.from(
                calendar.find(campaign, kind).orElseGet(() -> calendar.instantOf(campaign, DeadlineKind.FINAL_REVIEW)));
    }

    /** @return until when a dossier may be completed: the units' own deadline while it lasts, then the appraisal's */
    Date ofSupplement(Campaign campaign) {
        Instant units = calendar.instantOf(campaign, DeadlineKind.UNIT_NOMINATION);
        return clock.instant().isBefore(units) ? Date.from(units) : of(campaign, DeadlineKind.APPRAISAL);
    }
}
