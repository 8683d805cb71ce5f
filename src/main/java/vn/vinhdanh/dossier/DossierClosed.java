package vn.vinhdanh.dossier;

/** The dossier has come to an end, in whichever way; published in the transaction that ends it. */
public record DossierClosed(String dossierCode) {}
