package vn.vinhdanh.dossier;

/** Answers of the room that knows the blocs' meetings. */
public interface BlocDecisions {

    /** @return whether a meeting has concluded on the dossier and not told it yet */
    boolean isDecidedOn(String dossierCode);
}
