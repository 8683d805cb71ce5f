package vn.vinhdanh.blocreview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.blocreview.Candidate.Decision;
import vn.vinhdanh.campaign.Campaign;
import vn.vinhdanh.campaign.Campaign.AwardForm;
import vn.vinhdanh.campaign.Campaign.Quota;
import vn.vinhdanh.campaign.Campaign.RankingStep;
import vn.vinhdanh.campaign.Campaigns;
import vn.vinhdanh.dossier.Dossier;
import vn.vinhdanh.dossier.Dossiers;
import vn.vinhdanh.organization.Unit;
import vn.vinhdanh.ranking.Comparison;
import vn.vinhdanh.ranking.Placed;
import vn.vinhdanh.ranking.Ranking;
import vn.vinhdanh.registration.Registrations;

/**
 * In which order the system sees the candidates of a meeting, and by what figures (R33, R37, P6). It proposes; the meeting
 * may decide otherwise and says why.
 */
@Component
@Transactional(readOnly = true)
class Comparisons {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Standings standings;
    private final ComparisonRows rows;

    Comparisons(
            Dossiers dossiers,
            Campaigns campaigns,
            Registrations registrations,
            Standings standings,
            ComparisonRows rows) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.standings = standings;
        this.rows = rows;
    }

    /** Those who compete for the awards of one quota; people compete for none (P9). */
    private record Contest(AwardForm form, Optional<Quota> quota, String parent) {}

    /**
     * @param place from 1, shared by equals; 0 for a person
     * @param contest what for, for people
     * @param behind why it stands behind the one before; empty for the first and for equals of the first
     * @param clause what the step rests on that parts them; of the first what it ranks first by
     * @param votes votes that were held on its equals
     */
    record Line(
            Candidate candidate,
            int place,
            boolean tied,
            String contest,
            String behind,
            String clause,
            List<RankingStep> votes) {}

    /** @return everybody, from the highest award, best first */
    List<Line> order(BlocReview review, List<Candidate> candidates) {
        Campaign campaign = campaigns.get(review.campaignId());
        // Asked for together, so that the rates of all of them need not read one after the other.
        registrations.of(
                campaign.id(),
                candidates.stream()
                        .map(candidate -> dossiers.get(candidate.dossierCode()).unitId())
                        .collect(Collectors.toSet()));
        Ranking ranking = new Ranking(campaign.ranking());
        List<Line> lines = new ArrayList<>();
        contests(campaign, candidates).forEach((contest, ofContest) -> {
            if (contest.form().isForIndividuals()) {
                ofContest.forEach(c -> lines.add(new Line(c, 0, false, words(contest), "", "", List.of())));
                return;
            }
            Candidate before = null;
            for (Placed<Candidate> placed : ranking.rank(ofContest, c -> standings.of(review.code(), c))) {
                for (Candidate candidate : placed.nominees()) {
                    lines.add(line(campaign, review, before, candidate, placed, words(contest)));
                }
                before = placed.nominees().get(0);
            }
        });
        return lines;
    }

    private Line line(
            Campaign campaign,
            BlocReview review,
            Candidate before,
            Candidate candidate,
            Placed<Candidate> placed,
            String contest) {
        if (before == null) {
            String clause = campaign.ranking().get(0).clause();
            return new Line(candidate, placed.place(), placed.isTie(), contest, "", clause, placed.votes());
        }
        Comparison behind = comparison(new Ranking(campaign.ranking()), review, before, candidate, placed.votes());
        return new Line(
                candidate,
                placed.place(),
                placed.isTie(),
                contest,
                behind.inWords(name(before), name(candidate)),
                behind.clause(),
                placed.votes());
    }

    private Map<Contest, List<Candidate>> contests(Campaign campaign, List<Candidate> candidates) {
        List<AwardForm> forms = campaign.awardForms();
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::dossierCode))
                .sorted(Comparator.comparing(c -> forms.indexOf(dossiers.form(dossiers.get(c.dossierCode())))))
                .collect(Collectors.groupingBy(this::contest, LinkedHashMap::new, Collectors.toList()));
    }

    private Contest contest(Candidate candidate) {
        Dossier dossier = dossiers.get(candidate.dossierCode());
        Unit unit = dossiers.participants(dossier).unit();
        AwardForm form = dossiers.form(dossier);
        Optional<Quota> quota = form.quotaFor(unit.kind());
        boolean perParent = quota.filter(q -> q.per() == Quota.Per.PARENT).isPresent();
        return new Contest(form, quota, perParent ? unit.parent() : null);
    }

    private static String words(Contest contest) {
        return contest.form().name()
                + contest.quota().map(q -> " – " + q.name()).orElse("");
    }

    private String compared(
            Ranking ranking, BlocReview review, Candidate ahead, Candidate behind, List<RankingStep> votes) {
        return comparison(ranking, review, ahead, behind, votes).inWords(name(ahead), name(behind));
    }

    private Comparison comparison(
            Ranking ranking, BlocReview review, Candidate ahead, Candidate behind, List<RankingStep> votes) {
        return ranking.explain(standings.of(review.code(), ahead), standings.of(review.code(), behind), votes);
    }

    /** Keeps the order that the meeting was shown, with the figures that made it. */
    void record(BlocReview review) {
        List<Line> order = order(review, review.candidates());
        for (Line line : order) {
            if (line.place() > 0) {
                long among = order.stream()
                        .filter(other -> other.contest().equals(line.contest()))
                        .count();
                rows.add(new ComparisonRows.Row(
                        review.code(),
                        line.candidate().dossierCode(),
                        line.contest(),
                        line.place(),
                        (int) among,
                        line.tied(),
                        line.behind(),
                        line.clause()));
            }
        }
    }

    private String name(Candidate candidate) {
        return dossiers.nominee(dossiers.get(candidate.dossierCode()));
    }

    /** @return who stands before the candidate and is passed over for it, in words; empty when it is in its turn */
    Optional<String> deviation(BlocReview review, Candidate proposed) {
        if (!proposed.isProposed()) {
            return Optional.empty();
        }
        List<Line> order = order(review, review.candidates());
        Line own = order.stream()
                .filter(line -> line.candidate().dossierCode().equals(proposed.dossierCode()))
                .findFirst()
                .orElseThrow();
        Ranking ranking = new Ranking(campaigns.get(review.campaignId()).ranking());
        String passedOver = order.stream()
                .filter(line -> line.contest().equals(own.contest()) && line.place() < own.place())
                .map(Line::candidate)
                .filter(other -> other.decision() == Decision.NOT_PROPOSE)
                .map(other -> compared(ranking, review, other, proposed, own.votes()))
                .collect(Collectors.joining(" "));
        return passedOver.isEmpty() ? Optional.empty() : Optional.of(passedOver);
    }

    /** @return the order of each contest in a sentence or two, for the record of the meeting */
    List<String> inWords(BlocReview review) {
        Map<String, List<Line>> contests = order(review, review.candidates()).stream()
                .filter(line -> line.place() > 0)
                .collect(Collectors.groupingBy(Line::contest, LinkedHashMap::new, Collectors.toList()));
        return contests.entrySet().stream()
                .map(contest -> "Thứ tự do hệ thống xếp, " + contest.getKey() + ": "
                        + contest.getValue().stream()
                                .map(line -> line.place() + ". " + name(line.candidate())
                                        + (line.tied() ? " (bằng nhau)" : "")
                                        + (line.behind().isEmpty() ? "" : " (" + withoutStop(line.behind()) + ")"))
                                .collect(Collectors.joining("; "))
                        + ".")
                .toList();
    }

    private static String withoutStop(String sentence) {
        return sentence.substring(0, sentence.length() - 1);
    }
}
