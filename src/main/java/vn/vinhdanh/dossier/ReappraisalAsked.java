package vn.vinhdanh.dossier;

/** A dossier that waited for council or decision is appraised again; published in the transaction that draws it back. */
public record ReappraisalAsked(String dossierCode) {}
