package vn.vinhdanh.dossier;

/**
 * A document that the dossier must contain.
 *
 * @param headConfirmation whether it must carry the head's confirmation (R57)
 * @param heldBy for minutes: whose council meets (R56, P10); null for other documents
 * @param clause rule that asks for it
 */
record RequiredDocument(String documentType, boolean headConfirmation, Meeting.HeldBy heldBy, String clause) {

    private static final String NONE = "";

    /** @param heldBy what the campaign's table says; null where the table has no such column */
    static RequiredDocument of(String documentType, boolean headConfirmation, String heldBy, String clause) {
        return new RequiredDocument(
                documentType,
                headConfirmation,
                heldBy == null || heldBy.equals(NONE) ? null : Meeting.HeldBy.valueOf(heldBy),
                clause);
    }
}
