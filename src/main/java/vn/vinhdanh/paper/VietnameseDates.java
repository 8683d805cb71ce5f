package vn.vinhdanh.paper;

import java.time.LocalDate;

/** Dates as administrative papers write them: a zero before days below 10 and before months 1 and 2 only (NĐ 30/2020). */
public final class VietnameseDates {

    private VietnameseDates() {}

    /** @return e.g. "ngày 05 tháng 7 năm 2021"; with blanks to fill by hand when there is no day */
    public static String inWords(LocalDate day) {
        if (day == null) {
            return "ngày %1$s tháng %1$s năm %1$s".formatted(PaperContent.BLANK);
        }
        String month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
