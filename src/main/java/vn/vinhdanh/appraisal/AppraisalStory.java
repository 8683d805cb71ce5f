package vn.vinhdanh.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.Role;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;

/** What the appraisal concluded, criterion by criterion. */
@Component
@Order(30)
class AppraisalStory implements Explains {

    private static final String STAGE = "Thẩm định";

    private final AppraisalRepository appraisals;
    private final Campaigns campaigns;

    AppraisalStory(AppraisalRepository appraisals, Campaigns campaigns) {
        this.appraisals = appraisals;
        this.campaigns = campaigns;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        return appraisals
                .findById(dossier.code())
                .filter(appraisal -> !appraisal.isOpen() && appraisal.outcome() != null)
                .map(appraisal -> steps(appraisal, campaigns.get(dossier.campaignId())))
                .orElse(List.of());
    }

    private static List<Step> steps(Appraisal appraisal, Campaign campaign) {
        String office = campaign.role(Role.APPRAISER).name();
        String when = Step.at(appraisal.concludedAt(), campaign.timeZone());
        List<Step> steps = new ArrayList<>();
        for (Verdict verdict : appraisal.verdicts()) {
            campaign.criteria().stream()
                    .filter(criterion -> criterion.id().equals(verdict.criterion()) && verdict.met() != null)
                    .forEach(criterion -> steps.add(new Step(
                            STAGE,
                            criterion.text() + "?",
                            verdict.met() ? "Đạt." : "Không đạt.",
                            "",
                            criterion.clause(),
                            office,
                            when)));
        }
        steps.add(new Step(
                STAGE,
                "Kết luận thẩm định?",
                appraisal.outcome().words() + told(appraisal),
                "",
                campaign.deadline(DeadlineKind.APPRAISAL)
                        .map(Campaign.Deadline::clause)
                        .orElse(""),
                office,
                when,
                appraisal.outcome() == Outcome.NOT_ELIGIBLE ? DossierStatus.NOT_ELIGIBLE : null));
        return steps;
    }

    /** What the unit was told; the appraiser's notes, and words beside "eligible", are for the office. */
    private static String told(Appraisal appraisal) {
        return appraisal.outcome() == Outcome.QUALIFIED
                        || appraisal.reason() == null
                        || appraisal.reason().isBlank()
                ? "."
                : ". Lý do: " + appraisal.reason();
    }
}
