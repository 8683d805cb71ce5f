package vn.vinhdanh.campaign;

/**
 * How the council of a campaign works (R52, P14).
 *
 * @param name as written in minutes
 * @param ballot openly or secretly
 * @param quorum share of all members without which a session counts nothing
 * @param writtenOpinions what the written opinion of an absent member counts for
 * @param interests what a member may do about a nominee of the own unit
 */
public record CouncilRule(
        String name,
        BallotRule ballot,
        QuorumRule quorum,
        OpinionRule writtenOpinions,
        InterestRule interests,
        String clause) {

    public record BallotRule(Mode mode, String clause) {
        public enum Mode {
            OPEN,
            SECRET
        }

        public boolean isSecret() {
            return mode == Mode.SECRET;
        }
    }

    /** At least this share of all members, exact. */
    public record QuorumRule(int numerator, int denominator, String clause) {

        public boolean isReached(int attending, int all) {
            return (long) attending * denominator >= (long) numerator * all;
        }

        public String inWords() {
            return "từ " + numerator + "/" + denominator + " tổng số thành viên Hội đồng trở lên";
        }
    }

    /**
     * @param counted whether it counts like a ballot
     * @param attends whether who sent it counts as attending, for the quorum
     */
    public record OpinionRule(boolean counted, boolean attends, String clause) {}

    /** @param mayVote whether the member votes on it; either way the member stays in the denominator */
    public record InterestRule(boolean mayVote, String clause) {}
}
