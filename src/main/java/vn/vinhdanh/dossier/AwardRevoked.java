package vn.vinhdanh.dossier;

/** The award of a dossier was taken back; published in the transaction that does it. */
public record AwardRevoked(String dossierCode) {}
