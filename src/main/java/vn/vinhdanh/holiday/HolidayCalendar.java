package vn.vinhdanh.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.deadline.WorkingDays;
import vn.vinhdanh.holiday.CalendarFile.Choice;
import vn.vinhdanh.holiday.CalendarFile.Closure;
import vn.vinhdanh.holiday.CalendarFile.Holiday;
import vn.vinhdanh.holiday.CalendarFile.Notice;
import vn.vinhdanh.holiday.CalendarFile.Swap;

/** The days on which offices work: all but weekends and days off, and the Saturdays worked for a swapped day. */
public final class HolidayCalendar implements WorkingDays {

    private final List<Holiday> holidays;
    private final List<Notice> notices;
    private final List<Closure> closures;
    private final Set<LocalDate> workedWeekendDays;
    private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();

    /** @param files files without mistakes; they add to each other */
    public HolidayCalendar(Collection<CalendarFile> files) {
        this(all(files, CalendarFile::holidays), all(files, CalendarFile::notices), all(files, CalendarFile::closures));
    }

    private HolidayCalendar(List<Holiday> holidays, List<Notice> notices, List<Closure> closures) {
        this.holidays = holidays;
        this.notices = notices;
        this.closures = closures;
        this.workedWeekendDays =
                swaps().map(noticed -> noticed.swap().worked()).collect(Collectors.toUnmodifiableSet());
    }

    /** @return this calendar and what one more file says */
    HolidayCalendar and(CalendarFile more) {
        return new HolidayCalendar(
                together(holidays, more.holidays()),
                together(notices, more.notices()),
                together(closures, more.closures()));
    }

    /** @return holidays whose days the year's notice chooses */
    List<Holiday> chosenByNotice(int year) {
        return holidays.stream()
                .filter(Holiday::chosenByNotice)
                .filter(holiday -> holiday.isGivenOn(holiday.namedDay(year)))
                .toList();
    }

    boolean isChosen(Holiday holiday, int year) {
        return notices.stream()
                .filter(notice -> notice.year() == year)
                .flatMap(notice -> notice.choices().stream())
                .anyMatch(choice -> choice.holiday().equals(holiday.id()));
    }

    /** @return days of weekends of a year that are worked, in order */
    List<LocalDate> workedWeekendDays(int year) {
        return workedWeekendDays.stream()
                .filter(day -> day.getYear() == year)
                .sorted()
                .toList();
    }

    /** @return document behind a day of a weekend that is worked */
    String sourceOfWorked(LocalDate day) {
        return swaps().filter(noticed -> noticed.swap().worked().equals(day))
                .map(NoticedSwap::source)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return isWeekend(day)
                ? workedWeekendDays.contains(day)
                : !daysOffIn(day.getYear()).containsKey(day);
    }

    /** @return every day off of a year by date, those on weekends too, each with what it rests on */
    public List<DayOff> daysOff(int year) {
        return List.copyOf(daysOffIn(year).values());
    }

    /** Whether notices have chosen every holiday of the year that notices choose; else some days are assumed. */
    public boolean isSettled(int year) {
        return daysOffIn(year).values().stream().noneMatch(day -> day.basis() == DayOff.Basis.ASSUMED);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Map<LocalDate, DayOff> daysOffIn(int year) {
        return years.computeIfAbsent(year, this::compute);
    }

    private Map<LocalDate, DayOff> compute(int year) {
        Map<LocalDate, DayOff> days = new TreeMap<>();
        Map<LocalDate, DayOff> toMakeUp = new TreeMap<>();
        for (Holiday holiday : holidays) {
            LocalDate named = holiday.namedDay(year);
            if (holiday.isGivenOn(named)) {
                block(holiday, named, year).forEach(day -> {
                    days.put(day.day(), day);
                    if (holiday.madeUp() && isWeekend(day.day())) {
                        toMakeUp.put(day.day(), day);
                    }
                });
            }
        }
        addSwaps(year, days);
        toMakeUp.values().forEach(day -> makeUp(day, days));
        addClosures(year, days);
        return days;
    }

    private Stream<DayOff> block(Holiday holiday, LocalDate named, int year) {
        LocalDate assumed = named.minusDays(holiday.daysBefore());
        for (Notice notice : notices) {
            for (Choice choice : notice.choices()) {
                if (notice.year() == year && choice.holiday().equals(holiday.id())) {
                    return block(holiday, choice.firstDay(), DayOff.Basis.NOTICE, notice.source());
                }
            }
        }
        return block(
                holiday, assumed, holiday.chosenByNotice() ? DayOff.Basis.ASSUMED : DayOff.Basis.LAW, holiday.source());
    }

    private static Stream<DayOff> block(Holiday holiday, LocalDate first, DayOff.Basis basis, String source) {
        return first.datesUntil(first.plusDays(holiday.days()))
                .map(day -> new DayOff(day, holiday.name(), basis, source));
    }

    private static void makeUp(DayOff weekendDay, Map<LocalDate, DayOff> days) {
        LocalDate day = weekendDay.day().plusDays(1);
        while (isWeekend(day) || days.containsKey(day)) {
            day = day.plusDays(1);
        }
        days.put(day, new DayOff(day, "Nghỉ bù " + weekendDay.name(), weekendDay.basis(), weekendDay.source()));
    }

    private void addSwaps(int year, Map<LocalDate, DayOff> days) {
        swaps().filter(noticed -> noticed.swap().off().getYear() == year).forEach(noticed -> {
            LocalDate off = noticed.swap().off();
            days.put(off, new DayOff(off, "Nghỉ hoán đổi", DayOff.Basis.NOTICE, noticed.source()));
        });
    }

    private void addClosures(int year, Map<LocalDate, DayOff> days) {
        for (Closure closure : closures) {
            closure.from()
                    .datesUntil(closure.to().plusDays(1))
                    .filter(day -> day.getYear() == year)
                    .forEach(day -> days.putIfAbsent(
                            day, new DayOff(day, closure.name(), DayOff.Basis.LOCAL, closure.source())));
        }
    }

    private record NoticedSwap(Swap swap, String source) {}

    private Stream<NoticedSwap> swaps() {
        return notices.stream()
                .flatMap(notice -> notice.swaps().stream().map(swap -> new NoticedSwap(swap, notice.source())));
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static <T> List<T> all(Collection<CalendarFile> files, Function<CalendarFile, List<T>> part) {
        return files.stream().flatMap(file -> part.apply(file).stream()).toList();
    }
}
