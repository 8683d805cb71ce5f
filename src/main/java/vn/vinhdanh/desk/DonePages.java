package vn.vinhdanh.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.identity.CurrentPerson;

/** "Việc đã làm": what the person at the keyboard did, to search and take along. Nobody sees another's. */
@Controller
class DonePages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DoneWork done;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;

    DonePages(DoneWork done, Campaigns campaigns, CurrentPerson currentPerson) {
        this.done = done;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
    }

    record Line(
            LocalDateTime at,
            String what,
            String subject,
            boolean dossier,
            String about,
            String form,
            List<String> said) {}

    /**
     * @param from first day
     * @param to last day
     */
    @GetMapping("/viec-da-lam")
    String show(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        int page = Math.max(1, number);
        DoneWork.Page found = done.of(currentPerson.get(), words, start(from), end(to), page);
        model.addAttribute("words", words.strip());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("rows", found.rows().stream().map(this::line).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("page", page);
        model.addAttribute("pages", (found.total() + DoneWork.PAGE_SIZE - 1) / DoneWork.PAGE_SIZE);
        return "done";
    }

    @GetMapping("/viec-da-lam/bang.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        List<Line> lines = done.of(currentPerson.get(), words, start(from), end(to), 0).rows().stream()
                .map(this::line)
                .toList();
        return Handout.of("viec-da-lam.xlsx", XLSX).body(DoneSheet.of(lines));
    }

    private Line line(DoneWork.Row row) {
        return new Line(
                LocalDateTime.ofInstant(row.at(), zone()),
                row.what(),
                row.subject(),
                row.dossier(),
                row.about(),
                row.form(),
                row.task()
                        ? row.sentences()
                        : Stream.of(row.reason())
                                .filter(text -> !text.isEmpty())
                                .toList());
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone()).toInstant();
    }

    private Instant end(LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }

    /** Days are those of the place; all campaigns that are loaded are of one. */
    private ZoneId zone() {
        return campaigns.all().stream().map(Campaign::timeZone).findFirst().orElseThrow();
    }
}
