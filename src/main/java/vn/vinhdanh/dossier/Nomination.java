package vn.vinhdanh.dossier;

/**
 * Who is nominated for what.
 *
 * @param unitId the nominee, or the unit of the person who is nominated
 * @param awardForm id of the award form asked for
 * @param directProposal proposed to the appraising office without the bloc (R50)
 * @param individual the person who is nominated (P9); null for the unit itself
 */
public record Nomination(
        String campaignId, String unitId, String awardForm, boolean directProposal, Individual individual) {}
