package vn.vinhdanh.blocreview;

import java.math.BigDecimal;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A dossier on the table of a bloc review.
 *
 * @param decision what the meeting decided; null while undecided
 * @param reason why, needed when the bloc does not propose it
 * @param creativeWorks creative works that the meeting accepted; null where it counted none (R34, R38)
 * @param womenPercent share of women in the collective in percent; null when not asked
 * @param votes how many voted for it; null without a vote (P6)
 * @param supplement code of the meeting's request to complete the dossier; null when it made none
 * @param told whether the dossier has heard what was decided
 */
@Table("bloc_review_candidate")
record Candidate(
        String dossierCode,
        Decision decision,
        String reason,
        Integer creativeWorks,
        BigDecimal womenPercent,
        Integer votes,
        String supplement,
        boolean told) {

    enum Decision {
        PROPOSE("Đề nghị"),
        NOT_PROPOSE("Không đề nghị");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Candidate undecided(String dossierCode) {
        return new Candidate(dossierCode, null, "", null, null, null, null, false);
    }

    Candidate asked(String request) {
        return new Candidate(dossierCode, null, "", creativeWorks, womenPercent, null, request, false);
    }

    Candidate decided(Candidate given) {
        return new Candidate(
                dossierCode,
                given.decision(),
                given.reason(),
                given.creativeWorks(),
                given.womenPercent(),
                given.votes(),
                supplement,
                false);
    }

    Candidate heard() {
        return new Candidate(dossierCode, decision, reason, creativeWorks, womenPercent, votes, supplement, true);
    }

    boolean isProposed() {
        return decision == Decision.PROPOSE;
    }
}
