package vn.vinhdanh.holiday;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The lunisolar calendar for one meridian: a month begins on the day of the new moon, the month with the winter solstice
 * is the eleventh, and of thirteen months between two eleventh ones the first without a principal solar term is the leap
 * month.
 */
final class LunarCalendar {

    /** Viet Nam reckons by 105 degrees east since 1968 (Quyết định 121/CP ngày 08/8/1967). */
    static final LunarCalendar VIETNAMESE = new LunarCalendar(ZoneOffset.ofHours(7));

    private static final double JULIAN_DAY_OF_1970 = 2440587.5;
    private static final double WINTER_SOLSTICE = 270;
    private static final int PRINCIPAL_TERM_DEGREES = 30;
    private static final int FIRST_MONTH_AFTER_SOLSTICE_MONTH = 2;

    private final double zoneInDays;

    LunarCalendar(ZoneOffset zone) {
        this.zoneInDays = zone.getTotalSeconds() / 86400.0;
    }

    /**
     * @param year solar year in which the lunar year begins
     * @param month 1 to 10, the ordinary month and never the leap month of the same number
     * @param day 1 to 30
     */
    LocalDate dayOf(int year, int month, int day) {
        int solsticeMonth = solsticeMonthOf(year - 1);
        int moon = solsticeMonth + FIRST_MONTH_AFTER_SOLSTICE_MONTH + month - 1;
        if (solsticeMonthOf(year) - solsticeMonth == 13 && leapMonthAfter(solsticeMonth) <= moon) {
            moon++;
        }
        return firstDay(moon).plusDays(day - 1L);
    }

    /** @return number of the new moon that begins the eleventh month of a solar year's end */
    private int solsticeMonthOf(int year) {
        int moon = Sky.newMoonNear(midnight(LocalDate.of(year, 12, 31))) + 1;
        while (firstDay(moon).getYear() > year || sunAt(moon) >= WINTER_SOLSTICE) {
            moon--;
        }
        return moon;
    }

    private int leapMonthAfter(int solsticeMonth) {
        int moon = solsticeMonth + 1;
        while (term(moon) != term(moon + 1)) {
            moon++;
        }
        return moon;
    }

    private int term(int moon) {
        return (int) (sunAt(moon) / PRINCIPAL_TERM_DEGREES);
    }

    /** The sun when the first day of a lunar month begins. */
    private double sunAt(int moon) {
        return Sky.sunLongitude(midnight(firstDay(moon)));
    }

    private LocalDate firstDay(int moon) {
        return LocalDate.ofEpochDay((long) Math.floor(Sky.newMoon(moon) - JULIAN_DAY_OF_1970 + zoneInDays));
    }

    private double midnight(LocalDate day) {
        return day.toEpochDay() + JULIAN_DAY_OF_1970 - zoneInDays;
    }
}
