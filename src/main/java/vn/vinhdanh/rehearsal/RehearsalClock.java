package vn.vinhdanh.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A clock that runs at a distance from real time. The distance is kept in the rehearsal's database, so the rehearsal
 * goes on where it stood after a restart.
 */
@Component
@Profile("rehearsal & !production")
@DependsOnDatabaseInitialization
public class RehearsalClock extends Clock {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private volatile Duration offset;

    RehearsalClock(
            JdbcClient jdbc, ApplicationEventPublisher events, @Value("${vinhdanh.rehearsal.start}") String start) {
        this.jdbc = jdbc;
        this.events = events;
        this.offset = jdbc.sql("select offset_millis from vd_rehearsal_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElseGet(() -> keep(Duration.between(
                        Instant.now(), OffsetDateTime.parse(start).toInstant())));
    }

    /**
     * Moves the clock of the application and of the engine.
     *
     * @param moment what the clock shows from now on; it keeps running
     */
    public synchronized void moveTo(Instant moment) {
        offset = keep(Duration.between(Instant.now(), moment));
        events.publishEvent(new ClockMoved(offset));
    }

    /** @return distance from real time */
    public Duration offset() {
        return offset;
    }

    private Duration keep(Duration newOffset) {
        int changed = jdbc.sql("update vd_rehearsal_clock set offset_millis = ? where id = 1")
                .param(newOffset.toMillis())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into vd_rehearsal_clock (id, offset_millis) values (1, ?)")
                    .param(newOffset.toMillis())
                    .update();
        }
        return Duration.ofMillis(newOffset.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        RehearsalClock time = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return time.withZone(other);
            }

            @Override
            public Instant instant() {
                return time.instant();
            }
        };
    }
}
