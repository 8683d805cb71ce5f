package vn.vinhdanh.dossier;

/**
 * Who is nominated for what.
 *
 * @param unitId the nominee
 * @param awardForm id of the award form asked for
 * @param directProposal proposed to the appraising office without the bloc (R50)
 */
public record Nomination(String campaignId, String unitId, String awardForm, boolean directProposal) {}
