package vn.vinhdanh.blocreview;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.campaign.DeadlineKind;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.DossierStatus;
import vn.vinhdanh.explanation.Explains;
import vn.vinhdanh.explanation.Step;
import vn.vinhdanh.organization.Organizations;

/** What the bloc's meetings said about a dossier. */
@Component
@Order(20)
class BlocReviewStory implements Explains {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final BlocReviewRepository reviews;
    private final ComparisonRows comparisons;
    private final Campaigns campaigns;
    private final Organizations organizations;

    BlocReviewStory(
            BlocReviewRepository reviews,
            ComparisonRows comparisons,
            Campaigns campaigns,
            Organizations organizations) {
        this.reviews = reviews;
        this.comparisons = comparisons;
        this.campaigns = campaigns;
        this.organizations = organizations;
    }

    @Override
    public List<Step> of(Dossier dossier) {
        List<ComparisonRows.Row> compared = comparisons.of(dossier.code());
        return reviews.findByCampaignId(dossier.campaignId()).stream()
                .flatMap(review -> review.candidates().stream()
                        .filter(candidate -> candidate.dossierCode().equals(dossier.code()) && candidate.told())
                        .filter(candidate -> candidate.decision() != null)
                        .flatMap(candidate -> Stream.concat(
                                compared.stream()
                                        .filter(row -> row.review().equals(review.code()))
                                        .map(row -> step(review, row)),
                                Stream.of(step(review, candidate)))))
                .toList();
    }

    private Step step(BlocReview review, ComparisonRows.Row row) {
        return new Step(
                "Khối bình xét",
                "Số liệu xếp thứ mấy trong khối?",
                "Thứ " + row.place() + (row.tied() ? " (cùng thứ với tập thể khác)" : "") + " trong " + row.among()
                        + " hồ sơ: " + row.contest() + "."
                        + (row.sentence().isEmpty() ? "" : " " + row.sentence()),
                "",
                row.clause(),
                blocName(review),
                review.heldOn() == null ? "" : DAY.format(review.heldOn()));
    }

    private Step step(BlocReview review, Candidate candidate) {
        Campaign campaign = campaigns.get(review.campaignId());
        long present = review.attendance().stream().filter(Attendance::present).count();
        return new Step(
                "Khối bình xét",
                "Khối có đề nghị không?",
                candidate.decision().words() + (candidate.reason().isBlank() ? "." : ". Lý do: " + candidate.reason()),
                "",
                campaign.deadline(DeadlineKind.BLOC_REVIEW)
                        .map(Campaign.Deadline::clause)
                        .orElse(""),
                blocName(review) + ", " + present + "/" + review.attendance().size() + " đơn vị dự họp",
                review.heldOn() == null ? "" : DAY.format(review.heldOn()),
                candidate.isProposed() ? null : DossierStatus.NOT_SELECTED);
    }

    private String blocName(BlocReview review) {
        return organizations
                .of(review.campaignId())
                .bloc(review.blocId())
                .map(bloc -> bloc.name())
                .orElse("");
    }
}
