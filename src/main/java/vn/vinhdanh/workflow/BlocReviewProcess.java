package vn.vinhdanh.workflow;

/** Names in {@code bloc-review.bpmn}. */
public final class BlocReviewProcess {

    public static final String PROCESS = "bloc-review";

    static final ProcessVariable<String> CODE = ProcessVariable.text("blocReviewCode");
    static final ProcessVariable<Integer> CANDIDATE_COUNT = ProcessVariable.number("candidateCount");

    private BlocReviewProcess() {}
}
