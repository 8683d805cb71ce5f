package vn.vinhdanh.council;

/**
 * What the proposal says of a dossier about the award it asks for.
 *
 * @param proposed whether it would get it; null where that is open, as for equals before a vote
 * @param summary in words that the nominee's unit may read: of others it says nothing
 * @param words with who stands before it and by what figure, for those who prepare and decide
 * @param clause what it rests on; may be empty
 */
public record ProposalLine(String dossierCode, Boolean proposed, String summary, String words, String clause) {

    /** @return whether doing so is not what the proposal says */
    public boolean departs(boolean given) {
        return proposed != null && proposed != given;
    }
}
