package vn.vinhdanh.dossier;

import java.time.LocalDate;
import java.util.List;

/** Tells which awards a unit has already got; the decision room answers. */
public interface PastAwards {

    /** @param decidedOn day of the decision, or null when it was not recorded */
    record PastAward(
            String campaignId, String dossierCode, String awardName, String decisionNumber, LocalDate decidedOn) {}

    /** @return awards that stand, in all campaigns, for achievements with at least one day in common with these */
    List<PastAward> overlapping(String unitId, LocalDate from, LocalDate to);
}
