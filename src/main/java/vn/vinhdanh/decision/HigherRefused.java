package vn.vinhdanh.decision;

/** The level above does not give the award; told in the transaction that records it, before the dossier ends. */
public record HigherRefused(String dossierCode) {}
