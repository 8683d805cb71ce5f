package vn.vinhdanh.reconsideration;

import java.time.LocalDate;

/**
 * A complaint as it came in.
 *
 * @param complainant who complains, and where they can be reached
 * @param number number of the letter, may be empty
 * @param date day of the letter; null while unknown
 */
public record Complaint(String complainant, String subject, String content, String number, LocalDate date) {

    static Complaint none() {
        return new Complaint("", "", "", "", null);
    }
}
