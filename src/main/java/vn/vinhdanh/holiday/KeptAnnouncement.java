package vn.vinhdanh.holiday;

import java.time.Instant;

/**
 * An announcement as it was entered.
 *
 * @param enteredBy login name
 * @param removedBy who said that it no longer holds, or null while it does
 * @param removalReason why, or null
 */
record KeptAnnouncement(
        long id,
        Announcement announcement,
        String enteredBy,
        Instant enteredAt,
        String removedBy,
        Instant removedAt,
        String removalReason) {

    boolean holds() {
        return removedAt == null;
    }
}
