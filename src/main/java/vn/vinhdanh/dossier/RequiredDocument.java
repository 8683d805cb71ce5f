package vn.vinhdanh.dossier;

/**
 * A document that the dossier must contain.
 *
 * @param headConfirmation whether it must carry the head's confirmation (R57)
 * @param clause rule that asks for it
 */
record RequiredDocument(String documentType, boolean headConfirmation, String clause) {}
