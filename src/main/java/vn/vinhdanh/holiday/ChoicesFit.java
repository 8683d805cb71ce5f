package vn.vinhdanh.holiday;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vinhdanh.datafile.DataFile;
import vn.vinhdanh.datafile.Items;
import vn.vinhdanh.holiday.CalendarFile.Choice;
import vn.vinhdanh.holiday.CalendarFile.Holiday;

/** What a notice chooses is a holiday that notices choose, contains its named day, and is chosen once a year. */
public final class ChoicesFit {

    private final List<Holiday> holidays;
    private final Set<String> chosen = new HashSet<>();

    /** @param holidays the holidays of all files, without mistakes */
    public ChoicesFit(List<Holiday> holidays) {
        this.holidays = List.copyOf(holidays);
    }

    public void check(CalendarFile calendar, DataFile file) {
        Items.each(
                calendar.notices(),
                "notices",
                (notice, at) -> Items.each(
                        notice.choices(),
                        at + ".choices",
                        (choice, place) -> check(notice.year(), choice, place, file)));
    }

    private void check(int year, Choice choice, String at, DataFile file) {
        if (choice.holiday() == null || choice.firstDay() == null) {
            return;
        }
        Optional<Holiday> holiday = holidays.stream()
                .filter(known -> known.id().equals(choice.holiday()) && known.chosenByNotice())
                .filter(known -> known.isGivenOn(known.namedDay(year)))
                .findFirst();
        if (holiday.isEmpty()) {
            file.mistake(
                    at + ".holiday",
                    "không có dịp nghỉ «" + choice.holiday() + "» do thông báo chọn ngày trong năm " + year + ".");
        } else if (!chosen.add(year + choice.holiday())) {
            file.mistake(at + ".holiday", "«" + choice.holiday() + "» của năm " + year + " đã có thông báo khác chọn.");
        } else if (!covers(holiday.get(), choice.firstDay(), year)) {
            file.mistake(
                    at + ".firstDay",
                    "đợt nghỉ từ " + choice.firstDay() + " không gồm chính ngày lễ "
                            + holiday.get().namedDay(year) + ".");
        }
    }

    private static boolean covers(Holiday holiday, LocalDate first, int year) {
        LocalDate named = holiday.namedDay(year);
        return !first.isAfter(named) && first.plusDays(holiday.days()).isAfter(named);
    }
}
