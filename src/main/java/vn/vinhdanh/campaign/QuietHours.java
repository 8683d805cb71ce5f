package vn.vinhdanh.campaign;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The hours in which nobody is disturbed; they may go over midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

    public boolean contains(LocalTime time) {
        return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    /** @return the moment itself, or the end of the quiet hours it falls into */
    public ZonedDateTime endAfter(ZonedDateTime moment) {
        if (!contains(moment.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = moment.with(to);
        return end.isBefore(moment) ? end.plusDays(1) : end;
    }
}
