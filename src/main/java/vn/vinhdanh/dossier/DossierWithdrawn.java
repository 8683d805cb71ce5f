package vn.vinhdanh.dossier;

/** The unit has withdrawn its dossier; published in the transaction of the withdrawal. */
public record DossierWithdrawn(String dossierCode) {}
