package vn.vinhdanh.decision;

/** A paper with a list answered one of its dossiers; the dossier's own task is to be completed with that answer. */
public record LineAnswered(ListKind kind, String dossierCode, Answer answer) {}
