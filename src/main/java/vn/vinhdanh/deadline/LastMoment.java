package vn.vinhdanh.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A deadline at 00:00 of a day is shown as the last second of the day before, which people still have (P1). */
public final class LastMoment {

    private LastMoment() {}

    /** @return what people are shown of a deadline, the first moment that is too late */
    public static Instant of(Instant due, ZoneId zone) {
        ZonedDateTime civil = due.atZone(zone);
        return civil.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? civil.minusSeconds(1).toInstant()
                : due;
    }
}
