package vn.vinhdanh.campaign;

/**
 * How the council of a campaign works (R52, P14).
 *
 * @param name as written in minutes
 * @param ballot openly or secretly
 */
public record CouncilRule(String name, BallotRule ballot, String clause) {

    public record BallotRule(Mode mode, String clause) {
        public enum Mode {
            OPEN,
            SECRET
        }

        public boolean isSecret() {
            return mode == Mode.SECRET;
        }
    }
}
