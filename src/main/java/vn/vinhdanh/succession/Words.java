package vn.vinhdanh.succession;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people read them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Words() {}

    static String day(LocalDate day) {
        return day == null ? "…" : DAY.format(day);
    }
}
