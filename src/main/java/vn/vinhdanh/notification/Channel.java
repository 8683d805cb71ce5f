package vn.vinhdanh.notification;

/** A way out of the house: SMTP today, a text message or Zalo tomorrow. */
interface Channel {

    /**
     * Gives a mail to whoever carries it on.
     *
     * @throws Undeliverable when it will never arrive, e.g. at an address that does not exist
     * @throws RuntimeException when it may arrive later
     */
    void deliver(KeptMail mail) throws Undeliverable;

    /** Trying again would be in vain. */
    final class Undeliverable extends Exception {
        private static final long serialVersionUID = 1L;

        Undeliverable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
