package vn.vinhdanh.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.TimeAllowed;
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

    /**
     * What follows an appraisal that got more time follows later by as much.
     *
     * @param appraisal first moment that is too late for the appraisal
     * @return the deadlines from the appraisal on, by variable; the campaign's where the appraisal has its usual time
     */
    Map<String, Object> after(Campaign campaign, Instant appraisal) {
        Duration later = Duration.between(calendar.instantOf(campaign, DeadlineKind.APPRAISAL), appraisal);
        Map<String, Object> dates = new HashMap<>();
        Variables.APPRAISAL_DUE.put(dates, Date.from(appraisal));
        Variables.COUNCIL_DUE.put(dates, later(of(campaign, DeadlineKind.COUNCIL), later));
        Variables.DECISION_DUE.put(dates, later(of(campaign, DeadlineKind.DECISION), later));
        Variables.HIGHER_ANSWER_DUE.put(dates, later(of(campaign, DeadlineKind.HIGHER_ANSWER), later));
        return dates;
    }

    private static Date later(Date date, Duration by) {
        return Date.from(date.toInstant().plus(by));
    }

    /** @return the instant; that of the final review when the campaign does not set this deadline */
    Date of(Campaign campaign, DeadlineKind kind) {
        return Date.from(
                calendar.find(campaign, kind).orElseGet(() -> calendar.instantOf(campaign, DeadlineKind.FINAL_REVIEW)));
    }

    /** @return the end of the working days that the campaign allows for a step, counted from today */
    Date within(Campaign campaign, Function<Campaign, TimeAllowed> step) {
        return Date.from(calendar.workingDaysAfter(
                campaign, clock.instant(), step.apply(campaign).workingDays()));
    }
}
