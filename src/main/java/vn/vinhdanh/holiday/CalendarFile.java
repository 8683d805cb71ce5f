package vn.vinhdanh.holiday;

import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.datafile.Code;
import vn.vinhdanh.datafile.MayBeAbsent;

/**
 * What one file says about days off. Files add to each other: a place brings its own notices and closures beside the
 * holidays that we ship.
 */
public record CalendarFile(
        @Code String id,
        @MayBeAbsent List<Holiday> holidays,
        @MayBeAbsent List<Notice> notices,
        @MayBeAbsent List<Closure> closures) {

    /**
     * A day, or several in a row, that the law gives every year.
     *
     * @param from first date on which the law gives it; only whole holidays count, by their named day
     * @param to last such date, or null while it holds
     * @param lunar true when month and day are of the lunar calendar
     * @param days how many days in a row
     * @param daysBefore how many of them lie before the named day as long as no notice chooses
     * @param chosenByNotice true when each year's notice says which days they are
     * @param madeUp true when a day of it that falls on a weekend is made up on the next working day
     * @param source law and article
     */
    public record Holiday(
            @Code String id,
            String name,
            LocalDate from,
            @MayBeAbsent LocalDate to,
            @MayBeAbsent boolean lunar,
            int month,
            int day,
            int days,
            @MayBeAbsent int daysBefore,
            @MayBeAbsent boolean chosenByNotice,
            @MayBeAbsent boolean madeUp,
            String source) {

        /** @return the named day in a solar year; for Tết, the first day of the lunar year that begins in it */
        LocalDate namedDay(int year) {
            return lunar ? LunarCalendar.VIETNAMESE.dayOf(year, month, day) : LocalDate.of(year, month, day);
        }

        boolean isGivenOn(LocalDate namedDay) {
            return !namedDay.isBefore(from) && (to == null || !namedDay.isAfter(to));
        }
    }

    /**
     * What the authorities announced for a year.
     *
     * @param source the document, e.g. "Thông báo 4875/TB-LĐTBXH"
     */
    public record Notice(int year, String source, @MayBeAbsent List<Choice> choices, @MayBeAbsent List<Swap> swaps) {}

    /** @param firstDay first of the days off in a row */
    public record Choice(String holiday, LocalDate firstDay) {}

    /** A working day that became free, and the day of a weekend that is worked instead. */
    public record Swap(LocalDate off, LocalDate worked) {}

    /** Days on which the offices of the place are closed for a reason of its own. */
    public record Closure(String name, LocalDate from, LocalDate to, String source) {}
}
