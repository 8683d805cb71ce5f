package vn.vinhdanh.workflow;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/** A deadline at 00:00 of a day is shown as the last second of the day before, which people still have (P1). */
final class LastMoment {

    private LastMoment() {}

    static Date of(Date due, ZoneId zone) {
        ZonedDateTime civil = due.toInstant().atZone(zone);
        return civil.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Date.from(civil.minusSeconds(1).toInstant())
                : due;
    }
}
