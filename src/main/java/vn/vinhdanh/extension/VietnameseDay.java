package vn.vinhdanh.extension;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Says days as people write them. */
final class VietnameseDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private VietnameseDay() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
