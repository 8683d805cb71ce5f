package vn.vinhdanh.allocation;

import vn.vinhdanh.ranking.Standing;

/**
 * One nominee in the running for one award.
 *
 * @param id unique, orders what nothing else orders
 * @param dossier code of the dossier it rests on
 * @param asked whether the nominee asked for this award itself; false where it comes in question because it did not get
 *     the higher one it asked for (P7)
 * @param nominee id of who would get it; one nominee may be in the running for several awards and gets one at most
 * @param name of the nominee, for people
 * @param group id of the {@link Group}
 * @param reason why it is out or on hold, for people; empty otherwise
 * @param clause what the reason rests on
 */
public record Application(
        String id,
        String dossier,
        boolean asked,
        String nominee,
        String name,
        String group,
        Standing standing,
        State state,
        String reason,
        String clause) {

    /** What was decided on it before. */
    public enum State {
        IN_RUNNING,
        /** Granted, or submitted to the level above: it takes an award of its quota and its nominee out of all others. */
        DECIDED,
        /** Not granted (P11): its nominee is in the running for other awards again. */
        REFUSED,
        NOT_ELIGIBLE,
        /** Not yet found eligible or not. */
        NOT_READY,
        /** Not a refusal: it comes back when the hold ends. */
        ON_HOLD
    }
}
