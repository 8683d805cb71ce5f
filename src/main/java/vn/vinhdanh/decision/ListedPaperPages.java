package vn.vinhdanh.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.decision.ListedRows.Row;
import vn.vinhdanh.decision.ListedRows.Typed;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;

/**
 * One signed paper for all dossiers that it names: the decision, the submission to the level above, and what that level
 * answers (R52). It is looked at once more before it is entered, since nobody takes it back here.
 */
@Controller
class ListedPaperPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String CHOICE = "kq:";
    private static final String REASON = "ly-do:";

    private final ListedPapers papers;
    private final ListedRows rows;
    private final CurrentPerson currentPerson;

    ListedPaperPages(ListedPapers papers, ListedRows rows, CurrentPerson currentPerson) {
        this.papers = papers;
        this.rows = rows;
        this.currentPerson = currentPerson;
    }

    /**
     * A finding that leads to where it is mended.
     *
     * @param target id on the page; empty where it lies nowhere
     * @param nominee whose row it is; empty where it is no row's
     */
    record Lead(String target, String nominee, Finding finding) {}

    /** @param id of the campaign; blank for the latest */
    @GetMapping({ListKind.DECISION_PATH, ListKind.SUBMISSION_PATH, ListKind.HIGHER_ANSWER_PATH})
    String show(HttpServletRequest request, @RequestParam(name = "dot", defaultValue = "") String id, Model model) {
        ListKind kind = kind(request);
        fill(kind, campaign(kind, id), Typed.NOTHING, model);
        return "listed-paper";
    }

    /**
     * @param step empty to have it shown once more, {@code sua} to go on typing, {@code ghi} to enter it
     * @param given {@code kq:<dossier>} is YES, NO or empty, {@code ly-do:<dossier>} the reason
     */
    @PostMapping({ListKind.DECISION_PATH, ListKind.SUBMISSION_PATH, ListKind.HIGHER_ANSWER_PATH})
    ModelAndView enter(
            HttpServletRequest request,
            @RequestParam(name = "dot") String id,
            @RequestParam(name = "buoc", defaultValue = "") String step,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        ListKind kind = kind(request);
        Campaign campaign = campaign(kind, id);
        Typed typed = new Typed(byDossier(given, CHOICE), byDossier(given, REASON));
        ListedPaper paper = new ListedPaper(kind, number, date, typed.lines(kind.refuses()));
        model.addAttribute("number", number);
        model.addAttribute("date", date);
        try {
            if (step.equals("ghi")) {
                papers.enter(campaign, paper, currentPerson.get());
                return new ModelAndView(
                        "redirect:" + kind.getPath() + "?dot={id}&da-ghi={so}",
                        Map.of("id", id, "so", paper.lines().size()));
            }
            if (step.isEmpty()) {
                papers.look(campaign, paper, currentPerson.get());
                review(paper, given, model);
            }
            fill(kind, campaign, typed, model);
            return new ModelAndView("listed-paper", model.asMap());
        } catch (NotForYou notForYou) {
            throw notForYou;
        } catch (Refusal refusal) {
            fill(kind, campaign, typed, model);
            refused(refusal, model);
            return new ModelAndView("listed-paper", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ListKind kind(HttpServletRequest request) {
        return ListKind.at((String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
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

    private void fill(ListKind kind, Campaign campaign, Typed typed, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("words", ListWords.of(kind));
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", papers.of(kind, currentPerson.get()));
        model.addAttribute("groups", rows.waiting(kind, campaign, currentPerson.get(), typed));
        model.addAttribute("gone", rows.gone(kind, campaign, currentPerson.get(), typed));
    }

    /** What is typed goes along, also where nothing was chosen yet. */
    private static void review(ListedPaper paper, MultiValueMap<String, String> given, Model model) {
        model.addAttribute(
                "typed",
                given.toSingleValueMap().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(CHOICE)
                                || entry.getKey().startsWith(REASON))
                        .filter(entry -> !entry.getValue().isBlank())
                        .toList());
        long granted = paper.lines().values().stream()
                .filter(ListedPaper.Line::granted)
                .count();
        model.addAttribute("yes", granted);
        model.addAttribute("no", paper.lines().size() - granted);
        model.addAttribute("numbered", paper.isNumbered());
        model.addAttribute("day", paper.date() == null ? "" : DAY.format(paper.date()));
    }

    private static void refused(Refusal refusal, Model model) {
        Map<String, String> nominees = new HashMap<>();
        rowsIn(model).forEach(row -> nominees.put(row.code(), row.nominee()));
        model.addAttribute(
                "leads",
                refusal.findings().stream()
                        .map(finding -> lead(finding, nominees))
                        .toList());
        model.addAttribute(
                "faulty",
                refusal.findings().stream()
                        .filter(finding -> finding.place().kind() == Place.Kind.ROW)
                        .collect(
                                Collectors.groupingBy(finding -> finding.place().key())));
    }

    private static Stream<Row> rowsIn(Model model) {
        List<?> groups = (List<?>) model.getAttribute("groups");
        List<?> gone = (List<?>) model.getAttribute("gone");
        return Stream.concat(
                groups.stream().flatMap(group -> ((ListedRows.Group) group).rows().stream()),
                gone.stream().map(Row.class::cast));
    }

    private static Lead lead(Finding finding, Map<String, String> nominees) {
        String key = finding.place().key();
        return switch (finding.place().kind()) {
            case ROW -> new Lead("hs-" + key, nominees.getOrDefault(key, ""), finding);
            case FIELD -> new Lead(key, "", finding);
            default -> new Lead("", "", finding);
        };
    }

    private Campaign campaign(ListKind kind, String id) {
        return papers.of(kind, currentPerson.get()).stream()
                .filter(campaign -> id.isBlank() || campaign.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotForYou(
                        kind.isOurs()
                                ? "Quyết định, tờ trình do người có thẩm quyền của đợt thi đua đã phát động ghi."
                                : "Kết quả của cấp trên do cơ quan thẩm định của đợt thi đua đã phát động ghi.",
                        ""));
    }
}
