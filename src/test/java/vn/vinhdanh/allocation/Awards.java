package vn.vinhdanh.allocation;

import java.util.List;
import vn.vinhdanh.TestData;
import vn.vinhdanh.campaign.Campaign.RankingStep;

/** What tests of the allocation share. */
final class Awards {

    /** Those of the plan. */
    static final List<RankingStep> STEPS = TestData.laoCai2020().ranking();

    private Awards() {}
}
