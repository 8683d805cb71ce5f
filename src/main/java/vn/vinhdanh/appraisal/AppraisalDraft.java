package vn.vinhdanh.appraisal;

import java.util.List;
import vn.vinhdanh.supplement.Reason;

/**
 * What the appraiser has noted so far.
 *
 * @param outcome proposed conclusion; null while there is none
 * @param reason why, for every conclusion but "qualified" and "supplement"
 * @param supplements everything the unit has to complete, for "supplement"
 * @param weighings how each consulted body's objection was dealt with
 * @param limitKnown whether the appraiser confirmed that the dossier was sent back often enough already
 * @param move where the dossier belongs, for "move"
 * @param evidence the paper that a hold rests on, for "hold"
 */
record AppraisalDraft(
        Outcome outcome,
        String reason,
        List<Verdict> verdicts,
        List<Weighing> weighings,
        List<Reason> supplements,
        boolean limitKnown,
        MoveTarget move,
        Evidence evidence) {}
