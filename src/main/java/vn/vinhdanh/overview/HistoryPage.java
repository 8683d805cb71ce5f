package vn.vinhdanh.overview;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierViews;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.identity.CurrentPerson;

/** The way of one dossier: where it stood, what decided, who did what. For those who may read it; also after its end. */
@Controller
@RequestMapping("/tong-quan")
class HistoryPage {

    private final Dossiers dossiers;
    private final DossierViews views;
    private final DossierHistory history;
    private final ObjectProvider<Explains> rooms;
    private final Campaigns campaigns;
    private final Running running;
    private final CurrentPerson currentPerson;

    HistoryPage(
            Dossiers dossiers,
            DossierViews views,
            DossierHistory history,
            ObjectProvider<Explains> rooms,
            Campaigns campaigns,
            Running running,
            CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.views = views;
        this.history = history;
        this.rooms = rooms;
        this.campaigns = campaigns;
        this.running = running;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/ho-so/{code}")
    @Transactional(readOnly = true)
    public String read(@PathVariable String code, Model model) {
        Dossier dossier = dossiers.read(code, currentPerson.get());
        model.addAttribute("dossier", views.view(dossier, currentPerson.get()));
        model.addAttribute(
                "stages", history.of(code, campaigns.get(dossier.campaignId()).timeZone()));
        model.addAttribute(
                "steps",
                rooms.orderedStream().flatMap(room -> room.of(dossier).stream()).toList());
        model.addAttribute("diagram", running.diagramOf(code).orElse(null));
        return "overview-history";
    }

    /** Leads to the diagram in Cockpit; once the case has ended, to its way. */
    @GetMapping("/so-do/{code}")
    String diagram(@PathVariable String code) {
        return running.diagramOf(code).map(address -> "redirect:" + address).orElse("redirect:/tong-quan/ho-so/{code}");
    }
}
