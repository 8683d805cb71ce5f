package vn.vinhdanh.dossier;

/** The hold of a dossier ended; published in the transaction that ends it. */
public record DossierReleased(String dossierCode, String reason) {}
