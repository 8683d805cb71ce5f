package vn.vinhdanh.blocreview;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.ranking.Standing;
import vn.vinhdanh.ranking.Standing.Votes;

/** What a dossier is compared by: its results, and what its bloc's last meeting on it counted. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final BlocReviewRepository reviews;
    private final Dossiers dossiers;

    Standings(BlocReviewRepository reviews, Dossiers dossiers) {
        this.reviews = reviews;
        this.dossiers = dossiers;
    }

    /** @param rate its completion rate, as it is or as it would be */
    public Standing of(Dossier dossier, Optional<CompletionRate> rate) {
        return reviews.findByCampaignId(dossier.campaignId()).stream()
                .filter(review -> review.candidateOf(dossier.code()).isPresent())
                .reduce((earlier, later) -> later.code().compareTo(earlier.code()) > 0 ? later : earlier)
                .map(review ->
                        of(review.code(), review.candidateOf(dossier.code()).orElseThrow(), rate))
                .orElse(of("", Candidate.undecided(dossier.code()), rate));
    }

    Standing of(String review, Candidate candidate) {
        return of(review, candidate, dossiers.completionRate(dossiers.get(candidate.dossierCode())));
    }

    private static Standing of(String review, Candidate candidate, Optional<CompletionRate> rate) {
        return new Standing(
                rate.flatMap(CompletionRate::rate).orElse(null),
                rate.flatMap(CompletionRate::exceeded).orElse(null),
                candidate.creativeWorks(),
                candidate.womenPercent() == null
                        ? null
                        : Ratio.of(candidate.womenPercent()).dividedBy(Ratio.of(HUNDRED)),
                candidate.votes() == null ? null : new Votes(review, candidate.votes()));
    }
}
