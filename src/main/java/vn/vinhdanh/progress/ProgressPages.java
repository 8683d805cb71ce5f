package vn.vinhdanh.progress;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.ProgressRule.Period;
import vn.vinhdanh.download.Handout;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.NotFound;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Participants;
import vn.vinhdanh.registration.Registration;
import vn.vinhdanh.registration.Registrations;
import vn.vinhdanh.targetchange.TargetChanges;

/** Where a unit reports what it has reached, and where it, its bloc's leader and the offices see how far units are. */
@Controller
class ProgressPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ProgressReports reports;
    private final ProgressViews views;
    private final Overviews overviews;
    private final TargetChanges targetChanges;
    private final Registrations registrations;
    private final Campaigns campaigns;
    private final CurrentPerson currentPerson;

    ProgressPages(
            ProgressReports reports,
            ProgressViews views,
            Overviews overviews,
            TargetChanges targetChanges,
            Registrations registrations,
            Campaigns campaigns,
            CurrentPerson currentPerson) {
        this.reports = reports;
        this.views = views;
        this.overviews = overviews;
        this.targetChanges = targetChanges;
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/ket-qua")
    String overview(Model model) {
        model.addAttribute(
                "campaigns",
                overviews.of(currentPerson.get()).stream().map(views::rows).toList());
        return "progress-overview";
    }

    /** @param bloc id of one bloc; empty for all that the person may see */
    @GetMapping("/ket-qua/tien-do.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam("dot") String campaignId, @RequestParam(name = "khoi", defaultValue = "") String bloc) {
        Campaign campaign = campaigns.get(campaignId);
        Overview overview = overviews.of(campaign, bloc, currentPerson.get());
        String whose = bloc.isEmpty() || overview.blocs().isEmpty()
                ? campaign.name()
                : overview.blocs().get(0).name() + ", " + campaign.name();
        return Handout.of(campaignId + (bloc.isEmpty() ? "" : "-" + bloc) + " - Tiến độ chỉ tiêu.xlsx", XLSX)
                .body(ProgressSheet.of(
                        whose + ". Số liệu đến ngày " + DAY.format(reports.today(campaign)) + ".", overview));
    }

    @GetMapping("/ket-qua/{code}")
    String read(@PathVariable String code, Model model) {
        Registration registration = reports.read(code, currentPerson.get());
        head(registration, model);
        model.addAttribute("sheet", views.sheet(registration, currentPerson.get()));
        model.addAttribute("changes", views.changes(registration));
        model.addAttribute(
                "mayPropose",
                reports.mayReport(registration, currentPerson.get()) && targetChanges.areOpen(registration));
        return "progress";
    }

    @GetMapping("/ket-qua/{code}/bao-cao/{period}")
    String form(@PathVariable String code, @PathVariable String period, Model model) {
        Registration registration = forReporting(code);
        show(registration, reports.period(registration, period), List.of(), List.of(), false, model);
        return "progress-report";
    }

    /** Keeps what was typed in any case, so that a report with faults is there again. */
    @PostMapping("/ket-qua/{code}/bao-cao/{period}")
    ModelAndView send(
            @PathVariable String code,
            @PathVariable String period,
            @RequestParam int version,
            @RequestParam(defaultValue = "gui") String action,
            @RequestParam Map<String, String> fields,
            Model model) {
        Registration registration = forReporting(code);
        List<Typed> typed = typed(registration, fields);
        try {
            int kept = reports.keep(code, period, version, typed, currentPerson.get());
            if (action.equals("luu")) {
                return new ModelAndView("redirect:/ket-qua/{code}/bao-cao/{period}?da-luu");
            }
            reports.send(code, period, kept, typed, currentPerson.get());
            return new ModelAndView("redirect:/ket-qua/{code}?da-gui");
        } catch (NotForYou | NotFound notHere) {
            throw notHere;
        } catch (Refusal refusal) {
            show(registration, reports.period(registration, period), typed, refusal.findings(), false, model);
            return new ModelAndView("progress-report", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
            show(registration, reports.period(registration, period), typed, List.of(), true, model);
            return new ModelAndView("progress-report", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    record Draft(int version, Map<String, String> fields) {}

    record Kept(int version) {}

    /** What the page saves by itself while somebody types. */
    @PutMapping("/api/progress/{code}/{period}/draft")
    @ResponseBody
    Kept keep(@PathVariable String code, @PathVariable String period, @RequestBody Draft draft) {
        Registration registration = forReporting(code);
        return new Kept(
                reports.keep(code, period, draft.version(), typed(registration, draft.fields()), currentPerson.get()));
    }

    /**
     * @param typed what was sent in vain
     * @param overtaken whether that was because somebody else saved meanwhile
     */
    private void show(
            Registration registration,
            Period period,
            List<Typed> typed,
            List<Finding> faults,
            boolean overtaken,
            Model model) {
        head(registration, model);
        model.addAttribute("faults", faults);
        model.addAttribute("overtaken", overtaken);
        model.addAttribute("form", views.form(registration, period, typed));
    }

    private void head(Registration registration, Model model) {
        Participants participants = registrations.participants(registration);
        model.addAttribute("code", registration.code());
        model.addAttribute("unit", participants.unit().name());
        model.addAttribute("bloc", participants.blocName());
        model.addAttribute("campaign", participants.campaign().name());
    }

    private Registration forReporting(String code) {
        Registration registration = reports.read(code, currentPerson.get());
        if (!reports.mayReport(registration, currentPerson.get())) {
            throw new NotForYou(
                    "Kết quả của "
                            + registrations.participants(registration).unit().name()
                            + " do chuyên viên của đơn vị báo cáo.",
                    "");
        }
        return registration;
    }

    private static List<Typed> typed(Registration registration, Map<String, String> fields) {
        List<Typed> typed = new ArrayList<>();
        registration
                .targets()
                .forEach(target -> typed.add(new Typed(
                        target.number(),
                        field(fields, "reached", target.number()),
                        field(fields, "day", target.number()),
                        field(fields, "note", target.number()))));
        return typed;
    }

    private static String field(Map<String, String> fields, String name, int target) {
        return fields.getOrDefault(name + "-" + target, "").trim();
    }
}
