package vn.vinhdanh.substitution;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.deadline.DeadlineCalendar;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;

/** What the form "Xét thay thế" reads and saves. */
@RestController
@RequestMapping("/api/substitutions")
class SubstitutionController {

    private final Substitutions substitutions;
    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final DeadlineCalendar calendar;
    private final CurrentPerson currentPerson;

    SubstitutionController(
            Substitutions substitutions,
            Dossiers dossiers,
            Campaigns campaigns,
            DeadlineCalendar calendar,
            CurrentPerson currentPerson) {
        this.substitutions = substitutions;
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    record Draft(int version, String chosen, String reason) {}

    record View(
            String code,
            int version,
            boolean editable,
            String deadline,
            String campaignName,
            String dossierCode,
            String unitName,
            String awardForm,
            String outcomeReason,
            String clause,
            List<Candidate> candidates,
            String chosen,
            String reason,
            String told,
            List<Finding> findings) {}

    @GetMapping("/{code}")
    View read(@PathVariable String code) {
        return view(substitutions.read(code, currentPerson.get()));
    }

    @PutMapping("/{code}")
    View write(@PathVariable String code, @RequestBody Draft draft) {
        return view(substitutions.write(
                code, draft.version(), text(draft.chosen()), text(draft.reason()), currentPerson.get()));
    }

    private View view(Substitution substitution) {
        Dossier dossier = dossiers.get(substitution.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        List<Candidate> candidates = substitution.isOpen() ? substitutions.candidates(substitution) : List.of();
        return new View(
                substitution.code(),
                substitution.version(),
                substitution.isOpen(),
                calendar.lastMomentInWords(campaign, substitution.due()),
                campaign.name(),
                dossier.code(),
                dossiers.nominee(dossier),
                dossiers.form(dossier).name(),
                dossier.outcomeReason(),
                campaign.substitution().clause(),
                candidates,
                substitution.chosen(),
                substitution.reason(),
                substitution.told(),
                substitution.isOpen() ? substitutions.missing(substitution, candidates) : List.of());
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.trim();
    }
}
