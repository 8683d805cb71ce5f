package vn.vinhdanh.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.rehearsal.RehearsalClock;

/** Tells scripts and forms which day it is. */
@RestController
class TodayController {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /**
     * @param date day in Viet Nam, ISO
     * @param day the same as people write it
     * @param now milliseconds since 1970, as browsers count
     * @param rehearsal whether the clock can be moved
     */
    record Today(String date, String day, long now, boolean rehearsal) {}

    private final Clock clock;
    private final boolean rehearsal;

    TodayController(Clock clock, ObjectProvider<RehearsalClock> rehearsalClock) {
        this.clock = clock;
        this.rehearsal = rehearsalClock.getIfAvailable() != null;
    }

    @GetMapping("/api/today")
    Today today() {
        ZonedDateTime now = clock.instant().atZone(VIET_NAM);
        return new Today(
                now.toLocalDate().toString(), DAY.format(now), now.toInstant().toEpochMilli(), rehearsal);
    }
}
