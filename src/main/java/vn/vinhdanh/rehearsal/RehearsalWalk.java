package vn.vinhdanh.rehearsal;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of a rehearsal as time would: it stops at every moment for which something waits and at every morning,
 * lets happen what is to happen there, and goes on. So deadlines pass one after the other and every day has its mails.
 */
@Component
@Profile("rehearsal & !production")
public class RehearsalWalk {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalWalk.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Offices open. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /**
     * @param at where the clock stands on the way
     * @param failure what stopped it on the way; empty when nothing did
     */
    record State(boolean running, Instant from, Instant target, Instant at, String failure) {

        /** Public, so that the page may ask. */
        public int percent() {
            long whole = Duration.between(from, target).toSeconds();
            return whole == 0 ? 100 : (int) (100 * Duration.between(from, at).toSeconds() / whole);
        }
    }

    private final RehearsalClock clock;
    private final ObjectProvider<DueJobs> jobs;
    private final ObjectProvider<Chronicle> chronicles;
    private final ApplicationEventPublisher events;
    private final ExecutorService walker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "rehearsal-walk");
        thread.setDaemon(true);
        return thread;
    });
    private volatile State state;

    RehearsalWalk(
            RehearsalClock clock,
            ObjectProvider<DueJobs> jobs,
            ObjectProvider<Chronicle> chronicles,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.jobs = jobs;
        this.chronicles = chronicles;
        this.events = events;
    }

    /**
     * Sets out, on a thread of its own.
     *
     * @return false when a walk is under way already
     */
    synchronized boolean start(Instant target) {
        if (isRunning()) {
            return false;
        }
        Instant now = clock.instant();
        state = new State(true, now, target, now, "");
        walker.execute(() -> walk(now, target));
        return true;
    }

    /**
     * Goes there on the caller's thread.
     *
     * @throws IllegalStateException when something stopped it on its way, or another walk is under way
     */
    public synchronized void goTo(Instant target) {
        if (isRunning()) {
            throw new IllegalStateException("Another walk is under way");
        }
        walk(clock.instant(), target);
        if (!state.failure().isEmpty()) {
            throw new IllegalStateException("The rehearsal stopped on its way to " + target);
        }
    }

    boolean isRunning() {
        return state != null && state.running();
    }

    /** @return the walk under way, or the last one since the start of the application */
    Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /** @return what happened on the last walk */
    List<String> story() {
        State walk = state;
        return walk == null
                ? List.of()
                : chronicles.stream()
                        .flatMap(chronicle -> chronicle.between(walk.from(), walk.at()).stream())
                        .toList();
    }

    /** @return the next moment for which something waits, or nothing */
    Optional<Instant> nextEvent() {
        Instant now = clock.instant();
        return jobs.getObject().next(now, now.plus(Duration.ofDays(3 * 366L)));
    }

    private void walk(Instant from, Instant target) {
        DueJobs due = jobs.getObject();
        due.takeOver();
        String failure = "";
        try {
            due.runDue();
            for (Instant at = from; at.isBefore(target); ) {
                at = nextStop(due, at, target);
                clock.moveTo(at);
                due.runDue();
                if (isMorning(at)) {
                    events.publishEvent(new Morning(at.atZone(VIET_NAM).toLocalDate()));
                }
                state = new State(true, from, target, at, "");
            }
        } catch (RuntimeException stopped) {
            LOG.error("The rehearsal stopped on its way to {}", target, stopped);
            failure = "Diễn tập dừng giữa chừng vì một lỗi của hệ thống; xem nhật ký máy chủ.";
        } finally {
            due.handBack();
            state = new State(false, from, target, clock.instant(), failure);
        }
    }

    private static Instant nextStop(DueJobs due, Instant at, Instant target) {
        ZonedDateTime today = at.atZone(VIET_NAM).with(MORNING);
        ZonedDateTime morning = today.toInstant().isAfter(at) ? today : today.plusDays(1);
        return Stream.of(Optional.of(target), Optional.of(morning.toInstant()), due.next(at, target))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean isMorning(Instant at) {
        return at.atZone(VIET_NAM).toLocalTime().equals(MORNING);
    }

    @PreDestroy
    void stop() {
        walker.shutdownNow();
    }
}
