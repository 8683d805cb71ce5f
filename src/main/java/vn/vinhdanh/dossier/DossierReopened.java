package vn.vinhdanh.dossier;

/** A dossier that had ended is appraised again; published in the transaction that reopens it. */
public record DossierReopened(String dossierCode) {}
