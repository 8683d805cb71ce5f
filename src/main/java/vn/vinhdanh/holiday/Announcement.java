package vn.vinhdanh.holiday;

import java.time.LocalDate;

/**
 * Something announced about days off.
 *
 * @param first first day off
 * @param second of a closure its last day, of a swap the day of a weekend that is worked instead, else as first
 * @param name of a closure why offices are closed; of a choice the id of the holiday; empty for a swap
 * @param document number and kind of the document behind it
 * @param documentDate of the document, or null when the number says it all
 */
public record Announcement(
        Kind kind, LocalDate first, LocalDate second, String name, String document, LocalDate documentDate) {

    public enum Kind {
        CLOSURE("Nghỉ của địa phương"),
        SWAP("Hoán đổi ngày làm việc"),
        CHOICE("Nghỉ lễ, tết theo thông báo");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
