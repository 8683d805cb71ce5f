package vn.vinhdanh.explanation;

import java.util.Locale;
import java.util.Optional;
import vn.vinhdanh.dossier.DossierStatus;

/**
 * What became of one dossier, for the answer about two.
 *
 * @param field for which awards it stands, as in "nhóm “xã tiêu biểu” của Giấy khen (2 chỉ tiêu)"
 * @param ground what ended it; empty while it is open
 * @param reason why it ended, where no step says it
 * @param clause what its award form rests on
 */
record Fate(
        String dossier,
        String nominee,
        String form,
        String field,
        DossierStatus status,
        Optional<Step> ground,
        String reason,
        String clause) {

    enum Kind {
        GRANTED,
        /** Sent to the level above, which has not answered. */
        SENT_UP,
        REFUSED,
        OPEN
    }

    Kind kind() {
        return switch (status) {
            case AWARDED -> Kind.GRANTED;
            case AWAITING_HIGHER_LEVEL -> Kind.SENT_UP;
            case NOT_SELECTED, NOT_ELIGIBLE, NOT_PASSED, WITHDRAWN, REVOKED -> Kind.REFUSED;
            default -> Kind.OPEN;
        };
    }

    boolean isWell() {
        return kind() == Kind.GRANTED || kind() == Kind.SENT_UP;
    }

    /** @return what became of it, without a full stop */
    String inWords() {
        return switch (kind()) {
            case GRANTED -> nominee + " được tặng " + form + because();
            case SENT_UP -> nominee + " đã được trình cấp trên tặng " + form + ", chưa có trả lời";
            case REFUSED ->
                switch (status) {
                    case WITHDRAWN -> nominee + " tự rút hồ sơ đề nghị " + form + because();
                    case REVOKED -> nominee + " bị hủy quyết định tặng " + form + because();
                    default -> nominee + " không được tặng " + form + because();
                };
            case OPEN -> nominee + " chưa có kết quả về " + form + " (" + lower(status.words()) + ")";
        };
    }

    private String because() {
        String words = ground.map(Step::inWords).orElse(reason);
        return words.isBlank() ? "" : " – " + (words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
    }

    /** @return the clause of what ended it, or of its award form */
    String clauseOfEnd() {
        return ground.map(Step::clause).filter(words -> !words.isBlank()).orElse(clause);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
