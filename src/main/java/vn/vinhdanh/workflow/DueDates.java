package vn.vinhdanh.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.campaign.TimeAllowed;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.deadline.Party;
import vn.vinhdanh.organization.Participants;

/** Which of the campaign's deadlines each process carries, by variable, and their instants from the calendar. */
@Component
class DueDates {

    private final DeadlineCalendar calendar;
    private final Clock clock;

    DueDates(DeadlineCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Map<String, Object> ofCampaign(Campaign campaign) {
        Map<String, Object> dates = new HashMap<>();
        Variables.REGISTRATION_REPORT_DUE.put(dates, of(campaign, DeadlineKind.REGISTRATION_REPORT, Party.EVERYONE));
        Variables.INTERIM_REVIEW_DUE.put(dates, of(campaign, DeadlineKind.INTERIM_REVIEW, Party.EVERYONE));
        Variables.UNIT_NOMINATION_DUE.put(dates, of(campaign, DeadlineKind.UNIT_NOMINATION, Party.EVERYONE));
        Variables.APPRAISAL_DUE.put(dates, of(campaign, DeadlineKind.APPRAISAL, Party.EVERYONE));
        Variables.FINAL_REVIEW_DUE.put(dates, of(campaign, DeadlineKind.FINAL_REVIEW, Party.EVERYONE));
        return dates;
    }

    Map<String, Object> ofRegistration(Participants participants) {
        Campaign campaign = participants.campaign();
        Party party = Party.of(participants);
        Map<String, Object> dates = new HashMap<>();
        Variables.UNIT_REGISTRATION_DUE.put(dates, of(campaign, DeadlineKind.UNIT_REGISTRATION, party));
        Variables.BLOC_REGISTRATION_DUE.put(dates, of(campaign, DeadlineKind.BLOC_REGISTRATION, party));
        Variables.REGISTRATION_CLOSE_DUE.put(dates, of(campaign, DeadlineKind.REGISTRATION_CLOSE, party));
        return dates;
    }

    Map<String, Object> ofBlocRegistration(Campaign campaign, String bloc) {
        Party party = Party.ofBloc(bloc);
        Map<String, Object> dates = new HashMap<>();
        Variables.BLOC_REGISTRATION_DUE.put(dates, of(campaign, DeadlineKind.BLOC_REGISTRATION, party));
        Variables.REGISTRATION_REPORT_DUE.put(dates, of(campaign, DeadlineKind.REGISTRATION_REPORT, party));
        return dates;
    }

    Map<String, Object> ofBlocReview(Campaign campaign, String bloc) {
        Map<String, Object> dates = new HashMap<>();
        Variables.BLOC_REVIEW_DUE.put(dates, of(campaign, DeadlineKind.BLOC_REVIEW, Party.ofBloc(bloc)));
        return dates;
    }

    Map<String, Object> ofCouncilSession(Campaign campaign) {
        Map<String, Object> dates = new HashMap<>();
        Variables.COUNCIL_DUE.put(dates, of(campaign, DeadlineKind.COUNCIL, Party.EVERYONE));
        return dates;
    }

    /**
     * What follows an appraisal that got more time follows later by as much, and so does what follows a council that
     * looks at the dossier again.
     *
     * @param appraisal first moment that is too late for the appraisal
     * @param councilAgain first moment that is too late for the council's second look; empty where there is none
     */
    Map<String, Object> ofDossier(Participants participants, Instant appraisal, Optional<Instant> councilAgain) {
        Campaign campaign = participants.campaign();
        Party party = Party.of(participants);
        Duration later = longest(
                Duration.between(calendar.instantOf(participants, DeadlineKind.APPRAISAL), appraisal),
                councilAgain.map(again -> Duration.between(
                        of(campaign, DeadlineKind.COUNCIL, party).toInstant(), again)));
        Map<String, Object> dates = new HashMap<>();
        Variables.UNIT_NOMINATION_DUE.put(dates, of(campaign, DeadlineKind.UNIT_NOMINATION, party));
        Variables.BLOC_REVIEW_DUE.put(dates, of(campaign, DeadlineKind.BLOC_REVIEW, party));
        // The submission upward has no deadline of its own.
        Variables.APPRAISAL_DUE.put(
                dates, Date.from(councilAgain.filter(appraisal::isBefore).orElse(appraisal)));
        Variables.COUNCIL_DUE.put(dates, later(of(campaign, DeadlineKind.COUNCIL, party), later));
        Variables.DECISION_DUE.put(dates, later(of(campaign, DeadlineKind.DECISION, party), later));
        Variables.HIGHER_ANSWER_DUE.put(dates, later(of(campaign, DeadlineKind.HIGHER_ANSWER, party), later));
        return dates;
    }

    /** @return the end of the working days that the campaign allows for a step, counted from today */
    Date within(Campaign campaign, Function<Campaign, TimeAllowed> step) {
        return Date.from(calendar.workingDaysAfter(
                campaign, clock.instant(), step.apply(campaign).workingDays()));
    }

    private static Duration longest(Duration one, Optional<Duration> other) {
        return other.filter(more -> more.compareTo(one) > 0).orElse(one);
    }

    private static Date later(Date date, Duration by) {
        return Date.from(date.toInstant().plus(by));
    }

    /** @return the instant; that of the final review when the campaign does not set this deadline */
    private Date of(Campaign campaign, DeadlineKind kind, Party party) {
        return Date.from(calendar.find(campaign, kind, party)
                .orElseGet(() -> calendar.instantOf(campaign, DeadlineKind.FINAL_REVIEW, party)));
    }
}
