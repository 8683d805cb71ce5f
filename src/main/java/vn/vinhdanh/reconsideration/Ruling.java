package vn.vinhdanh.reconsideration;

import java.time.LocalDate;

/**
 * What the deciding authority concludes.
 *
 * @param conclusion null while undecided
 * @param ground id of the campaign's ground, for a revocation
 * @param number number of the paper it is written in
 * @param date day of that paper; null while unknown
 */
public record Ruling(Conclusion conclusion, String ground, String reason, String number, LocalDate date) {

    static Ruling none() {
        return new Ruling(null, "", "", "", null);
    }
}
