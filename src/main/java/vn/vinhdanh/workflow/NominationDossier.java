package vn.vinhdanh.workflow;

/** Names in {@code nomination-dossier.bpmn}. */
public final class NominationDossier {

    public static final String PROCESS = "nomination-dossier";

    static final ProcessVariable<String> CODE = ProcessVariable.text("dossierCode");
    static final ProcessVariable<String> AWARD_FORM = ProcessVariable.text("awardForm");
    static final ProcessVariable<String> AWARD_FORM_NAME = ProcessVariable.text("awardFormName");
    static final ProcessVariable<Boolean> DIRECT_PROPOSAL = ProcessVariable.fact("directProposal");

    static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.fact("dossierComplete");
    static final ProcessVariable<Boolean> LATE_CONSENT_NEEDED = ProcessVariable.fact("lateConsentNeeded");
    static final ProcessVariable<Boolean> LATE_CONSENT = ProcessVariable.fact("lateConsent");
    static final ProcessVariable<Boolean> HEAD_CONFIRMS = ProcessVariable.fact("headConfirms");
    static final ProcessVariable<Boolean> HEAD_CONFIRMED = ProcessVariable.fact("headConfirmed");
    static final ProcessVariable<Boolean> BLOC_REVIEW_NEEDED = ProcessVariable.fact("blocReviewNeeded");
    static final ProcessVariable<Boolean> SHORTLISTED = ProcessVariable.fact("shortlisted");
    static final ProcessVariable<Boolean> COUNCIL_NEEDED = ProcessVariable.fact("councilNeeded");
    static final ProcessVariable<Boolean> COUNCIL_PASSED = ProcessVariable.fact("councilPassed");
    static final ProcessVariable<String> DECIDED_BY = ProcessVariable.text("decidedBy");
    /** Shown to who decides, on their task alone. */
    static final ProcessVariable<String> PROPOSAL = ProcessVariable.text("proposal");

    static final ProcessVariable<Boolean> RETURNED_TO_COUNCIL = ProcessVariable.fact("returnedToCouncil");
    static final ProcessVariable<Boolean> AWARD_GRANTED = ProcessVariable.fact("awardGranted");
    /** Input of the closing steps, set in the model. */
    static final ProcessVariable<String> CLOSED_AS = ProcessVariable.text("closedAs");

    private NominationDossier() {}
}
