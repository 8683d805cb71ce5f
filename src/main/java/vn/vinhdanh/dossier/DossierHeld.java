package vn.vinhdanh.dossier;

/** The appraisal of a dossier rests; published in the transaction that holds it. */
public record DossierHeld(String dossierCode, String reason) {}
