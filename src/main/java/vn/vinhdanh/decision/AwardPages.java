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
import vn.vinhdanh.prize.Prize;
import vn.vinhdanh.search.Plain;

/** The award book, to read, search, print and take along. Awards are public, so everybody who may sign in reads it. */
@Controller
@RequestMapping("/khen-thuong")
class AwardPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int SHOWN = 200;

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

        boolean speaksOf(String words) {
            return words.isBlank()
                    || Plain.speaksOf(String.join(" ", dossierCode, campaign, nominee, award, number, state), words);
        }
    }

    /** @param words what code, nominee, award or number should contain */
    @GetMapping
    String list(@RequestParam(name = "tim", defaultValue = "") String words, Model model) {
        show(words, model);
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
                .body(AwardSheet.of(rows(words)));
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
            show(code, model);
            model.addAttribute("refusal", refusal);
            model.addAttribute("note", note);
            return new ModelAndView("awards", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void show(String words, Model model) {
        List<Row> rows = rows(words);
        model.addAttribute("words", words.trim());
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "sum",
                Prize.dong(rows.stream()
                        .filter(row -> row.state().isEmpty())
                        .map(Row::prize)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum()));
    }

    private List<Row> rows(String words) {
        return book.all().stream()
                .map(this::row)
                .filter(row -> row.speaksOf(words))
                .toList();
    }

    private Row row(AwardBook.Entry entry) {
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
                book.mayRecover(entry, currentPerson.get()));
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
