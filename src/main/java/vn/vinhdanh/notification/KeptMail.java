package vn.vinhdanh.notification;

import java.time.Instant;

/**
 * A mail in the outbox.
 *
 * @param createdAt when it was written
 * @param sentAt when it was handed to the channel, or null
 * @param error why it could not be delivered the last time, or empty
 */
record KeptMail(long id, Mail mail, Status status, int attempts, Instant createdAt, Instant sentAt, String error) {

    enum Status {
        WAITING("Chờ gửi"),
        SENT("Đã gửi"),
        UNDELIVERABLE("Không gửi được"),
        /** Sent twice and both times the node died before it could note so. */
        UNCONFIRMED("Không rõ đã đến");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
