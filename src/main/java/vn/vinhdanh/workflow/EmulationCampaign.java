package vn.vinhdanh.workflow;

/** Names in {@code emulation-campaign.bpmn}. */
public final class EmulationCampaign {

    public static final String PROCESS = "emulation-campaign";

    static final String FINAL_REVIEW = "userTask_finalReview";

    static final ProcessVariable<Boolean> REPORTS_UPWARD = ProcessVariable.fact("reportsUpward");
    static final ProcessVariable<Boolean> HOLDS_INTERIM_REVIEW = ProcessVariable.fact("holdsInterimReview");

    private EmulationCampaign() {}
}
