package vn.vinhdanh.blocreview;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.organization.Organizations;

/** What the bloc's meetings said about a dossier. */
@Component
@Order(20)
class BlocReviewStory implements Explains {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BlocReviewRepository reviews;
    private final Campaigns campaigns;
    private final Organizations organizations;

    BlocReviewStory(BlocReviewRepository reviews, Campaigns campaigns, Organizations organizations) {
        this.reviews = reviews;
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        return reviews.findByCampaignId(dossier.campaignId()).stream()
                .flatMap(review -> review.candidates().stream()
                        .filter(candidate -> candidate.dossierCode().equals(dossier.code()) && candidate.told())
                        .filter(candidate -> candidate.decision() != null)
                        .map(candidate -> step(review, candidate)))
                .toList();
    }

    private Step step(BlocReview review, Candidate candidate) {
        Campaign campaign = campaigns.get(review.campaignId());
        long present = review.attendance().stream().filter(Attendance::present).count();
        return new Step(
                "Khối bình xét",
                "Khối có đề nghị không?",
                candidate.decision().words() + (candidate.reason().isBlank() ? "." : ". Lý do: " + candidate.reason()),
                present + "/" + review.attendance().size() + " đơn vị dự họp",
                campaign.deadline(DeadlineKind.BLOC_REVIEW)
                        .map(Campaign.Deadline::clause)
                        .orElse(""),
                organizations
                        .get(campaign.organization())
                        .bloc(review.blocId())
                        .map(bloc -> bloc.name())
                        .orElse(""),
                review.heldOn() == null ? "" : DAY.format(review.heldOn()));
    }
}
