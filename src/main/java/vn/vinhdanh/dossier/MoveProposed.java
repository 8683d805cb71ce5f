package vn.vinhdanh.dossier;

/** A move of a dossier that waits for its bloc was proposed; published in the transaction of the proposal. */
public record MoveProposed(String dossierCode) {}
