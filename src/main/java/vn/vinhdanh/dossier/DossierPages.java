package vn.vinhdanh.dossier;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.NotForYou;
import vn.vinhdanh.finding.Refusal;
import vn.vinhdanh.identity.CurrentPerson;

/** The page of a dossier, to read and print. Forms link here. */
@Controller
@RequestMapping("/ho-so")
class DossierPages {

    private final Dossiers dossiers;
    private final DossierViews views;
    private final FindingSheets sheets;
    private final DossierMoves moves;
    private final DossierProgress progress;
    private final ObjectProvider<PagePart> parts;
    private final CurrentPerson currentPerson;

    DossierPages(
            Dossiers dossiers,
            DossierViews views,
            FindingSheets sheets,
            DossierMoves moves,
            DossierProgress progress,
            ObjectProvider<PagePart> parts,
            CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.views = views;
        this.sheets = sheets;
        this.moves = moves;
        this.progress = progress;
        this.parts = parts;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/{code}")
    String read(@PathVariable String code, Model model) {
        show(code, model);
        return "dossier";
    }

    /** The same beside a task of the dossier's: what it says and where it stands, without what can be done elsewhere. */
    @GetMapping("/{code}/trong-viec")
    String readBesideTask(@PathVariable String code, Model model) {
        show(code, model);
        return "dossier-tab";
    }

    /** The unit takes its dossier back; the reason stays with it. */
    @PostMapping("/{code}/rut")
    ModelAndView withdraw(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Model model) {
        try {
            dossiers.withdraw(code, reason, currentPerson.get());
            return new ModelAndView("redirect:/ho-so/{code}?rut");
        } catch (Refusal refusal) {
            show(code, model);
            model.addAttribute("refusal", refusal.getMessage());
            model.addAttribute("reason", reason);
            return new ModelAndView("dossier", model.asMap(), statusOf(refusal));
        }
    }

    /** The appraising office draws the dossier back; the reason stays with it. */
    @PostMapping("/{code}/tham-dinh-lai")
    ModelAndView drawBack(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Model model) {
        try {
            dossiers.drawBack(code, reason, currentPerson.get());
            return new ModelAndView("redirect:/ho-so/{code}?tham-dinh-lai");
        } catch (Refusal refusal) {
            show(code, model);
            model.addAttribute("drawBackRefusal", refusal.getMessage());
            model.addAttribute("drawBackReason", reason);
            return new ModelAndView("dossier", model.asMap(), statusOf(refusal));
        }
    }

    /** The appraising office proposes to move the dossier; the unit's head gets a task. */
    @PostMapping("/{code}/chuyen")
    ModelAndView proposeMove(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String awardForm,
            @RequestParam(defaultValue = "") String bloc,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        try {
            moves.proposeWhileWaiting(code, awardForm, bloc, reason, currentPerson.get());
            return new ModelAndView("redirect:/ho-so/{code}?chuyen");
        } catch (Refusal refusal) {
            show(code, model);
            model.addAttribute("moveRefusal", refusal.getMessage());
            model.addAttribute("moveReason", reason);
            return new ModelAndView("dossier", model.asMap(), statusOf(refusal));
        }
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return refusal instanceof NotForYou ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private void show(String code, Model model) {
        Dossier dossier = dossiers.read(code, currentPerson.get());
        DossierViews.View view = views.view(dossier, currentPerson.get());
        model.addAttribute("dossier", view);
        boolean appraiser =
                currentPerson.get().isIn(dossiers.participants(dossier).group(Role.APPRAISER));
        model.addAttribute("mayDrawBack", appraiser && dossier.status().isDrawnBackToAppraisal());
        model.addAttribute("mayMove", appraiser && dossier.status() == DossierStatus.AWAITING_BLOC_REVIEW);
        model.addAttribute("moveChoices", moves.choices(dossier));
        model.addAttribute(
                "parts",
                parts.orderedStream()
                        .flatMap(part -> part.of(dossier, currentPerson.get()).stream())
                        .toList());
        model.addAttribute("progress", progress.of(dossier));
        FindingSheet sheet = sheets.of(dossier, currentPerson.get());
        model.addAttribute("sheet", sheet);
        model.addAttribute("blocking", findings(sheet, true));
        model.addAttribute("advisory", findings(sheet, false));
    }

    private static List<Finding> findings(FindingSheet sheet, boolean blocking) {
        return sheet.open().stream()
                .map(FindingSheet.OpenRow::finding)
                .filter(finding -> finding.isBlocking() == blocking)
                .toList();
    }
}
