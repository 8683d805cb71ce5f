package vn.vinhdanh.listing;

import java.util.EnumMap;
import java.util.Map;
import vn.vinhdanh.dossier.DossierStatus;

/** The stages of a dossier's way, in their order: the columns of the list. */
enum Stage {
    UNIT("Đơn vị"),
    BLOC("Khối"),
    APPRAISAL("Thẩm định"),
    COUNCIL("Hội đồng"),
    DECISION("Quyết định");

    /** What a stage is to one dossier. */
    enum Mark {
        DONE("✓", "đã qua"),
        NOW("●", "đang ở bước này"),
        ENDED("✗", "kết thúc ở bước này"),
        AHEAD("○", "chưa đến"),
        SPARED("–", "không qua bước này");

        private final String sign;
        private final String words;

        Mark(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        public String sign() {
            return sign;
        }

        public String words() {
            return words;
        }
    }

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @return the stage at which a dossier in this status is, or at which such an end usually comes */
    static Stage of(DossierStatus status) {
        return switch (status) {
            case PREPARING,
                    SUPPLEMENTING,
                    LATE_CONSENT_PENDING,
                    HEAD_CONFIRMATION_PENDING,
                    MOVE_CONSENT_PENDING,
                    WITHDRAWN -> UNIT;
            case AWAITING_BLOC_REVIEW, NOT_SELECTED -> BLOC;
            case IN_APPRAISAL, ON_HOLD, NOT_ELIGIBLE -> APPRAISAL;
            case AWAITING_COUNCIL, IN_COUNCIL, NOT_PASSED -> COUNCIL;
            case AWAITING_DECISION, AWAITING_HIGHER_LEVEL, AWARDED, REVOKED -> DECISION;
        };
    }

    /**
     * @param cameFrom status before the present one
     * @param throughBloc whether the dossier's way leads through the bloc
     * @param council whether it leads through the council
     */
    static Map<Stage, Mark> marks(DossierStatus status, DossierStatus cameFrom, boolean throughBloc, boolean council) {
        Stage at = of(status.isFinal() && !cameFrom.isFinal() ? cameFrom : status);
        boolean awarded = status == DossierStatus.AWARDED;
        Map<Stage, Mark> marks = new EnumMap<>(Stage.class);
        for (Stage stage : values()) {
            if (stage == BLOC && !throughBloc || stage == COUNCIL && !council) {
                marks.put(stage, Mark.SPARED);
            } else if (stage.compareTo(at) < 0 || awarded) {
                marks.put(stage, Mark.DONE);
            } else if (stage == at) {
                marks.put(stage, status.isFinal() ? Mark.ENDED : Mark.NOW);
            } else {
                marks.put(stage, status.isFinal() ? Mark.SPARED : Mark.AHEAD);
            }
        }
        return marks;
    }

    /** @return place of a status on the way, for sorting */
    static int rank(DossierStatus status) {
        return (status.isFinal() ? 10 : of(status).ordinal()) * 100 + status.ordinal();
    }
}
