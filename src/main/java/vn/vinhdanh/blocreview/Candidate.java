package vn.vinhdanh.blocreview;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A dossier on the table of a bloc review.
 *
 * @param decision what the meeting decided; null while undecided
 * @param reason why, needed when the bloc does not propose it
 */
@Table("bloc_review_candidate")
record Candidate(String dossierCode, Decision decision, String reason) {

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

    boolean isProposed() {
        return decision == Decision.PROPOSE;
    }
}
