package vn.vinhdanh.workflow;

import java.util.Date;

/** Variables that several processes carry: who plays which part, and by when. */
final class Variables {

    static final ProcessVariable<String> CAMPAIGN_ID = ProcessVariable.text("campaignId");
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.text("unitId");
    /** The unit; in the processes of a dossier its nominee, who may be a person (P9). */
    static final ProcessVariable<String> UNIT_NAME = ProcessVariable.text("unitName");

    static final ProcessVariable<String> BLOC_ID = ProcessVariable.text("blocId");
    static final ProcessVariable<String> BLOC_NAME = ProcessVariable.text("blocName");

    static final ProcessVariable<String> PREPARER_GROUP = ProcessVariable.text("preparerGroup");
    static final ProcessVariable<String> HEAD_GROUP = ProcessVariable.text("headGroup");
    static final ProcessVariable<String> BLOC_LEADER_GROUP = ProcessVariable.text("blocLeaderGroup");
    static final ProcessVariable<String> APPRAISER_GROUP = ProcessVariable.text("appraiserGroup");
    static final ProcessVariable<String> DECIDER_GROUP = ProcessVariable.text("deciderGroup");
    static final ProcessVariable<String> SECRETARY_GROUP = ProcessVariable.text("secretaryGroup");
    static final ProcessVariable<String> CHAIR_GROUP = ProcessVariable.text("chairGroup");

    /** Code that an escalation carries: id of the step that is late. */
    static final ProcessVariable<String> OVERDUE_STEP = ProcessVariable.text("overdueStep");

    static final ProcessVariable<Date> UNIT_REGISTRATION_DUE = ProcessVariable.instant("unitRegistrationDue");
    static final ProcessVariable<Date> BLOC_REGISTRATION_DUE = ProcessVariable.instant("blocRegistrationDue");
    static final ProcessVariable<Date> REGISTRATION_REPORT_DUE = ProcessVariable.instant("registrationReportDue");
    static final ProcessVariable<Date> REGISTRATION_CLOSE_DUE = ProcessVariable.instant("registrationCloseDue");
    static final ProcessVariable<Date> INTERIM_REVIEW_DUE = ProcessVariable.instant("interimReviewDue");
    static final ProcessVariable<Date> UNIT_NOMINATION_DUE = ProcessVariable.instant("unitNominationDue");
    static final ProcessVariable<Date> SUPPLEMENT_DUE = ProcessVariable.instant("supplementDue");
    /** The head has as long as who prepares the dossier: until the unit's deadline, then until that of a supplement. */
    static final ProcessVariable<Date> HEAD_CONFIRMATION_DUE = ProcessVariable.instant("headConfirmationDue");

    static final ProcessVariable<Date> MOVE_DUE = ProcessVariable.instant("moveDue");
    static final ProcessVariable<Date> HOLD_REVIEW_DUE = ProcessVariable.instant("holdReviewDue");
    static final ProcessVariable<Date> BLOC_REVIEW_DUE = ProcessVariable.instant("blocReviewDue");
    static final ProcessVariable<Date> APPRAISAL_DUE = ProcessVariable.instant("appraisalDue");
    static final ProcessVariable<Date> OPINION_DUE = ProcessVariable.instant("opinionDue");
    static final ProcessVariable<Date> COUNCIL_DUE = ProcessVariable.instant("councilDue");
    static final ProcessVariable<Date> VOTING_DUE = ProcessVariable.instant("votingDue");
    static final ProcessVariable<Date> DECISION_DUE = ProcessVariable.instant("decisionDue");
    static final ProcessVariable<Date> HIGHER_ANSWER_DUE = ProcessVariable.instant("higherAnswerDue");
    static final ProcessVariable<Date> VERIFICATION_DUE = ProcessVariable.instant("verificationDue");
    static final ProcessVariable<Date> CONCLUSION_DUE = ProcessVariable.instant("conclusionDue");
    static final ProcessVariable<Date> SUBSTITUTION_DUE = ProcessVariable.instant("substitutionDue");
    static final ProcessVariable<Date> FINAL_REVIEW_DUE = ProcessVariable.instant("finalReviewDue");

    private Variables() {}
}
