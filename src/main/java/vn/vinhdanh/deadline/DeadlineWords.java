package vn.vinhdanh.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Says moments as Vietnamese documents do: days below 10 and the months 01 and 02 with a leading zero. */
final class DeadlineWords {

    private static final List<String> DAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private final WorkingDays workingDays;

    DeadlineWords(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    String lastMoment(ZonedDateTime deadline) {
        boolean endOfDay = deadline.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate lastDay = endOfDay ? deadline.toLocalDate().minusDays(1) : deadline.toLocalDate();
        String moment =
                (endOfDay ? "hết ngày " : "trước " + deadline.format(DateTimeFormatter.ofPattern("HH:mm")) + " ngày ")
                        + date(lastDay) + ", " + weekday(lastDay);
        LocalDate lastWorkingDay = workingDays.onOrBefore(lastDay);
        if (lastWorkingDay.equals(lastDay)) {
            return moment;
        }
        String nearDate =
                lastWorkingDay.getYear() == lastDay.getYear() ? dayAndMonth(lastWorkingDay) : date(lastWorkingDay);
        return moment + "; ngày làm việc cuối: " + weekday(lastWorkingDay) + " " + nearDate;
    }

    private static String date(LocalDate day) {
        return dayAndMonth(day) + "/" + day.getYear();
    }

    private static String dayAndMonth(LocalDate day) {
        int month = day.getMonthValue();
        return String.format("%02d/%s", day.getDayOfMonth(), month < 3 ? "0" + month : Integer.toString(month));
    }

    private static String weekday(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().getValue() - 1);
    }
}
