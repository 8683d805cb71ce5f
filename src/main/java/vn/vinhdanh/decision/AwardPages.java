package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
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
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.identity.Person;
import vn.vinhdanh.prize.Prize;

/** The award book, to read, search, print and take along. Awards are public, so everybody who may sign in reads it. */
@Controller
@RequestMapping("/khen-thuong")
class AwardPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final AwardBook book;
    private final CurrentPerson currentPerson;

    AwardPages(AwardBook book, CurrentPerson currentPerson) {
        this.book = book;
        this.currentPerson = currentPerson;
    }

    /** @param state empty while the award stands */
    record Row(
            String dossierCode,
            String campaign,
            String nominee,
            String award,
            String number,
            LocalDate decidedOn,
            Long prize,
            String working,
            String state,
            boolean recoverable) {

        public String day() {
            return decidedOn == null ? "" : AwardBook.DAY.format(decidedOn);
        }

        public String money() {
            return prize == null ? "" : Prize.dong(prize);
        }
    }

    /** @param words what code, nominee, award or number should contain */
    @GetMapping
    String list(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            Model model) {
        show(words, Math.max(1, number), model);
        return "awards";
    }

    @GetMapping("/so-khen-thuong.xlsx")
    ResponseEntity<byte[]> sheet(@RequestParam(name = "tim", defaultValue = "") String words) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("so-khen-thuong.xlsx")
                                .build()
                                .toString())
                .body(AwardSheet.of(rows(book.all(words))));
    }

    /** Certificate and money of a revoked award have come back. */
    @PostMapping("/{code}/thu-hoi")
    ModelAndView recover(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        try {
            book.recover(code, date, note, currentPerson.get());
            return new ModelAndView("redirect:/khen-thuong?tim={code}&da-ghi");
        } catch (NotForYou notForYou) {
            throw notForYou;
        } catch (Refusal refusal) {
            show(code, 1, model);
            model.addAttribute("refusal", refusal);
            model.addAttribute("note", note);
            return new ModelAndView("awards", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void show(String words, int number, Model model) {
        AwardBook.Page page = book.page(words, number);
        model.addAttribute("words", words.trim());
        model.addAttribute("rows", rows(page.entries()));
        model.addAttribute("total", page.total());
        model.addAttribute("sum", Prize.dong(page.money()));
        model.addAttribute("page", page.number());
        model.addAttribute("pages", page.pages());
    }

    private List<Row> rows(List<AwardBook.Entry> entries) {
        Person reader = currentPerson.get();
        return entries.stream().map(entry -> row(entry, reader)).toList();
    }

    private Row row(AwardBook.Entry entry, Person reader) {
        return new Row(
                entry.dossierCode(),
                entry.campaignId(),
                entry.nominee(),
                entry.awardName(),
                entry.decisionNumber(),
                entry.decidedOn(),
                entry.prizeAmount(),
                Objects.toString(entry.prizeWorking(), ""),
                state(entry),
                book.mayRecover(entry, reader));
    }

    private static String state(AwardBook.Entry entry) {
        if (!entry.isRevoked()) {
            return "";
        }
        String revoked =
                "Đã hủy theo số " + entry.revocationNumber() + " ngày " + AwardBook.DAY.format(entry.revokedOn());
        return revoked
                + (entry.isToBeRecovered()
                        ? "; chưa thu hồi"
                        : "; đã thu hồi ngày " + AwardBook.DAY.format(entry.recoveredOn()));
    }
}
