package vn.vinhdanh.holiday;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import vn.vinhdanh.datafile.DataFile;

/**
 * What a file brings: a calendar file (YAML), a table (CSV) or an Excel workbook.
 *
 * @param entries what could be read
 * @param mistakes every mistake with its place; nothing is entered while there is one
 */
record CalendarImport(List<Announcement> entries, List<String> mistakes) {

    private static final String UNREADABLE =
            "Tệp “%s” không đọc được; nhận tệp lịch (.yaml), bảng .csv hoặc .xlsx theo mẫu tải về từ trang này.";

    static CalendarImport of(String fileName, byte[] content, LiveCalendar calendar, List<Announcement> holding) {
        String name = fileName.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                return ofFile(fileName, content, calendar, holding);
            }
            if (name.endsWith(".csv")) {
                return ofTable(AnnouncementTable.ofCsv(content), calendar, holding);
            }
            if (name.endsWith(".xlsx")) {
                return ofTable(AnnouncementTable.ofWorkbook(content), calendar, holding);
            }
        } catch (IOException | RuntimeException broken) {
            return new CalendarImport(List.of(), List.of(String.format(UNREADABLE, fileName)));
        }
        return new CalendarImport(List.of(), List.of(String.format(UNREADABLE, fileName)));
    }

    /** @return one announcement that a person typed, held against the same rules */
    static CalendarImport ofOne(Announcement entry, LiveCalendar calendar, List<Announcement> holding) {
        return checked(List.of(entry), place -> "", List.of(), calendar, holding);
    }

    private static CalendarImport ofTable(AnnouncementTable table, LiveCalendar calendar, List<Announcement> holding) {
        return checked(table.entries(), i -> table.place(i) + ": ", table.mistakes(), calendar, holding);
    }

    private static CalendarImport ofFile(
            String name, byte[] content, LiveCalendar calendar, List<Announcement> holding) {
        DataFile file = DataFile.parse(name, new ByteArrayInputStream(content));
        CalendarFile read = CalendarFileReader.read(file);
        if (read != null && read.holidays() != null && !read.holidays().isEmpty()) {
            file.mistake("holidays", "ngày lễ do luật định nằm trong tệp lịch đi kèm phần mềm, không nhập ở đây.");
        }
        List<String> mistakes = file.mistakes().stream()
                .map(mistake -> "Dòng " + mistake.line() + ", " + mistake.path() + ": " + mistake.sentence())
                .toList();
        List<Announcement> entries = read == null || !mistakes.isEmpty() ? List.of() : AnnouncedCalendar.from(read);
        if (entries.isEmpty() && mistakes.isEmpty()) {
            mistakes = List.of("Tệp không có mục nào.");
        }
        return checked(
                entries, i -> AnnouncementTable.DAY.format(entries.get(i).first()) + ": ", mistakes, calendar, holding);
    }

    /** Each entry is held against what holds and those before it, so that a file cannot contradict itself. */
    private static CalendarImport checked(
            List<Announcement> entries,
            IntFunction<String> place,
            List<String> unread,
            LiveCalendar calendar,
            List<Announcement> holding) {
        List<String> mistakes = new ArrayList<>(unread);
        List<Announcement> before = new ArrayList<>(holding);
        for (int i = 0; i < entries.size(); i++) {
            Announcement entry = entries.get(i);
            String at = place.apply(i);
            if (before.stream().anyMatch(known -> isSame(known, entry))) {
                mistakes.add(at + "đã có mục này.");
            } else {
                AnnouncementRules.mistakes(entry, calendar.with(before)).forEach(said -> mistakes.add(at + said));
            }
            // What is wrong by itself would make the calendar speak of days that are not.
            if (mistakes.isEmpty()) {
                before.add(entry);
            }
        }
        return new CalendarImport(entries, mistakes);
    }

    private static boolean isSame(Announcement one, Announcement other) {
        return one.kind() == other.kind()
                && one.first().equals(other.first())
                && one.second().equals(other.second())
                && one.name().equals(other.name());
    }
}
