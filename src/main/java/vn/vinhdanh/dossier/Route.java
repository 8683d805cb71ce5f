package vn.vinhdanh.dossier;

/**
 * The way a dossier has to go, as the campaign's routing table says.
 *
 * @param throughBloc its bloc reviews it (R49); false for direct proposals (R50)
 * @param headConfirms the head of the unit confirms the report (R57)
 * @param council the council votes on it (R52)
 * @param decidedBy who decides
 * @param clause the rule that says so
 */
public record Route(boolean throughBloc, boolean headConfirms, boolean council, DecidedBy decidedBy, String clause) {

    public enum DecidedBy {
        /** The authority that launched the campaign. */
        OWN,
        /** The level above, to which it is submitted. */
        HIGHER
    }
}
