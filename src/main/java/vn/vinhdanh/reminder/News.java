package vn.vinhdanh.reminder;

import java.time.Duration;
import java.time.Instant;

/**
 * What counts as new: what came within a span of time.
 *
 * @param after what came later is new
 * @param until what came later still is told another time
 */
record News(Instant after, Instant until) {

    static News since(Instant after) {
        return new News(after, Instant.MAX);
    }

    /**
     * @param last when the round before was made
     * @param unseenFor how long others may not see what somebody wrote, because it is not committed yet; what came in that
     *     time before a round may have been missed by it, so it is news for the next
     */
    static News ofRound(Instant last, Instant now, Duration unseenFor) {
        return new News(last.minus(unseenFor), now.minus(unseenFor));
    }

    boolean include(Instant at) {
        return at.isAfter(after) && !at.isAfter(until);
    }
}
