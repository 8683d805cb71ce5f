package vn.vinhdanh.dossier;

/** The deciding authority wants the council to look at a dossier again; told in the transaction of the return. */
public record ReturnedToCouncil(String dossierCode, String reason) {}
