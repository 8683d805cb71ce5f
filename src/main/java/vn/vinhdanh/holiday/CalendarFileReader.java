package vn.vinhdanh.holiday;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.holiday.CalendarFile.Choice;
import vn.vinhdanh.holiday.CalendarFile.Closure;
import vn.vinhdanh.holiday.CalendarFile.Holiday;
import vn.vinhdanh.holiday.CalendarFile.Notice;
import vn.vinhdanh.holiday.CalendarFile.Swap;

/** Reads a calendar file and holds it against every rule that concerns the file alone. */
public final class CalendarFileReader {

    private static final int LEAP_YEAR = 2020;
    private static final int DAYS_OF_A_LUNAR_MONTH = 29;
    private static final int LUNAR_MONTHS = 10;

    private CalendarFileReader() {}

    /**
     * @param file file to read; every mistake is reported to it
     * @return the file, which may have gaps where it has mistakes; null when nothing could be read
     */
    public static CalendarFile read(DataFile file) {
        CalendarFile calendar = file.read(CalendarFile.class);
        if (calendar != null) {
            Items.unique(file, calendar.holidays(), "holidays", "id", h -> h.to() == null ? h.id() : null);
            Items.each(calendar.holidays(), "holidays", (holiday, at) -> checkHoliday(holiday, at, file));
            Items.each(calendar.notices(), "notices", (notice, at) -> checkNotice(notice, at, file));
            Items.each(calendar.closures(), "closures", (closure, at) -> checkClosure(closure, at, file));
        }
        return calendar;
    }

    private static void checkHoliday(Holiday holiday, String at, DataFile file) {
        if (holiday.lunar()) {
            if (holiday.month() < 1 || holiday.month() > LUNAR_MONTHS) {
                file.mistake(at + ".month", "ngày lễ âm lịch phải trong các tháng 1 đến " + LUNAR_MONTHS + ".");
            }
            if (holiday.day() < 1 || holiday.day() > DAYS_OF_A_LUNAR_MONTH) {
                file.mistake(at + ".day", "ngày âm lịch phải từ 1 đến " + DAYS_OF_A_LUNAR_MONTH + ".");
            }
        } else {
            try {
                LocalDate.of(LEAP_YEAR, holiday.month(), holiday.day());
            } catch (DateTimeException noSuchDay) {
                file.mistake(at + ".day", "không có ngày " + holiday.day() + "/" + holiday.month() + ".");
            }
        }
        if (holiday.days() < 1) {
            file.mistake(at + ".days", "số ngày nghỉ phải từ 1 trở lên.");
        } else if (holiday.daysBefore() < 0 || holiday.daysBefore() >= holiday.days()) {
            file.mistake(at + ".daysBefore", "số ngày nghỉ trước phải từ 0 và ít hơn số ngày nghỉ.");
        }
        if (holiday.from() != null && holiday.to() != null && holiday.to().isBefore(holiday.from())) {
            file.mistake(at + ".to", "ngày hết hiệu lực trước ngày có hiệu lực.");
        }
    }

    private static void checkNotice(Notice notice, String at, DataFile file) {
        Items.unique(file, notice.choices(), at + ".choices", "holiday", Choice::holiday);
        Items.each(notice.swaps(), at + ".swaps", (swap, place) -> checkSwap(swap, place, file));
    }

    private static void checkSwap(Swap swap, String at, DataFile file) {
        if (swap.off() != null && HolidayCalendar.isWeekend(swap.off())) {
            file.mistake(at + ".off", "ngày được nghỉ " + swap.off() + " vốn là ngày nghỉ hằng tuần.");
        }
        if (swap.worked() != null && !HolidayCalendar.isWeekend(swap.worked())) {
            file.mistake(at + ".worked", "ngày làm bù " + swap.worked() + " vốn là ngày làm việc.");
        }
    }

    private static void checkClosure(Closure closure, String at, DataFile file) {
        if (closure.from() != null && closure.to() != null && closure.to().isBefore(closure.from())) {
            file.mistake(at + ".to", "ngày cuối trước ngày đầu.");
        }
    }
}
