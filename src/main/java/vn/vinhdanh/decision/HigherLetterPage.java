package vn.vinhdanh.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;

/** "Kết quả của cấp trên": one letter for all dossiers that it answers, partly yes and partly no (R52). */
@Controller
@RequestMapping("/ket-qua-cap-tren")
class HigherLetterPage {

    private static final String YES = "YES";
    private static final String NO = "NO";

    private final HigherLetters letters;
    private final Dossiers dossiers;
    private final CurrentPerson currentPerson;

    HigherLetterPage(HigherLetters letters, Dossiers dossiers, CurrentPerson currentPerson) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.currentPerson = currentPerson;
    }

    /** @param answer YES, NO, or empty while there is none */
    record Row(String code, String nominee, String award, String answer, String reason) {}

    /** @param id of the campaign; blank for the latest */
    @GetMapping
    String show(@RequestParam(name = "dot", defaultValue = "") String id, Model model) {
        fill(campaign(id), Map.of(), Map.of(), model);
        return "higher-letter";
    }

    /** @param given {@code kq:<dossier>} is YES, NO or empty, {@code ly-do:<dossier>} the reason */
    @PostMapping
    ModelAndView enter(
            @RequestParam(name = "dot") String id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Campaign campaign = campaign(id);
        Map<String, String> answers = byDossier(given, "kq:");
        Map<String, String> reasons = byDossier(given, "ly-do:");
        try {
            letters.enter(campaign, new HigherLetter(number, date, lines(answers, reasons)), currentPerson.get());
            return new ModelAndView("redirect:/ket-qua-cap-tren?dot={id}&da-ghi={so}", Map.of("id", id, "so", number));
        } catch (NotForYou notForYou) {
            throw notForYou;
        } catch (Refusal refusal) {
            fill(campaign, answers, reasons, model);
            model.addAttribute("refusal", refusal);
            model.addAttribute("number", number);
            model.addAttribute("date", date);
            return new ModelAndView("higher-letter", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static Map<String, HigherLetter.Line> lines(Map<String, String> answers, Map<String, String> reasons) {
        Map<String, HigherLetter.Line> lines = new LinkedHashMap<>();
        answers.forEach((code, answer) -> {
            if (answer.equals(YES) || answer.equals(NO)) {
                lines.put(code, new HigherLetter.Line(answer.equals(YES), reasons.getOrDefault(code, "")));
            }
        });
        return lines;
    }

    private static Map<String, String> byDossier(MultiValueMap<String, String> given, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(
                        name.substring(prefix.length()),
                        Objects.toString(value.get(0), "").trim());
            }
        });
        return values;
    }

    private void fill(Campaign campaign, Map<String, String> answers, Map<String, String> reasons, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", letters.of(currentPerson.get()));
        model.addAttribute(
                "rows",
                letters.waiting(campaign).stream()
                        .map(dossier -> row(dossier, answers, reasons))
                        .toList());
    }

    private Row row(Dossier dossier, Map<String, String> answers, Map<String, String> reasons) {
        return new Row(
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                answers.getOrDefault(dossier.code(), ""),
                reasons.getOrDefault(dossier.code(), ""));
    }

    private Campaign campaign(String id) {
        List<Campaign> mine = letters.of(currentPerson.get());
        return mine.stream()
                .filter(campaign -> id.isBlank() || campaign.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotForYou(
                        "Kết quả của cấp trên do cơ quan thẩm định của đợt thi đua đã phát động ghi.", ""));
    }
}
