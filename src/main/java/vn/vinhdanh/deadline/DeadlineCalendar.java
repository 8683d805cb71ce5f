package vn.vinhdanh.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.organization.Participants;

/** Gives every timer and every due date of a campaign its instant. */
@Component
public class DeadlineCalendar {

    private final WorkingDays workingDays;
    private final DeadlineChanges changes;
    private final DeadlineDates dates;
    private final DeadlineWords words;

    public DeadlineCalendar(WorkingDays workingDays, DeadlineChanges changes) {
        this.workingDays = workingDays;
        this.changes = changes;
        this.dates = new DeadlineDates(workingDays);
        this.words = new DeadlineWords(workingDays);
    }

    /** @return the calendar as it would be if offices worked on other days */
    public DeadlineCalendar on(WorkingDays otherDays) {
        return new DeadlineCalendar(otherDays, changes);
    }

    /** @return the calendar with the change as the newest one, whether it is on record or only thought of */
    public DeadlineCalendar with(DeadlineChange change) {
        return new DeadlineCalendar(workingDays, changes.with(change));
    }

    /** @return the calendar as if the change had not been made */
    public DeadlineCalendar without(DeadlineChange change) {
        return new DeadlineCalendar(workingDays, changes.without(change));
    }

    /**
     * @return the first moment that is too late: 00:00, in the campaign's zone, of the day "before" which it is due (P1);
     *     as it is for all
     * @throws NotFound when the campaign has no such deadline
     */
    public Instant instantOf(Campaign campaign, DeadlineKind kind) {
        return instantOf(campaign, kind, Party.EVERYONE);
    }

    /** @return as it is for the people of one unit */
    public Instant instantOf(Participants participants, DeadlineKind kind) {
        return instantOf(participants.campaign(), kind, Party.of(participants));
    }

    public Instant instantOf(Campaign campaign, DeadlineKind kind, Party party) {
        return find(campaign, kind, party)
                .orElseThrow(() -> new NotFound(
                        "Đợt thi đua «" + campaign.id() + "» không có hạn «" + kind + "» trong kế hoạch."));
    }

    /** @return as {@link #instantOf}, or nothing when the campaign has no such deadline */
    public Optional<Instant> find(Campaign campaign, DeadlineKind kind) {
        return find(campaign, kind, Party.EVERYONE);
    }

    public Optional<Instant> find(Campaign campaign, DeadlineKind kind, Party party) {
        return before(campaign, kind, party).map(day -> startOf(day, campaign));
    }

    /** @return the day before whose first moment it is due for the party */
    public Optional<LocalDate> before(Campaign campaign, DeadlineKind kind, Party party) {
        return dates.before(campaign, kind, changes.of(campaign.id()), party);
    }

    /** @return which rules about the order of deadlines they break as they are for the party; empty when none */
    public List<BrokenOrder> brokenOrder(Campaign campaign, Party party) {
        List<DeadlineChange> known = changes.of(campaign.id());
        return DeadlineOrder.broken(
                campaign, kind -> dates.before(campaign, kind, known, party).orElse(null));
    }

    /**
     * @param days working days given, 1 or more; the day of {@code from} is not counted
     * @return the end of the last of these days
     */
    public Instant workingDaysAfter(Campaign campaign, Instant from, int days) {
        LocalDate start = LocalDate.ofInstant(from, campaign.timeZone());
        return startOf(workingDays.shift(start, days).plusDays(1), campaign);
    }

    /** @return working days from one moment to another, the day of {@code from} not counted, that of {@code to} counted */
    public int workingDaysBetween(Campaign campaign, Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, campaign.timeZone());
        LocalDate last = LocalDate.ofInstant(to, campaign.timeZone());
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count();
    }

    /**
     * @param deadline first moment that is too late, at the end of a day
     * @param days working days by which it is moved
     * @return the end of the last of these days
     */
    public Instant movedBy(Campaign campaign, Instant deadline, int days) {
        return workingDaysAfter(campaign, deadline.minusSeconds(1), days);
    }

    /** @return e.g. "hết ngày 04/7/2021, Chủ nhật; ngày làm việc cuối: thứ Sáu 02/7" */
    public String lastMomentInWords(Campaign campaign, DeadlineKind kind) {
        return lastMomentInWords(campaign, instantOf(campaign, kind));
    }

    /** @return as it is for the people of one unit */
    public String lastMomentInWords(Participants participants, DeadlineKind kind) {
        return lastMomentInWords(participants.campaign(), instantOf(participants, kind));
    }

    public String lastMomentInWords(Campaign campaign, DeadlineKind kind, Party party) {
        return lastMomentInWords(campaign, instantOf(campaign, kind, party));
    }

    /** @return the same for any deadline, e.g. an extended one */
    public String lastMomentInWords(Campaign campaign, Instant deadline) {
        return words.lastMoment(deadline.atZone(campaign.timeZone()));
    }

    private static Instant startOf(LocalDate day, Campaign campaign) {
        return day.atStartOfDay(campaign.timeZone()).toInstant();
    }
}
