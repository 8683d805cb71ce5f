package vn.vinhdanh.workflow;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.deadline.DeadlineCalendar;

/** Gives every timer its instant, from the campaign's calendar. */
@Component
class DueDates {

    private final DeadlineCalendar calendar;

    DueDates(DeadlineCalendar calendar) {
        this.calendar = calendar;
    }

    /** @return the instant; that of the final review when the campaign does not set this deadline */
    Date of(Campaign campaign, DeadlineKind kind) {
        return Date.from(
                calendar.find(campaign, kind).orElseGet(() -> calendar.instantOf(campaign, DeadlineKind.FINAL_REVIEW)));
    }
}
