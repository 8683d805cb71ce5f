package vn.vinhdanh.notification;

/**
 * What one person is told.
 *
 * @param key what must be said once only, e.g. {@code digest/LC2020/2021-07-01/kimtan.cv}
 * @param person login name of the recipient
 * @param address mail address of the recipient; empty when none is known
 * @param calendar entries for the recipient's calendar (iCalendar), or empty
 */
public record Mail(
        String key, String person, String address, String subject, String text, String html, String calendar) {}
