package vn.vinhdanh.holiday;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vinhdanh.holiday.CalendarFile.Holiday;

/** What an announcement must keep to beside those that hold already. */
final class AnnouncementRules {

    private static final int FIRST_YEAR = 2013;
    private static final int LAST_YEAR = 2099;
    private static final int LONGEST_TEXT = 300;
    /** Longer ones are slips of the month or the year. */
    private static final int LONGEST_CLOSURE = 31;

    private AnnouncementRules() {}

    /**
     * @param known calendar of all that holds already
     * @return every mistake, in sentences
     */
    static List<String> mistakes(Announcement entry, HolidayCalendar known) {
        List<String> mistakes = new ArrayList<>();
        if (entry.document().isBlank()) {
            mistakes.add("thiếu số, ký hiệu văn bản làm căn cứ.");
        }
        if (entry.document().length() > LONGEST_TEXT || entry.name().length() > LONGEST_TEXT) {
            mistakes.add("lý do và số văn bản dài nhất " + LONGEST_TEXT + " ký tự.");
        }
        if (!isInRange(entry.first()) || !isInRange(entry.second())) {
            mistakes.add("năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR + "; kiểm tra lại năm.");
            return mistakes;
        }
        switch (entry.kind()) {
            case CLOSURE -> closure(entry, mistakes);
            case SWAP -> swap(entry, known, mistakes);
            case CHOICE -> choice(entry, known, mistakes);
        }
        return mistakes;
    }

    private static void closure(Announcement entry, List<String> mistakes) {
        if (entry.name().isBlank()) {
            mistakes.add("thiếu lý do nghỉ.");
        }
        long days = ChronoUnit.DAYS.between(entry.first(), entry.second()) + 1;
        if (days < 1) {
            mistakes.add(
                    "ngày nghỉ cuối " + day(entry.second()) + " trước ngày nghỉ đầu tiên " + day(entry.first()) + ".");
        } else if (days > LONGEST_CLOSURE) {
            mistakes.add("nghỉ liền " + days + " ngày là quá dài; kiểm tra lại tháng và năm.");
        }
    }

    private static void swap(Announcement entry, HolidayCalendar known, List<String> mistakes) {
        if (HolidayCalendar.isWeekend(entry.first())) {
            mistakes.add("ngày được nghỉ " + day(entry.first()) + " vốn là ngày nghỉ hằng tuần.");
        } else if (!known.isWorkingDay(entry.first())) {
            mistakes.add("ngày được nghỉ " + day(entry.first()) + " đã là ngày nghỉ.");
        }
        if (!HolidayCalendar.isWeekend(entry.second())) {
            mistakes.add("ngày làm bù " + day(entry.second()) + " vốn là ngày làm việc.");
        } else if (known.isWorkingDay(entry.second())) {
            mistakes.add("ngày " + day(entry.second()) + " đã là ngày làm bù.");
        }
    }

    private static void choice(Announcement entry, HolidayCalendar known, List<String> mistakes) {
        int year = entry.first().getYear();
        List<Holiday> choosable = known.chosenByNotice(year);
        Optional<Holiday> holiday =
                choosable.stream().filter(one -> one.id().equals(entry.name())).findFirst();
        if (holiday.isEmpty()) {
            mistakes.add("không có dịp nghỉ “" + entry.name() + "” do thông báo chọn ngày trong năm " + year + "; có: "
                    + choosable.stream().map(Holiday::id).collect(Collectors.joining(", ")) + ".");
            return;
        }
        LocalDate named = holiday.get().namedDay(year);
        if (entry.first().isAfter(named)
                || !entry.first().plusDays(holiday.get().days()).isAfter(named)) {
            mistakes.add("đợt nghỉ " + holiday.get().name() + " từ " + day(entry.first()) + " không gồm chính ngày lễ "
                    + day(named) + ".");
        }
        if (known.isChosen(holiday.get(), year)) {
            mistakes.add("ngày nghỉ " + holiday.get().name() + " năm " + year + " đã có thông báo chọn.");
        }
    }

    private static boolean isInRange(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static String day(LocalDate day) {
        return AnnouncementTable.DAY.format(day);
    }
}
