package vn.vinhdanh.overview;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One field of a table.
 *
 * @param value a text, a number that a spreadsheet can add up, or a day that it can sort by
 * @param link where to look closer; empty for nowhere
 * @param warns whether it asks for attention
 */
public record Cell(Object value, String link, boolean warns) {

    static Cell of(Object value) {
        return new Cell(value, "", false);
    }

    static Cell linked(Object value, String link) {
        return new Cell(value, value instanceof Number number && number.longValue() == 0 ? "" : link, false);
    }

    Cell warning(boolean on) {
        return new Cell(value, link, on);
    }

    public boolean isNumber() {
        return value instanceof Number;
    }

    boolean isDay() {
        return value instanceof LocalDate;
    }

    /** @return as people read it, e.g. 1.234, 1,5 or 10/07/2021 */
    public String text() {
        if (value instanceof LocalDate day) {
            return Facts.DAY.format(day);
        }
        if (value instanceof Double number) {
            return String.format(Locale.forLanguageTag("vi-VN"), "%,.1f", number);
        }
        return value instanceof Number number
                ? String.format(Locale.forLanguageTag("vi-VN"), "%,d", number.longValue())
                : value.toString();
    }
}
