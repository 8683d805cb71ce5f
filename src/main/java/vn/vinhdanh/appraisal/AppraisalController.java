package vn.vinhdanh.appraisal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.vinhdanh.dossier.DossierMoves;
import vn.vinhdanh.dossier.DossierViews;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.identity.CurrentPerson;
import vn.vinhdanh.supplement.Reason;
import vn.vinhdanh.supplement.SupplementViews;

/** What the form "Thẩm định hồ sơ" reads and saves. */
@RestController
@RequestMapping("/api/appraisals")
class AppraisalController {

    private final Appraisals appraisals;
    private final Dossiers dossiers;
    private final DossierViews dossierViews;
    private final Campaigns campaigns;
    private final DossierMoves moves;
    private final SupplementViews supplements;
    private final DeadlineCalendar calendar;
    private final CurrentPerson currentPerson;

    AppraisalController(
            Appraisals appraisals,
            Dossiers dossiers,
            DossierViews dossierViews,
            Campaigns campaigns,
            DossierMoves moves,
            SupplementViews supplements,
            DeadlineCalendar calendar,
            CurrentPerson currentPerson) {
        this.appraisals = appraisals;
        this.dossiers = dossiers;
        this.dossierViews = dossierViews;
        this.campaigns = campaigns;
        this.moves = moves;
        this.supplements = supplements;
        this.calendar = calendar;
        this.currentPerson = currentPerson;
    }

    record Choice(String id, String name) {}

    record VerdictRow(String criterion, String text, String clause, String declared, Boolean met, String note) {}

    record View(
            String dossierCode,
            int version,
            boolean editable,
            int round,
            String deadline,
            SupplementViews.Outlook outlook,
            Outcome outcome,
            String reason,
            List<Reason> supplements,
            boolean limitKnown,
            MoveTarget move,
            DossierMoves.Choices moveChoices,
            Evidence evidence,
            List<Choice> outcomes,
            List<VerdictRow> verdicts,
            List<Weighing> weighings,
            DossierViews.View dossier,
            List<Finding> findings) {}

    record Draft(
            int version,
            Outcome outcome,
            String reason,
            List<VerdictRow> verdicts,
            List<Weighing> weighings,
            List<Reason> supplements,
            boolean limitKnown,
            MoveTarget move,
            Evidence evidence) {

        AppraisalDraft parse() {
            return new AppraisalDraft(
                    outcome,
                    reason == null ? "" : reason.trim(),
                    verdicts == null
                            ? List.of()
                            : verdicts.stream()
                                    .map(v -> new Verdict(v.criterion(), v.met(), v.note() == null ? "" : v.note()))
                                    .toList(),
                    weighings == null
                            ? List.of()
                            : weighings.stream()
                                    .filter(w -> w.text() != null && !w.text().isBlank())
                                    .toList(),
                    supplements == null ? List.of() : supplements,
                    limitKnown,
                    move,
                    evidence);
        }
    }

    @GetMapping("/{dossierCode}")
    View read(@PathVariable String dossierCode) {
        return view(appraisals.read(dossierCode, currentPerson.get()));
    }

    @PutMapping("/{dossierCode}")
    View write(@PathVariable String dossierCode, @RequestBody Draft draft) {
        return view(appraisals.write(dossierCode, draft.version(), draft.parse(), currentPerson.get()));
    }

    private View view(Appraisal appraisal) {
        Dossier dossier = dossiers.get(appraisal.dossierCode());
        Campaign campaign = campaigns.get(dossier.campaignId());
        DossierViews.View dossierView = dossierViews.view(dossier, currentPerson.get());
        Map<String, Verdict> given =
                appraisal.verdicts().stream().collect(Collectors.toMap(Verdict::criterion, Function.identity()));
        return new View(
                appraisal.dossierCode(),
                appraisal.version(),
                appraisal.isOpen(),
                appraisal.round(),
                calendar.lastMomentInWords(campaign, appraisals.due(appraisal.dossierCode())),
                supplements.outlook(dossiers.participants(dossier), dossier.code()),
                appraisal.outcome(),
                appraisal.reason(),
                appraisal.supplements(),
                appraisal.isLimitKnown(),
                appraisal.move(),
                moves.choices(dossier),
                appraisal.evidence(),
                Arrays.stream(Outcome.values())
                        .map(o -> new Choice(o.name(), o.words()))
                        .toList(),
                dossierView.declarations().stream()
                        .map(d -> row(d, given.getOrDefault(d.criterion(), new Verdict(d.criterion(), null, ""))))
                        .toList(),
                appraisal.weighings(),
                dossierView,
                appraisal.isOpen() ? appraisals.check(appraisal) : List.of());
    }

    private static VerdictRow row(DossierViews.DeclarationRow declaration, Verdict verdict) {
        String rated = declaration.ratings().stream()
                .filter(r -> r.id().equals(declaration.rating()))
                .map(DossierViews.Choice::name)
                .findFirst()
                .orElse(declaration.declared() ? "đạt" : "chưa khai");
        String declared = declaration.note().isBlank() ? rated : rated + " – " + declaration.note();
        return new VerdictRow(
                declaration.criterion(),
                declaration.text(),
                declaration.clause(),
                declared,
                verdict.met(),
                verdict.note());
    }
}
