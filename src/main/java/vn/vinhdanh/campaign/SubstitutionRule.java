package vn.vinhdanh.campaign;

/**
 * What happens to the place of a nominee that the level above refused (P11).
 *
 * @param refusedConsidered whether the refused one itself may be looked at for an award of the campaign's own level, which
 *     it was kept from because it was proposed above (R43)
 * @param workingDays working days the appraising office has to say who takes the place, or that nobody does
 */
public record SubstitutionRule(boolean refusedConsidered, int workingDays, String clause) {}
