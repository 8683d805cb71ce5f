package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.Map;

/**
 * One letter of the level above that answers several dossiers, some with yes and some with no.
 *
 * @param number number of the letter or decision
 * @param date date of it
 * @param lines what it says, by dossier; dossiers that it does not mention are absent
 */
record HigherLetter(String number, LocalDate date, Map<String, Line> lines) {

    /** @param reason why not; needed when refused */
    record Line(boolean granted, String reason) {}
}
