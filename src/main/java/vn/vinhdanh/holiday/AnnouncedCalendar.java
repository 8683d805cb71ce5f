package vn.vinhdanh.holiday;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.vinhdanh.holiday.CalendarFile.Choice;
import vn.vinhdanh.holiday.CalendarFile.Closure;
import vn.vinhdanh.holiday.CalendarFile.Notice;
import vn.vinhdanh.holiday.CalendarFile.Swap;

/** Announcements in the form of a calendar file, and back. */
final class AnnouncedCalendar {

    private static final String ID = "announced";

    private AnnouncedCalendar() {}

    static CalendarFile of(Collection<Announcement> announcements) {
        return new CalendarFile(
                ID,
                List.of(),
                announcements.stream()
                        .filter(entry -> entry.kind() != Announcement.Kind.CLOSURE)
                        .map(AnnouncedCalendar::notice)
                        .toList(),
                announcements.stream()
                        .filter(entry -> entry.kind() == Announcement.Kind.CLOSURE)
                        .map(entry -> new Closure(entry.name(), entry.first(), entry.second(), source(entry)))
                        .toList());
    }

    private static Notice notice(Announcement entry) {
        return entry.kind() == Announcement.Kind.CHOICE
                ? new Notice(
                        entry.first().getYear(),
                        source(entry),
                        List.of(new Choice(entry.name(), entry.first())),
                        List.of())
                : new Notice(
                        entry.first().getYear(),
                        source(entry),
                        List.of(),
                        List.of(new Swap(entry.first(), entry.second())));
    }

    static String source(Announcement entry) {
        return entry.document()
                + (entry.documentDate() == null ? "" : " ngày " + AnnouncementTable.DAY.format(entry.documentDate()));
    }

    /** @param file a calendar file without mistakes */
    static List<Announcement> from(CalendarFile file) {
        Stream<Announcement> notices = file.notices().stream()
                .flatMap(notice -> Stream.concat(
                        notice.choices().stream()
                                .map(choice -> new Announcement(
                                        Announcement.Kind.CHOICE,
                                        choice.firstDay(),
                                        choice.firstDay(),
                                        choice.holiday(),
                                        notice.source(),
                                        null)),
                        notice.swaps().stream()
                                .map(swap -> new Announcement(
                                        Announcement.Kind.SWAP,
                                        swap.off(),
                                        swap.worked(),
                                        "",
                                        notice.source(),
                                        null))));
        Stream<Announcement> closures = file.closures().stream()
                .map(closure -> new Announcement(
                        Announcement.Kind.CLOSURE,
                        closure.from(),
                        closure.to(),
                        closure.name(),
                        closure.source(),
                        null));
        return Stream.concat(notices, closures).toList();
    }
}
