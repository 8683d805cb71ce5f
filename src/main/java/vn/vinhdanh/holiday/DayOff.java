package vn.vinhdanh.holiday;

import java.time.LocalDate;

/**
 * A day on which offices are closed although it may not be a weekend.
 *
 * @param source law, notice or document behind it
 */
public record DayOff(LocalDate day, String name, Basis basis, String source) {

    /** Where the day comes from, so that nobody takes a guess for a notice. */
    public enum Basis {
        /** Computed; the law leaves no choice. */
        LAW,
        /** Chosen or swapped by a notice for the year. */
        NOTICE,
        /** Computed as long as the notice for the year is not known. */
        ASSUMED,
        /** Closed by the place itself. */
        LOCAL
    }
}
