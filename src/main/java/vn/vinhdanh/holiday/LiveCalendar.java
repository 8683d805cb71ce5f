package vn.vinhdanh.holiday;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import vn.vinhdanh.deadline.WorkingDays;

/**
 * The calendar files and, since, what was announced: every node sees a change within a second, the one that made it at
 * once.
 */
public final class LiveCalendar implements WorkingDays {

    private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

    private record State(HolidayCalendar calendar, long version, long lookedAt) {}

    private final HolidayCalendar files;
    private final Announcements announcements;
    private volatile State state;

    public LiveCalendar(HolidayCalendar files, Announcements announcements) {
        this.files = files;
        this.announcements = announcements;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return now().isWorkingDay(day);
    }

    /** @return the calendar as it is now; it does not change any more */
    HolidayCalendar now() {
        State known = state;
        long now = System.nanoTime();
        if (known == null || now - known.lookedAt() > LOOK_EVERY) {
            long version = announcements.version();
            HolidayCalendar calendar =
                    known != null && known.version() == version ? known.calendar() : with(announcements.holding());
            known = new State(calendar, version, now);
            state = known;
        }
        return known.calendar();
    }

    /** @return the calendar as it would be with these announcements and no others */
    HolidayCalendar with(Collection<Announcement> holding) {
        return files.and(AnnouncedCalendar.of(holding));
    }

    /** @return the calendar of the files alone */
    HolidayCalendar files() {
        return files;
    }

    /** Does not wait for the next look. */
    void lookAgain() {
        state = null;
    }
}
