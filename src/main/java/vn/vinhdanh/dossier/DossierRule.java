package vn.vinhdanh.dossier;

import vn.vinhdanh.finding.Finding;
import vn.vinhdanh.finding.Place;
import vn.vinhdanh.finding.Severity;

/**
 * Every rule that the checks in Java know, by the code a campaign may switch it off with; those of the eligibility table
 * come on top. What is not here cannot be switched off, like the wait for the virus scanner. Blocking rules keep a dossier from going on, the others advise.
 */
public enum DossierRule {
    INDIVIDUAL_NAME_MISSING,
    INDIVIDUAL_BIRTH_YEAR_WRONG,
    INDIVIDUAL_POSITION_MISSING,
    DOCUMENT_MISSING,
    HEAD_CONFIRMATION_MISSING,
    SAME_FILE_TWICE,
    /** A Word file may be what was signed later, or the template as it was given out. */
    SIGNED_COPY_MISSING(Severity.ADVISORY),
    PERIOD_MISSING,
    PERIOD_UPSIDE_DOWN,
    PERIOD_OUTSIDE,
    SUMMARY_MISSING,
    LATE_REASON_MISSING,
    RESULT_MISSING,
    RESULT_NEGATIVE,
    RESULT_NOT_YES_NO,
    /** R22, R23: counted as nothing, but the rest of the dossier stands. */
    RESULT_OUT_OF_TIME(Severity.ADVISORY),
    /** R70: the report is no oath and figures are corrected; but whoever weighs the dossier should know. */
    RESULT_DIFFERS_FROM_REPORT(Severity.ADVISORY),
    RESULT_WITHOUT_TARGET,
    REGISTERED_FIGURE_CHANGED,
    BEFORE_CUT_OFF(Severity.ADVISORY),
    CRITERION_NOT_DECLARED,
    RATING_MISSING,
    RATING_BELOW_MINIMUM,
    /** P12: the council decides. */
    NOT_RATED(Severity.ADVISORY),
    EVIDENCE_MISSING,
    EVIDENCE_NOT_NAMED,
    MEETING_DATE_MISSING,
    MEETING_AFTER_HAND_IN,
    MEETING_BEFORE_PERIOD,
    /** P10: a village may have a council of its own; most have none. */
    MEETING_HELD_BY_OTHER(Severity.ADVISORY),
    LINE_MISSING,
    LINE_INCOMPLETE,
    LINE_WITHOUT_DOSSIER,
    LINE_TWICE,
    PARENT_QUOTA_EXCEEDED,
    ALREADY_HONOURED;

    private final Severity severity;

    DossierRule() {
        this(Severity.BLOCKING);
    }

    DossierRule(Severity severity) {
        this.severity = severity;
    }

    /**
     * @param sentence what is wrong
     * @param remedy what to do
     * @param source clause the rule comes from
     */
    Finding at(Place place, String sentence, String remedy, String source) {
        return new Finding(name(), severity, place, sentence, remedy, source);
    }
}
