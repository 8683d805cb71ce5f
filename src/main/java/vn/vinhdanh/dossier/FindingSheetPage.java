package vn.vinhdanh.dossier;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.organization.Participants;

/** The sheet of findings to print and to sign (A4): what stands, what was settled. */
@Controller
class FindingSheetPage {

    private final Dossiers dossiers;
    private final FindingSheets sheets;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    FindingSheetPage(Dossiers dossiers, FindingSheets sheets, CurrentPerson currentPerson, Clock clock) {
        this.dossiers = dossiers;
        this.sheets = sheets;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @GetMapping("/ho-so/{code}/phieu-kiem-tra")
    String sheet(@PathVariable String code, Model model) {
        Dossier dossier = dossiers.read(code, currentPerson.get());
        Participants participants = dossiers.participants(dossier);
        Campaign campaign = participants.campaign();
        model.addAttribute("code", code);
        model.addAttribute("unit", dossier.nominee(participants.unit()));
        model.addAttribute("preparer", participants.preparer().name());
        model.addAttribute("awardForm", dossiers.form(dossier).name());
        model.addAttribute("campaign", campaign.name());
        model.addAttribute("place", campaign.plan().place());
        model.addAttribute("receiver", campaign.role(Role.APPRAISER).name());
        model.addAttribute("checked", dossiers.wasChecked(dossier));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), campaign.timeZone()));
        model.addAttribute("sheet", sheets.of(dossier, currentPerson.get()));
        return "finding-sheet";
    }
}
