package vn.vinhdanh.holiday;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Groups;
import vn.vinhdanh.identity.Person;

/**
 * On which days offices work, for everybody to read; and what was announced about it, which the appraising office or an
 * administrator enters. What would move a deadline is said first and saved when confirmed.
 */
@Controller
@RequestMapping("/lich-nghi")
class CalendarPages {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VIET_NAM);
    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2098;
    private static final int LARGEST_FILE = 1_000_000;

    private final LiveCalendar calendar;
    private final Announcements announcements;
    private final MovedDeadlines moved;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CalendarPages(
            LiveCalendar calendar,
            Announcements announcements,
            MovedDeadlines moved,
            Campaigns campaigns,
            CurrentPerson currentPerson,
            Clock clock) {
        this.calendar = calendar;
        this.announcements = announcements;
        this.moved = moved;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** A day of the year's list. */
    record Day(LocalDate date, String day, String weekday, String name, String basis, String source, boolean worked) {}

    record Entry(
            long id,
            String kind,
            String days,
            String name,
            String source,
            String enteredBy,
            String enteredAt,
            String removedBy,
            String removedAt,
            String removalReason) {

        public boolean holds() {
            return removedAt.isEmpty();
        }
    }

    /** What was asked and waits for a confirmation. */
    record Pending(String path, Map<String, String> fields) {}

    @GetMapping
    String read(@RequestParam(name = "nam", required = false) Integer year, Model model) {
        show(year, model);
        return "calendar";
    }

    /** @return what was entered and holds, as the table that can be imported again */
    @GetMapping("/tep")
    ResponseEntity<byte[]> export() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lich-nghi.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(AnnouncementTable.toCsv(announcements.holding()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    String enter(
            @RequestParam Announcement.Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate first,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate second,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate documentDate,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes answer) {
        Person person = requireEditor();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", kind.name());
        fields.put("first", first == null ? "" : first.toString());
        fields.put("second", second == null ? "" : second.toString());
        fields.put("name", name);
        fields.put("document", document);
        fields.put("documentDate", documentDate == null ? "" : documentDate.toString());
        model.addAttribute("typed", fields);
        if (first == null || (second == null && kind == Announcement.Kind.SWAP)) {
            return refused(
                    List.of("Thiếu ngày nghỉ" + (first == null ? " đầu tiên." : ": ghi ngày làm bù.")),
                    model,
                    response);
        }
        Announcement entry = new Announcement(
                kind,
                first,
                second == null || kind == Announcement.Kind.CHOICE ? first : second,
                kind == Announcement.Kind.SWAP ? "" : name.strip(),
                document.strip(),
                documentDate);
        return enter(
                CalendarImport.ofOne(entry, calendar, announcements.holding()),
                person,
                new Pending("/lich-nghi", fields),
                confirmed,
                model,
                response,
                answer);
    }

    /** @param content of the file, in Base64 */
    @PostMapping("/nhap")
    String bring(
            @RequestParam(defaultValue = "") String fileName,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes answer) {
        Person person = requireEditor();
        if (content.isEmpty() || content.length() > LARGEST_FILE) {
            return refused(List.of("Chọn một tệp nhỏ hơn 700 KB."), model, response);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException broken) {
            return refused(List.of("Tệp bị hỏng trên đường truyền; chọn lại tệp."), model, response);
        }
        return enter(
                CalendarImport.of(fileName, bytes, calendar, announcements.holding()),
                person,
                new Pending("/lich-nghi/nhap", Map.of("fileName", fileName, "content", content)),
                confirmed,
                model,
                response,
                answer);
    }

    @PostMapping("/{id}/bo")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes answer) {
        Person person = requireEditor();
        if (reason.isBlank() || reason.length() > 1000) {
            return refused(List.of("Ghi lý do bỏ, dài nhất 1000 ký tự."), model, response);
        }
        List<Announcement> left = announcements.all().stream()
                .filter(kept -> kept.holds() && kept.id() != id)
                .sorted(Comparator.comparing(KeptAnnouncement::id))
                .map(KeptAnnouncement::announcement)
                .toList();
        List<String> moves = moved.by(calendar.with(left));
        if (!moves.isEmpty() && !confirmed) {
            return asked(moves, new Pending("/lich-nghi/" + id + "/bo", Map.of("reason", reason)), model);
        }
        announcements.remove(id, person, reason.strip());
        return done("Đã bỏ một mục.", "", moves, answer);
    }

    private String enter(
            CalendarImport brought,
            Person person,
            Pending pending,
            boolean confirmed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes answer) {
        if (!brought.mistakes().isEmpty()) {
            return refused(brought.mistakes(), model, response);
        }
        List<Announcement> then = Stream.concat(announcements.holding().stream(), brought.entries().stream())
                .toList();
        List<String> moves = moved.by(calendar.with(then));
        if (!moves.isEmpty() && !confirmed) {
            return asked(moves, pending, model);
        }
        announcements.enter(brought.entries(), person);
        return done(
                "Đã ghi " + brought.entries().size() + " mục.",
                "?nam=" + brought.entries().get(0).first().getYear(),
                moves,
                answer);
    }

    private String refused(List<String> mistakes, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("mistakes", mistakes);
        show(null, model);
        return "calendar";
    }

    private String asked(List<String> moves, Pending pending, Model model) {
        model.addAttribute("moves", moves);
        model.addAttribute("pending", pending);
        show(null, model);
        return "calendar";
    }

    private String done(String sentence, String year, List<String> moves, RedirectAttributes answer) {
        calendar.lookAgain();
        answer.addFlashAttribute("done", sentence);
        answer.addFlashAttribute("moved", moves);
        return "redirect:/lich-nghi" + year;
    }

    private void show(Integer wanted, Model model) {
        int thisYear = LocalDate.ofInstant(clock.instant(), VIET_NAM).getYear();
        int year = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, wanted == null ? thisYear : wanted));
        HolidayCalendar now = calendar.now();
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                Stream.of(thisYear - 1, thisYear, thisYear + 1, thisYear + 2, year - 1, year, year + 1)
                        .filter(one -> one >= FIRST_YEAR && one <= LAST_YEAR)
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("settled", now.isSettled(year));
        model.addAttribute("days", days(now, year));
        model.addAttribute("mayEdit", mayEdit(currentPerson.get()));
        model.addAttribute(
                "entries",
                announcements.all().stream().map(CalendarPages::entry).toList());
        model.addAttribute("kinds", Announcement.Kind.values());
        model.addAttribute("choosable", now.chosenByNotice(year));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
    }

    private static List<Day> days(HolidayCalendar calendar, int year) {
        Stream<Day> off = calendar.daysOff(year).stream()
                .map(day -> day(day.day(), day.name(), inWords(day.basis()), day.source(), false));
        Stream<Day> worked = calendar.workedWeekendDays(year).stream()
                .map(day -> day(day, "Làm bù", inWords(DayOff.Basis.NOTICE), calendar.sourceOfWorked(day), true));
        return Stream.concat(off, worked)
                .sorted(Comparator.comparing(Day::date))
                .toList();
    }

    private static Day day(LocalDate date, String name, String basis, String source, boolean worked) {
        return new Day(
                date,
                AnnouncementTable.DAY.format(date),
                WEEKDAYS.get(date.getDayOfWeek().getValue() - 1),
                name,
                basis,
                source,
                worked);
    }

    private static String inWords(DayOff.Basis basis) {
        return switch (basis) {
            case LAW -> "theo luật";
            case NOTICE -> "theo thông báo";
            case ASSUMED -> "tạm tính";
            case LOCAL -> "của địa phương";
        };
    }

    private static Entry entry(KeptAnnouncement kept) {
        Announcement said = kept.announcement();
        String first = AnnouncementTable.DAY.format(said.first());
        String second = AnnouncementTable.DAY.format(said.second());
        return new Entry(
                kept.id(),
                said.kind().words(),
                switch (said.kind()) {
                    case CLOSURE -> first.equals(second) ? first : first + " – " + second;
                    case SWAP -> "nghỉ " + first + ", làm bù " + second;
                    case CHOICE -> "từ " + first;
                },
                said.name(),
                AnnouncedCalendar.source(said),
                kept.enteredBy(),
                MOMENT.format(kept.enteredAt()),
                kept.removedBy() == null ? "" : kept.removedBy(),
                kept.removedAt() == null ? "" : MOMENT.format(kept.removedAt()),
                kept.removalReason() == null ? "" : kept.removalReason());
    }

    private Person requireEditor() {
        Person person = currentPerson.get();
        if (!mayEdit(person)) {
            throw new NotForYou(
                    "Bạn không được sửa lịch nghỉ.", "Gửi văn bản cho Phòng Nội vụ hoặc người quản trị để ghi.");
        }
        return person;
    }

    private boolean mayEdit(Person person) {
        return person.isIn(Groups.ADMINISTRATORS)
                || campaigns.all().stream()
                        .anyMatch(campaign ->
                                person.isIn(campaign.role(Role.APPRAISER).group()));
    }
}
