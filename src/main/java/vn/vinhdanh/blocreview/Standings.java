package vn.vinhdanh.blocreview;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.completion.CompletionRate;
import vn.vinhdanh.completion.Ratio;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.ranking.Standing;
import vn.vinhdanh.ranking.Standing.Votes;

/** What a dossier is compared by: its results, and what its bloc's last meeting on it counted. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    Standings(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** What a meeting counted of one dossier. */
    public record Counted(Integer creativeWorks, BigDecimal womenPercent, Votes votes) {

        public static final Counted NOTHING = new Counted(null, null, null);

        /** @param rate its completion rate, as it is or as it would be */
        public Standing with(Optional<CompletionRate> rate) {
            return new Standing(
                    rate.flatMap(CompletionRate::rate).orElse(null),
                    rate.flatMap(CompletionRate::exceeded).orElse(null),
                    creativeWorks,
                    womenPercent == null ? null : Ratio.of(womenPercent).dividedBy(Ratio.of(HUNDRED)),
                    votes);
        }
    }

    /** @return what the last meeting on each dossier of the campaign counted, by code; one under way is the last */
    public Map<String, Counted> of(String campaignId) {
        Map<String, Counted> counted = new HashMap<>();
        jdbc.sql("select candidate.dossier_code, review.code, candidate.creative_works, candidate.women_percent,"
                        + " candidate.votes"
                        + " from bloc_review review"
                        + " join bloc_review_candidate candidate on candidate.bloc_review_code = review.code"
                        + " where review.campaign_id = ?"
                        + " order by case when review.status = 'OPEN' then 1 else 0 end, review.held_on, review.code")
                .param(campaignId)
                .query(row -> {
                    Integer votes = (Integer) row.getObject(5);
                    counted.put(
                            row.getString(1),
                            new Counted(
                                    (Integer) row.getObject(3),
                                    row.getBigDecimal(4),
                                    votes == null ? null : new Votes(row.getString(2), votes)));
                });
        return counted;
    }

    Standing of(String review, Candidate candidate) {
        Votes votes = candidate.votes() == null ? null : new Votes(review, candidate.votes());
        return new Counted(candidate.creativeWorks(), candidate.womenPercent(), votes)
                .with(dossiers.completionRate(dossiers.get(candidate.dossierCode())));
    }
}
